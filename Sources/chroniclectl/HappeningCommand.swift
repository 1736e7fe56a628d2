import ArgumentParser
import Control
import LinuxSystem

/// `chroniclectl happening`
struct HappeningCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "happening", abstract: "Show all that is told of one happening.",
        discussion: """
            The id is that of any event that tells of it, or a name that the happening had before \
            it turned out to be another. The tellings stand in the order of the log, each with what \
            it says otherwise than the first one, and why it was taken for the same happening. \
            Events of articles that others have taken the place of are left out. The exit status is \
            66 when nothing tells of such a happening.

            Example: chroniclectl happening 9c8912ff0a1b2c3d4e5f60718293a4b5/2
            """)

    /// The most happenings in dispute that are shown with a line.
    private static let mostDisputes = 10

    @OptionGroup var connection: Connection

    @Flag(help: "Print the events' lines as they stand in the log.")
    var json = false

    @Argument(help: "The id of an event or of a happening.")
    var id: String

    func validate() throws {
        guard id.contains("/") else {
            throw ValidationError(
                "an event's id ends with a slash and a number; `show ID` tells of an article")
        }
    }

    func run() throws {
        try connection.withClient { client in
            var screen = HappeningScreen(showsColour: Terminal.showsColour)
            var (lines, disputes) = ([String](), [String]())
            try client.stream(
                Route.happeningMethod, try JSONBytes(encoding: HappeningParameters(id: id))
            ) { reply in
                switch try? HappeningReply(parameters: reply) {
                case .summary(let summary):
                    disputes =
                        summary.disputes
                        + summary.disputedBy.filter { !summary.disputes.contains($0) }
                    if !json { lines += screen.lines(of: summary) }
                case .record(let record):
                    lines += json ? [record.text] : screen.lines(ofTelling: record)
                case .end, nil: break
                }
                return true
            }
            try lines.forEach(Terminal.print)
            if !json { try client.printDisputes(disputes.prefix(Self.mostDisputes)) }
        }
    }
}

extension ControlClient {
    /// Prints what the events with these ids say, under a heading; those that were removed are left out.
    fileprivate mutating func printDisputes(_ ids: ArraySlice<String>) throws {
        let line = EventLine(showsColour: Terminal.showsColour)
        var lines: [String] = []
        for id in ids {
            do throws(ControlClientError) {
                try addLines(of: id, to: &lines) { line.text(of: $0) }
            } catch {
                guard case .refused = error else { throw error }
            }
        }
        guard !lines.isEmpty else { return }
        try (["in dispute:"] + lines).forEach(Terminal.print)
    }

    private mutating func addLines(
        of id: String, to lines: inout [String], as text: (JSONBytes) -> String
    ) throws(ControlClientError) {
        guard let parameters = try? JSONBytes(encoding: ShowParameters(id: id)) else { return }
        var added: [String] = []
        try stream(Route.showMethod, parameters) { reply in
            if let record = try? TailReply.record(in: reply) { added.append("   " + text(record)) }
            return true
        }
        lines += added
    }
}
