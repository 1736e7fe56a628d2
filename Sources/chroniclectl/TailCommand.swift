import ArgumentParser
import Control
import LinuxSystem

/// `chroniclectl tail`
struct TailCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tail", abstract: "Show the last lines of the event log, and follow it.")

    @OptionGroup var connection: Connection

    @Option(name: [.customShort("n"), .customLong("lines")], help: "Begin with the last N lines.")
    var lines = 10

    @Flag(name: [.short, .long], help: "Go on with each new line until interrupted.")
    var follow = false

    @Flag(help: "Print the lines as they stand in the log.")
    var json = false

    func validate() throws {
        guard lines >= 0 else { throw ValidationError("-n takes a number from 0") }
    }

    func run() throws {
        let line = EventLine(showsColour: Terminal.showsColour)
        do {
            var client = try connection.open()
            let parameters = try JSONBytes(
                encoding: TailParameters(last: lines, follow: follow))
            var failure: SystemCallError?
            try client.stream(Route.tailMethod, parameters) { reply in
                guard let record = try? TailReply.record(in: reply) else { return true }
                do throws(SystemCallError) {
                    try Terminal.print(json ? record.text : line.text(of: record))
                } catch {
                    failure = error
                }
                return failure == nil
            }
            if let failure { throw Failure.report(output: failure) }
        } catch let error as ControlClientError {
            throw Failure.report(error, at: connection)
        }
    }
}
