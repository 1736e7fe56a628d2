import ArgumentParser
import Control
import LinuxSystem

/// `chroniclectl rotate`
struct RotateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate",
        abstract: "Seal the event log's active file and begin a new one.",
        discussion: "The sealed file's path is printed, nothing when the active file was empty.")

    @OptionGroup var connection: Connection

    func run() throws {
        do {
            var client = try connection.open()
            let reply = try client.call(Route.rotateMethod)
            if let file = try RotateReply.file(in: reply) { try Terminal.print(file) }
        } catch let error as SystemCallError {
            throw Failure.report(output: error)
        } catch let error as ControlClientError {
            throw Failure.report(error, at: connection)
        } catch let error as JSONError {
            throw Failure.report("cannot understand the daemon's reply: \(error)", exitCode: 70)
        }
    }
}
