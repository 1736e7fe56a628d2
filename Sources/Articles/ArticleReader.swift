/// Reads articles from the bytes of files as people drop them.
///
/// A file holds, after blanks if need be, the word `date` and an ISO 8601 date, and then the text;
/// without that header it is all text. Reading takes time linear in the number of bytes.
public enum ArticleReader {
    /// The most bytes a file may hold unless the caller says otherwise, 8 MiB.
    public static let defaultLimit = 8 * 1024 * 1024

    /// The article in `bytes`, a whole file of at most `limit` bytes. Throws an error that says
    /// why the file is no article; which one depends on nothing but the bytes and the limit.
    public static func read(
        _ bytes: [UInt8], limit: Int = defaultLimit
    ) throws(ArticleError) -> Article {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= limit else { throw .tooLarge(size: bytes.count, limit: limit) }
        let file = try TextDecoder.decode(bytes)
        let header = try DateHeader(of: file)
        let text = ArticleText(utf8: LineEnds.unified(file.utf8, from: header.textStart))
        guard !text.utf8.isEmpty else { throw .blank }
        return article(text, in: file.encoding, published: header.published)
    }

    private static func article(
        _ text: ArticleText, in encoding: TextEncoding, published: PublicationDate?
    ) -> Article {
        let layout = ArticleLayout(of: text.utf8)
        return Article(
            format: .text, encoding: encoding, language: LanguageGuess(text.utf8).tag,
            published: published, headline: layout.headline.map { text.string($0.range) },
            agency: layout.agency, text: text, paragraphs: layout.paragraphs)
    }
}
