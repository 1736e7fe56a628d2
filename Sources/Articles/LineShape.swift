/// What a block that is a single line looks like: how long it is, and how it begins and ends.
struct LineShape {
    /// The number of Unicode scalars.
    let length: Int
    private let beginsWithBullet: Bool
    /// The last scalar that is no quote, if there is one.
    private let last: Unicode.Scalar?
    private let endsInThreeDots: Bool
    private let isQuotation: Bool
    private let isInBrackets: Bool

    private static let longestHeadline = 150
    private static let longestSubheading = 90

    /// The shape of `block` of `utf8`; `nil` when it is empty, has several lines, or more than
    /// 150 scalars, the length of a long headline.
    init?(_ block: Range<Int>, of utf8: [UInt8]) {
        guard block.count <= 4 * Self.longestHeadline, !utf8[block].contains(0x0A) else {
            return nil
        }
        let line = String(decoding: utf8[block], as: UTF8.self)
        length = line.unicodeScalars.count
        guard length <= Self.longestHeadline, let first = line.unicodeScalars.first else {
            return nil
        }
        var unquoted = line.unicodeScalars[...]
        while let quote = unquoted.last, Self.isQuote(quote) { unquoted.removeLast() }
        isQuotation = Self.isQuote(first) && unquoted.endIndex < line.unicodeScalars.endIndex
        isInBrackets = first == "(" && unquoted.last == ")"
        beginsWithBullet = Self.isBullet(first)
        last = unquoted.last
        endsInThreeDots = unquoted.suffix(3).elementsEqual("...".unicodeScalars)
    }

    /// Whether the line could stand over an article: it does not end as a sentence or a
    /// beginning does, though questions, exclamations, trailing dots, and whole sentences in
    /// quotes are welcome.
    var canBeHeadline: Bool {
        switch last {
        case nil, ":", ";", ",": false
        case ".": endsInThreeDots || isQuotation
        default: !beginsWithBullet && !isInBrackets
        }
    }

    /// Whether the line could stand over a part of an article: it is short, and no mark closes it.
    var canBeSubheading: Bool {
        switch last {
        case nil, ".", "!", "?", "…", ":", ";", ",": false
        default: length <= Self.longestSubheading && !beginsWithBullet && !isInBrackets
        }
    }

    private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "'", "“", "”", "„", "«", "»", "‘", "’", "‚", "‹", "›": true
        default: false
        }
    }

    private static func isBullet(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", "–", "—", "*", "•", "·", "+", ">": true
        default: false
        }
    }
}
