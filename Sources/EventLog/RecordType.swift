/// What a line of the log records.
public enum RecordType: String, Sendable {
    /// An article was read and coded.
    case accepted = "io.chronicled.article.accepted"
    /// A file has the content of an article that is known.
    case duplicate = "io.chronicled.article.duplicate"
    /// A file is no article.
    case rejected = "io.chronicled.article.rejected"
    /// An act that the article just before reports.
    case event = "io.chronicled.event"
    /// The article before showed two happenings to be one.
    case merged = "io.chronicled.happening.merged"
    /// The end of the log was damaged and has been taken out.
    case recovered = "io.chronicled.log.recovered"
}
