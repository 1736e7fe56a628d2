/// A word, a phrase or the beginning of a word that a text must have.
///
/// `Gipfel` is a word, `Treffen in Minsk` a phrase whose words follow one another, and `Klima*`
/// stands for every word that begins so. Neither case nor accents and umlauts' dots count; other
/// signs only part words. Nothing in a pattern is an operator.
public struct WordPattern: Sendable, Equatable {
    /// The most bytes a pattern may have.
    public static let maximumBytes = 200
    /// The fewest letters or digits before `*`: fewer begin too many words.
    public static let shortestBeginning = 3

    private let phrase: String
    private let isBeginning: Bool

    /// The pattern that `text` writes.
    public init(_ text: String) throws(QueryFault) {
        guard text.utf8.count <= Self.maximumBytes else { throw .tooLong(Self.maximumBytes) }
        isBeginning = text.hasSuffix("*")
        phrase = String(String.UnicodeScalarView(text.unicodeScalars.map(Self.plain)))
        let last = phrase.unicodeScalars.reversed().drop { !$0.isOfWord }.prefix(while: \.isOfWord)
        guard !last.isEmpty else { throw .noWord(text) }
        guard !isBeginning || last.count >= Self.shortestBeginning else {
            throw .shortBeginning(Self.shortestBeginning)
        }
    }

    /// The pattern as a term of an FTS5 query: a string, in which nothing has a meaning but the
    /// quotation mark, which no pattern keeps.
    var term: String { isBeginning ? "\"\(phrase)\" *" : "\"\(phrase)\"" }

    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar == "\"" || scalar == "*" || scalar.value < 0x20 ? " " : scalar
    }
}

extension Unicode.Scalar {
    /// Whether it is part of a word for FTS5's tokenizer `unicode61`.
    fileprivate var isOfWord: Bool {
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber, .otherNumber:
            true
        default: false
        }
    }
}
