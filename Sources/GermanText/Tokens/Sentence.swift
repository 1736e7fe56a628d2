/// A sentence, a headline or a sub-heading of an article.
public struct Sentence: Sendable {
    /// Its tokens, indices into the analysis's tokens.
    public let tokens: Range<Int>
    /// Where it stands, UTF-8 byte offsets into the article's text.
    public let range: Range<Int>
    /// The index of the paragraph it stands in.
    public let paragraph: Int
}
