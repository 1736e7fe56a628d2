import ArgumentParser
import Control
import Daemon
import LinuxSystem

/// `chroniclectl doctor`
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Say what is well with the daemon, what is not, and how to mend it.",
        discussion: "The exit status is 69 when something does not do its work.")

    @OptionGroup var connection: Connection

    func run() throws {
        do {
            var client = try connection.open()
            let report = try client.call(Route.statusMethod).decoded(as: StatusReport.self)
            let diagnoses = Diagnosis.all(of: report, version: Daemon.version)
            for diagnosis in diagnoses {
                try Terminal.print(diagnosis.text(showsColour: Terminal.showsColour))
            }
            if diagnoses.contains(where: { $0.health == .bad }) { throw ExitCode(69) }
        } catch let error as SystemCallError {
            throw Failure.report(output: error)
        } catch let error as ControlClientError {
            throw Failure.report(error, at: connection)
        } catch let error as JSONError {
            throw Failure.report("cannot understand the daemon's reply: \(error)", exitCode: 70)
        }
    }
}
