import ArgumentParser
import Control
import LinuxSystem

/// `chroniclectl search`
struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Find events.",
        discussion: """
            All that is asked for must be so. A word stands in the headline, the sentence, a name, \
            the place or the speaker; in quotation marks several words follow one another, and \
            Klima* stands for every word that begins so. Neither case nor accents count.

            Without words or names the newest day comes first; with them what was told last. A day \
            with a question mark is that of an article that does not say when. ×3 is how often the \
            happening is told; `happening ID` shows the tellings. Events of articles that others \
            have taken the place of in their files are left out; that a file was deleted, or that \
            a renamed one took its place, is not noticed.

            Example: chroniclectl search Gipfel "Treffen in Minsk" --from 2023-01 --to 2023-06
            Example: chroniclectl search --actor BLR:GOV --recipient CHN --type CONSULT:visit
            """)

    @OptionGroup var connection: Connection
    @OptionGroup var filter: EventFilter

    @Option(help: "How many events, at most \(SearchParameters.maximumLimit).")
    var limit = SearchParameters.usualLimit

    @Option(help: "Go on behind the event with this id, the last of an earlier search.")
    var before: String?

    @Flag(help: "Print the events' lines as they stand in the log.")
    var json = false

    @Flag(help: "Print a table of comma-separated values, with a line of names first.")
    var csv = false

    @Argument(help: "Words.")
    var words: [String] = []

    func validate() throws {
        guard (1...SearchParameters.maximumLimit).contains(limit) else {
            throw ValidationError(
                "--limit takes a number from 1 to \(SearchParameters.maximumLimit)")
        }
        guard !json || !csv else { throw ValidationError("--json and --csv exclude one another") }
    }

    func run() throws {
        let line = FoundLine(showsColour: Terminal.showsColour, columns: Terminal.columns)
        try connection.withClient { client in
            if csv { try Terminal.print(FoundTable.header) }
            try client.forEachFound(parameters) { found throws(SystemCallError) in
                if json {
                    try Terminal.print(found.record.text)
                } else if let shown = csv ? FoundTable.row(of: found) : line.text(of: found) {
                    try Terminal.print(shown)
                }
            }
        }
    }

    private var parameters: SearchParameters {
        var parameters = filter.parameters
        parameters.words = words.isEmpty ? nil : words
        parameters.limit = limit
        parameters.before = before
        return parameters
    }
}
