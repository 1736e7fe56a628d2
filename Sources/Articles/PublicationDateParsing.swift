extension PublicationDate {
    /// The date that `text` writes by ISO 8601, as precisely as a date header may: `2023`,
    /// `2023-12`, `2023-12-03` or a full timestamp; `nil` for anything else.
    public init?(iso8601 text: String) {
        guard let date = try? ISO8601Date.parse(text) else { return nil }
        self = date
    }
}

extension Article {
    /// The same article, published on `date` if its file does not say when.
    public func published(orElse date: PublicationDate?) -> Article {
        Article(
            format: format, encoding: encoding, language: language, published: published ?? date,
            headline: headline, agency: agency, text: text, paragraphs: paragraphs)
    }
}
