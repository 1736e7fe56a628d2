/// A word, a number or a punctuation mark of an article's text.
public struct Token: Sendable {
    /// What a token is.
    public enum Kind: Sendable {
        /// Letters, with hyphens and apostrophes inside.
        case word
        /// Digits, with stops, commas and colons inside.
        case number
        /// Anything else, one character at a time.
        case punctuation
    }

    /// What it is.
    public let kind: Kind
    /// Where it stands, UTF-8 byte offsets into the article's text.
    public let range: Range<Int>
    /// Where it stands, Unicode scalar offsets into the article's text.
    public let span: Range<Int>
    /// The index of its form among the analysis's words.
    package let word: Int
    /// Whether a blank stands before it.
    package let followsBlank: Bool
}
