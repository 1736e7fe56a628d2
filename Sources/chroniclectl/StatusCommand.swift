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
            try Terminal.print(json ? reply.text : screen(of: reply))
        } catch let error as SystemCallError {
            throw Failure.report(output: error)
        } catch let error as ControlClientError {
            throw Failure.report(error, at: connection)
        } catch let error as JSONError {
            throw Failure.report("cannot understand the daemon's reply: \(error)", exitCode: 70)
        }
    }

    private func screen(of reply: JSONBytes) throws(JSONError) -> String {
        let report = try reply.decoded(as: StatusReport.self)
        return String(StatusScreen(showsColour: Terminal.showsColour).text(of: report).dropLast())
    }
}
