import ArgumentParser
import Control
import Daemon
import LinuxSystem
import SystemPackage

/// `chroniclectl doctor`
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Say what is well with the daemon, what is not, and how to mend it.",
        discussion: """
            Looked at are the daemon and its version, its folders and how it watches and reads \
            them, configuration, lexicon, disks, the kernel's limits and the clock. As root it \
            sees most. The exit status is 69 when something does not do its work.

            Example: sudo chroniclectl doctor
            """)

    @OptionGroup var connection: Connection

    func run() throws {
        do throws(SystemCallError) {
            let diagnoses = diagnoses()
            for diagnosis in diagnoses {
                try Terminal.print(diagnosis.text(showsColour: Terminal.showsColour))
            }
            guard diagnoses.contains(where: { $0.health == .bad }) else { return }
        } catch {
            throw Failure.report(output: error)
        }
        throw ExitCode(69)
    }

    private func diagnoses() -> [Diagnosis] {
        do {
            var client = try ControlClient(path: connection.socketPath)
            let report = try client.call(Route.statusMethod).decoded(as: StatusReport.self)
            return Diagnosis.all(of: report, version: Daemon.version)
                + Diagnosis.all(
                    of: Surroundings(of: report, orElse: connection.sources), for: report)
        } catch {
            return [unanswered(error)]
                + Diagnosis.all(of: Surroundings(of: connection.sources), for: nil)
        }
    }

    private func unanswered(_ error: any Error) -> Diagnosis {
        let hint = (error as? ControlClientError)?.hint(whenNotRunning: connection.startingHint)
        return Diagnosis(.bad, "\(error)", advice: hint)
    }
}
