import ArgumentParser
import Control
import LinuxSystem

/// `chroniclectl status`
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Show what the daemon is doing.")

    @OptionGroup var connection: Connection

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() throws {
        do {
            var client = try connection.open()
            let reply = try client.call(Route.statusMethod)
            if json { return print(reply.text) }
            let report = try reply.decoded(as: StatusReport.self)
            let screen = StatusScreen(showsColour: Terminal.showsColour)
            print(screen.text(of: report), terminator: "")
        } catch let error as ControlClientError {
            throw Failure.report(error)
        } catch let error as JSONError {
            throw Failure.report("cannot understand the daemon's reply: \(error)", exitCode: 70)
        }
    }
}
