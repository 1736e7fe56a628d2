/// An event that was searched for, as a person reads it: one line.
///
/// Columns stand two blanks apart: when it was, what it is, and then only what the event says: who,
/// whether it happened, where, who says so, the sentence, how often the happening is told, the id.
public struct FoundLine: Sendable {
    private static let dayWidth = 10
    private static let kindWidth = 16
    /// A sentence that has to be shortened to less is left out.
    private static let leastSentence = 20

    /// What is read of the record beside its data.
    private struct Identified: Decodable {
        let id: String
    }

    /// Whether the kinds are shown in colour, for a terminal.
    public let showsColour: Bool
    /// How many columns there are for a line, or `nil` when it may be of any length.
    public let columns: Int?

    /// Lines with or without colour that are shortened to so many columns, if they can be.
    public init(showsColour: Bool, columns: Int?) {
        self.showsColour = showsColour
        self.columns = columns
    }

    /// The line of what was found, without a line end.
    ///
    /// A record that is not understood is shown as it is written, made safe for a terminal.
    public func text(of found: SearchReply) -> String {
        guard let record = try? found.record.decoded(as: LoggedRecord<LoggedEvent>.self),
            let identified = try? found.record.decoded(as: Identified.self),
            let event = record.data
        else { return TerminalText.safe(found.record.text) }
        let day = FoundDay(begin: event.when?.begin, end: event.when?.end, listedUnder: found.day)
            .text
        let said: [String?] = [
            padded(day, Self.dayWidth), padded(event.kind, Self.kindWidth), event.parties,
            event.status == "occurred" ? nil : event.status, event.where.map { "in \($0.shown)" },
            event.attribution.map { "says \($0.shown)" },
        ]
        let before = said.compactMap(\.self).map(TerminalText.safe)
        let times = found.tellings > 1 ? ["×\(found.tellings)"] : []
        let after = times + [TerminalText.safe(identified.id)]
        let rest = (before + after).map { $0.count + 2 }.reduce(-2, +)
        let sentence = shortened(TerminalText.safe(event.text ?? ""), beside: rest)
        return ([before[0], painted(before[1])] + before[2...] + sentence + after)
            .joined(separator: "  ")
    }

    private func painted(_ kind: String) -> String {
        let word = kind.prefix { $0 != " " }
        return TerminalColour.cyan.paint(String(word), when: showsColour)
            + kind.dropFirst(word.count)
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    /// The sentence in quotation marks, as much of it as there is room for beside `rest` columns.
    private func shortened(_ sentence: String, beside rest: Int) -> [String] {
        guard !sentence.isEmpty else { return [] }
        guard let columns else { return ["„\(sentence)“"] }
        let room = columns - rest - 4
        guard sentence.count > room else { return ["„\(sentence)“"] }
        return room < Self.leastSentence ? [] : ["„\(sentence.prefix(room - 1))…“"]
    }
}

/// The day or days of an event as a list shows them.
public struct FoundDay {
    /// `2023-12-03`, `2023-12` or `2023` for a whole month or year, else `2023-12-03…2023-12-05`; with
    /// a question mark the day of an article that does not say when.
    public let text: String

    /// The days of an event from `begin` to `end`, if it says when, which is listed under `day`.
    public init(begin: String?, end: String?, listedUnder day: String) {
        guard let begin, let end else {
            text = day + "?"
            return
        }
        let (year, month) = (begin.prefix(4), begin.prefix(7))
        if begin == end {
            text = begin
        } else if begin == "\(year)-01-01", end == "\(year)-12-31" {
            text = String(year)
        } else if begin.hasSuffix("-01"), end.hasPrefix(month), Self.isLast(end) {
            text = String(month)
        } else {
            text = "\(begin)…\(end)"
        }
    }

    /// Whether `day` is the last of its month.
    private static func isLast(_ day: String) -> Bool {
        let parts = day.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return false }
        let (year, month) = (parts[0], parts[1])
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return switch month {
        case 2: parts[2] == (isLeap ? 29 : 28)
        case 4, 6, 9, 11: parts[2] == 30
        default: parts[2] == 31
        }
    }
}
