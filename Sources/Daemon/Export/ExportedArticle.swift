/// What an export tells of the article that an event comes from.
struct ExportedArticle: Decodable {
    /// The date of publication as the file has it.
    let published: String?
    /// The headline.
    let headline: String?
    /// The agencies credited.
    let agency: String?
    /// The language, a BCP 47 tag.
    let language: String?
    /// The path under the watched folder.
    let file: String
    /// The coder's version.
    let coder: String
}
