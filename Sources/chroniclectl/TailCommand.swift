import ArgumentParser
import Control
import LinuxSystem

/// `chroniclectl tail`
struct TailCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tail", abstract: "Show the last lines of the event log, and follow it.",
        discussion: """
            Whoever keeps the last sequence that it has worked on goes on with --after and loses \
            nothing, over restarts of either side.

            Example: chroniclectl tail -n 100 -f
            Example: chroniclectl tail --json --follow --after 00000000000000001042
            """)

    @OptionGroup var connection: Connection

    @Option(
        name: [.customShort("n"), .customLong("lines")],
        help: "Begin with the last N lines, at most \(TailParameters.maximumLast).")
    var lines: Int?

    @Option(help: "Begin with the line that comes after this sequence.")
    var after: String?

    @Option(help: "Begin with the lines of the article that has this id.")
    var article: String?

    @Flag(name: [.short, .long], help: "Go on with each new line until interrupted.")
    var follow = false

    @Flag(help: "Print the lines as they stand in the log.")
    var json = false

    func validate() throws {
        guard (0...TailParameters.maximumLast).contains(lines ?? 0) else {
            throw ValidationError("-n takes a number from 0 to \(TailParameters.maximumLast)")
        }
        guard [lines != nil, after != nil, article != nil].count(where: \.self) <= 1 else {
            throw ValidationError("-n, --after and --article exclude one another")
        }
    }

    func run() throws {
        let line = EventLine(showsColour: Terminal.showsColour)
        try connection.withClient { client in
            let parameters = try JSONBytes(encoding: tailParameters)
            try client.printRecords(Route.tailMethod, parameters) {
                json ? $0.text : line.text(of: $0)
            }
        }
    }

    private var tailParameters: TailParameters {
        guard after == nil, article == nil else {
            return TailParameters(after: after, article: article, follow: follow)
        }
        return TailParameters(last: lines ?? 10, follow: follow)
    }
}
