/// What a block that is a single line looks like: how long it is, and how it begins and ends.
struct LineShape {
    /// The number of Unicode scalars.
    let length: Int
    private let first: Unicode.Scalar
    private let closing: Substring.UnicodeScalarView

    private static let longestLine = 150
    private static let quotes: Set<Unicode.Scalar> = [
        "\"", "“", "”", "„", "«", "»", "‘", "’", "‚", "‹", "›", "'",
    ]
    private static let bullets: Set<Unicode.Scalar> = ["-", "–", "—", "*", "•", "·", "+", ">"]

    /// The shape of `block` of `utf8`; `nil` when it is empty, has several lines, or more than
    /// 150 scalars, the length of a long headline.
    init?(_ block: Range<Int>, of utf8: [UInt8]) {
        guard block.count <= 4 * Self.longestLine, !utf8[block].contains(0x0A) else { return nil }
        let line = String(decoding: utf8[block], as: UTF8.self)
        guard let first = line.unicodeScalars.first else { return nil }
        length = line.unicodeScalars.count
        guard length <= Self.longestLine else { return nil }
        self.first = first
        let unquoted = line.unicodeScalars.reversed().drop { Self.quotes.contains($0) }
        closing = Substring(String(String.UnicodeScalarView(unquoted.prefix(3)))).unicodeScalars
    }

    /// Whether the line could stand over an article: it does not end as a sentence or a
    /// beginning does, though questions, exclamations, quotes and trailing dots are welcome.
    var canBeHeadline: Bool {
        switch closing.first {
        case ".": closing.elementsEqual("...".unicodeScalars)
        case ":", ";", ",": false
        default: !Self.bullets.contains(first)
        }
    }

    /// Whether the line could stand over a part of an article: it is short, and no mark closes it.
    var canBeSubheading: Bool {
        let marks: Set<Unicode.Scalar> = [".", "!", "?", "…", ":", ";", ","]
        return length <= 90 && closing.first.map { marks.contains($0) } == false
            && !Self.bullets.contains(first)
    }
}
