import ArgumentParser
import Control
import LinuxSystem

/// `chroniclectl timeline`
struct TimelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline", abstract: "List happenings by their days.",
        discussion: """
            Each happening is listed once, under the month and day of that of its tellings as asked \
            for that is most precise about the time. + is cooperation and - conflict; a month's heading counts both. All that \
            is asked for must be so, as for `search`.

            Example: chroniclectl timeline --actor BLR --from 2023-01 --to 2023-12
            """)

    @OptionGroup var connection: Connection
    @OptionGroup var filter: EventFilter

    @Option(help: "How many happenings, at most \(SearchParameters.maximumLimit).")
    var limit = 1_000

    @Argument(help: "Words.")
    var words: [String] = []

    func validate() throws {
        guard (1...SearchParameters.maximumLimit).contains(limit) else {
            throw ValidationError(
                "--limit takes a number from 1 to \(SearchParameters.maximumLimit)")
        }
    }

    func run() throws {
        try connection.withClient { client in
            var screen = TimelineScreen(
                isOnTerminal: Terminal.isInteractive, showsColour: Terminal.showsColour,
                columns: Terminal.columns)
            var count = 0
            try client.forEachFound(parameters) { found throws(SystemCallError) in
                count += 1
                for line in screen.add(found) { try Terminal.print(line) }
            }
            for line in screen.finish() { try Terminal.print(line) }
            if count == limit { tellOfMore() }
        }
    }

    private func tellOfMore() {
        let hint = "there may be more than these \(limit); go on with --from or a higher --limit"
        StandardError.write(Array("chroniclectl: \(hint)\n".utf8))
    }

    private var parameters: SearchParameters {
        var parameters = filter.parameters
        parameters.words = words.isEmpty ? nil : words
        parameters.order = "oldest"
        parameters.happenings = true
        parameters.limit = limit
        return parameters
    }
}
