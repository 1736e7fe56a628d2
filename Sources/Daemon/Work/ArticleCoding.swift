import Articles
import EventCoding
import EventLog
import GermanText

/// What the bytes of a file turned out to be.
enum Finding: Sendable {
    /// An article, coded.
    case article(Acceptance)
    /// An article whose content the log has already; it was not coded again.
    case knownArticle
    /// No article.
    case noArticle(Rejection)
}

/// Makes events of bytes: a pure function of them and the lexicon.
struct ArticleCoding: Sendable {
    /// The coder, or `nil` when articles are judged but not coded.
    let coder: Coder?
    /// The first 16 hexadecimal digits of the digest of the lexicon's files.
    let lexicon: String
    /// The most bytes an article may have.
    let limit: Int

    /// Whether it takes longer to code an article than to ask whether it is known.
    var isCostly: Bool { coder != nil }

    /// The codes of countries and larger bodies that actors may have; none when nothing is coded.
    var actorCodes: Set<String> { coder?.actorCodes ?? [] }

    /// Reads, analyses and codes the file's `content`, which has the digest `digest`.
    func code(_ content: [UInt8], digest: Digest) -> Finding {
        do throws(ArticleError) {
            return .article(try acceptance(of: content, digest: digest))
        } catch {
            return .noArticle(Rejection(error))
        }
    }

    /// What the log says of the article in `content`, which has the digest `digest`; `published` is
    /// its date when the content does not say when it was published.
    func acceptance(
        of content: [UInt8], digest: Digest, publishedOrElse published: PublicationDate? = nil
    ) throws(ArticleError) -> Acceptance {
        let article = try ArticleReader.read(content, limit: limit)
        return acceptance(of: article.published(orElse: published), id: digest.identifier)
    }

    private func acceptance(of article: Article, id: String) -> Acceptance {
        let coded = coder?.code(article)
        return Acceptance(
            format: article.format.rawValue, encoding: article.encoding.rawValue,
            language: article.language, published: article.published?.text,
            headline: article.headline, agency: article.agency,
            paragraphs: article.paragraphs.count,
            sentences: coded?.analysis.sentences.count ?? 0,
            fingerprint: Fingerprint(of: article),
            events: coded?.events.map { $0.encodedData(article: id) } ?? [],
            coder: coded == nil ? "none" : Coder.version, lexicon: lexicon)
    }
}
