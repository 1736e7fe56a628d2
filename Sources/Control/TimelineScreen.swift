/// Happenings in the order of their days, as a person reads them: under a heading for each month a
/// line for each happening.
///
/// A line begins with + for cooperation and - for conflict (PLOVER's quad classes 1 and 2, 3 and 4).
/// The heading counts both; on a terminal a bar shows the same.
public struct TimelineScreen: Sendable {
    private static let longestBar = 40

    private let line: FoundLine
    private let isOnTerminal: Bool
    private var month = ""
    private var lines: [String] = []
    private var cooperation = 0
    private var conflict = 0

    /// A screen with bars for a terminal, or without; with or without colour; with lines shortened
    /// to so many columns.
    public init(isOnTerminal: Bool, showsColour: Bool, columns: Int?) {
        self.isOnTerminal = isOnTerminal
        line = FoundLine(showsColour: showsColour, columns: columns.map { $0 - 2 })
    }

    /// Takes the next happening; gives the lines of a month when that is over.
    public mutating func add(_ found: SearchReply) -> [String] {
        let event = try? found.record.decoded(as: LoggedRecord<LoggedEvent>.self).data
        let day = event?.when?.begin ?? found.day
        let next = TerminalText.safe(String(day.prefix(7)))
        let over = next == month ? [] : finish()
        month = next
        let isConflict = (event?.quad ?? 1) > 2
        if isConflict { conflict += 1 } else { cooperation += 1 }
        lines.append((isConflict ? "- " : "+ ") + line.text(of: found))
        return over
    }

    /// The lines of the last month.
    public mutating func finish() -> [String] {
        defer { (lines, cooperation, conflict) = ([], 0, 0) }
        guard !lines.isEmpty else { return [] }
        let count = lines.count == 1 ? "1 happening" : "\(lines.count) happenings"
        let counts = "\(count): \(cooperation) cooperation, \(conflict) conflict"
        let heading = TerminalColour.bold.paint(month, when: line.showsColour)
        return ["\(heading)  \(counts)\(isOnTerminal ? "  \(bar)" : "")"] + lines
    }

    private var bar: String {
        let most = max(1, cooperation + conflict)
        let scale = most > Self.longestBar ? Double(Self.longestBar) / Double(most) : 1
        let length = { (count: Int) in
            count == 0 ? 0 : max(1, Int((Double(count) * scale).rounded()))
        }
        let good = String(repeating: "█", count: length(cooperation))
        let bad = String(repeating: "▒", count: length(conflict))
        return TerminalColour.green.paint(good, when: line.showsColour)
            + TerminalColour.red.paint(bad, when: line.showsColour)
    }
}
