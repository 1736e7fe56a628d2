/// A block of text between blank lines, and what it is in the article.
public struct Paragraph: Sendable, Equatable {
    /// What a paragraph is in its article.
    public enum Kind: String, Sendable {
        /// The line that stands over the article.
        case headline
        /// Running text.
        case body
        /// A short line without closing punctuation between two blocks of running text.
        case subheading
        /// A line that only says where the text comes from (`(dpa)`, `Quelle: …`).
        case credit
    }

    /// What the paragraph is.
    public let kind: Kind
    /// Where it stands, UTF-8 byte offsets into the article's text, without surrounding blanks.
    public let range: Range<Int>
    /// Where its running text begins: behind a dateline such as `Minsk (dpa) – `, else the start
    /// of `range`. A UTF-8 byte offset.
    public let bodyStart: Int
    /// Where its running text ends: before an agency credit at its end, else the end of `range`.
    /// A UTF-8 byte offset. A paragraph that is a credit has no running text: it ends where it
    /// begins.
    public let bodyEnd: Int

    /// Makes a paragraph; `bodyStart..<bodyEnd` must lie within `range`.
    public init(kind: Kind, range: Range<Int>, bodyStart: Int, bodyEnd: Int) {
        self.kind = kind
        self.range = range
        self.bodyStart = bodyStart
        self.bodyEnd = bodyEnd
    }
}
