/// A sentence, a headline or a sub-heading of an article.
public struct Sentence: Sendable {
    /// The most bytes from the first token's start to the last one's end; a longer sentence is cut.
    ///
    /// The longest of 375,703 sentences in 10,000 newspaper articles, a list, has 1,468.
    public static let maximumBytes = 4_096

    /// Its tokens, indices into the analysis's tokens.
    public let tokens: Range<Int>
    /// Where it stands, UTF-8 byte offsets into the article's text.
    public let range: Range<Int>
    /// The index of the paragraph it stands in.
    public let paragraph: Int
}
