import ArgumentParser
import Control
import Daemon
import LinuxSystem

/// `chroniclectl status`
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Show what the daemon is doing.",
        discussion: """
            With --watch it is shown again and again until interrupted, with the rates of the last \
            ten seconds and the time that is left until nothing waits any more.

            Example: chroniclectl status --watch
            Example: chroniclectl status --json | jq .live.state
            """)

    @OptionGroup var connection: Connection

    @Flag(help: "Print one JSON object.")
    var json = false

    @Flag(name: .shortAndLong, help: "Show it again and again until interrupted.")
    var watch = false

    @Option(help: "With --watch, how long to wait before the next look, such as 1s.")
    var interval = TimeSpan(.seconds(1))

    func validate() throws {
        guard interval.duration >= .milliseconds(100) else {
            throw ValidationError("--interval takes at least 100ms")
        }
    }

    func run() throws {
        guard !watch else { return try StatusWatch(command: self).run() }
        try connection.withClient { client in
            let reply = try client.call(Route.statusMethod)
            try Terminal.print(json ? reply.text : screen(of: reply))
        }
    }

    private func screen(of reply: JSONBytes) throws(JSONError) -> String {
        let report = try reply.decoded(as: StatusReport.self)
        return String(StatusScreen(showsColour: Terminal.showsColour).text(of: report).dropLast())
    }
}
