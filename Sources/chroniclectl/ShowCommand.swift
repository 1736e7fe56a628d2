import ArgumentParser
import Control
import LinuxSystem

/// `chroniclectl show`
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show all lines of an article, or an event, and why it was coded.",
        discussion: """
            The id is an article's, as `tail --json` shows it, or an event's: ARTICLE/NUMBER. Each \
            event comes with its sentence, the words that stand for it and the rule that coded it. \
            The exit status is 66 when the log has no such id.

            Example: chroniclectl show 9c8912ff0a1b2c3d4e5f60718293a4b5/2
            """)

    @OptionGroup var connection: Connection

    @Flag(help: "Print the lines as they stand in the log.")
    var json = false

    @Argument(help: "The id of an article, a verdict or an event.")
    var id: String

    func run() throws {
        let (line, ground) = (
            EventLine(showsColour: Terminal.showsColour),
            EventGround(showsColour: Terminal.showsColour)
        )
        try connection.withClient { client in
            let parameters = try JSONBytes(encoding: ShowParameters(id: id))
            try client.printRecords(Route.showMethod, parameters) { record in
                json
                    ? record.text
                    : ([line.text(of: record)] + ground.lines(of: record))
                        .joined(separator: "\n")
            }
        }
    }
}
