/// One news article as it was read from the bytes of a file.
///
/// Every offset in an article, and in everything derived from it, refers to ``text``.
public struct Article: Sendable, Equatable {
    /// The shape of the file the article came in.
    public let format: ArticleFormat
    /// The character encoding the file's bytes were decoded from.
    public let encoding: TextEncoding
    /// The language of the text as a BCP 47 tag (`de`), or `nil` when it does not read as German.
    public let language: String?
    /// The date in the file's date header, or `nil` when it has none.
    public let published: PublicationDate?
    /// The headline, or `nil` when the article begins with its first paragraph.
    public let headline: String?
    /// The news agencies credited, joined by `/` as in `dpa/AFP`, or `nil`.
    public let agency: String?
    /// The decoded text, from the first non-blank after the date header to the end of the file.
    public let text: ArticleText
    /// The paragraphs in order; they cover every non-blank character of ``text``.
    public let paragraphs: [Paragraph]

    /// Makes an article from its parts. Paragraph ranges must lie within `text`, in order.
    public init(
        format: ArticleFormat, encoding: TextEncoding, language: String?,
        published: PublicationDate?, headline: String?, agency: String?, text: ArticleText,
        paragraphs: [Paragraph]
    ) {
        self.format = format
        self.encoding = encoding
        self.language = language
        self.published = published
        self.headline = headline
        self.agency = agency
        self.text = text
        self.paragraphs = paragraphs
    }
}

/// The shape of a file that holds an article.
public enum ArticleFormat: String, Sendable {
    /// An optional date header and then the plain text.
    case text
}
