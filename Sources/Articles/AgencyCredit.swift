/// Where a paragraph ends in a note of the news agencies that its text comes from.
///
/// The notes are `(dpa)` in brackets, `dpa/AFP` on a line of its own or behind the last sentence,
/// and a line that begins with `Quelle:`.
struct AgencyCredit {
    /// Where the note begins, a UTF-8 byte offset.
    let start: Int
    /// The agencies it names, as they spell themselves, in order.
    let agencies: [String]

    /// The longest note that is looked for, in bytes.
    private static let limit = 160
    private static let closingQuotes = ["“", "”", "«", "»"].map { Array($0.utf8) }
    private static let sourceWords = ["quelle:", "quellen:"]

    /// Finds the note at the end of `block` of `utf8`, without blanks around it.
    init?(endOf block: Range<Int>, in utf8: [UInt8]) {
        let window = max(block.lowerBound, block.upperBound - Self.limit)..<block.upperBound
        let found =
            Self.bracketed(window, utf8) ?? Self.source(window, block, utf8)
            ?? Self.bare(window, block, utf8)
        guard let found else { return nil }
        self = found
    }

    private init(start: Int, agencies: [String]) {
        self.start = start
        self.agencies = agencies
    }

    private static func bracketed(_ window: Range<Int>, _ utf8: [UInt8]) -> AgencyCredit? {
        guard let last = window.last, utf8[last] == UInt8(ascii: ")"),
            let start = utf8[window].lastIndex(of: UInt8(ascii: "(")),
            let list = AgencyList(start + 1..<last, of: utf8)
        else { return nil }
        return AgencyCredit(start: start, agencies: list.agencies)
    }

    private static func source(
        _ window: Range<Int>, _ block: Range<Int>, _ utf8: [UInt8]
    ) -> AgencyCredit? {
        guard let start = lineStart(window, block, utf8), utf8[start] | 0x20 == UInt8(ascii: "q")
        else { return nil }
        let line = String(decoding: utf8[start..<window.upperBound], as: UTF8.self)
        guard sourceWords.contains(where: { line.lowercased().hasPrefix($0) }) else { return nil }
        return AgencyCredit(start: start, agencies: AgencyList(mentionedIn: line).agencies)
    }

    private static func bare(
        _ window: Range<Int>, _ block: Range<Int>, _ utf8: [UInt8]
    ) -> AgencyCredit? {
        let starts = [lineStart(window, block, utf8), sentenceEnd(window, utf8)]
        guard let start = starts.compactMap(\.self).max() else { return nil }
        guard let list = AgencyList(start..<window.upperBound, of: utf8) else { return nil }
        return AgencyCredit(start: start, agencies: list.agencies)
    }

    /// Where the last line begins, if it does so in `window`.
    private static func lineStart(
        _ window: Range<Int>, _ block: Range<Int>, _ utf8: [UInt8]
    ) -> Int? {
        guard let lineFeed = utf8[window].lastIndex(of: 0x0A) else {
            return window.lowerBound == block.lowerBound ? block.lowerBound : nil
        }
        return Blank.end(from: lineFeed + 1, in: utf8)
    }

    /// Where the words behind the last mark that closes a sentence begin.
    private static func sentenceEnd(_ window: Range<Int>, _ utf8: [UInt8]) -> Int? {
        var index = window.upperBound - 1
        while index > window.lowerBound {
            if Blank.length(at: index, in: utf8) > 0, closesSentence(before: index, in: utf8) {
                return Blank.end(from: index, in: utf8)
            }
            index -= 1
        }
        return nil
    }

    /// Whether a full stop, question or exclamation mark, a quote or bracket ends at `index`.
    private static func closesSentence(before index: Int, in utf8: [UInt8]) -> Bool {
        switch utf8[index - 1] {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): true
        case UInt8(ascii: "\""), UInt8(ascii: ")"): true
        default: closingQuotes.contains { utf8[..<index].suffix($0.count).elementsEqual($0) }
        }
    }
}
