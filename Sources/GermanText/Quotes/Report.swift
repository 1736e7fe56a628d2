/// A passage that the article gives as somebody's words.
public struct Report: Sendable {
    /// How the words are given.
    public enum Kind: Sendable {
        /// In quotation marks.
        case direct
        /// In the article's own words.
        case indirect
    }

    /// The speaker in the nominative.
    public let speaker: String
    /// The speaker as an entity, an index into the analysis's entities, or `nil`.
    public let entity: Int?
    /// The words that mark the report, such as `nach Angaben`.
    public let cue: String
    /// How the words are given.
    public let kind: Kind
    /// The clauses reported, indices into the analysis's clauses.
    public let clauses: Set<Int>
    /// Whether a verb of saying introduces it, so that the speaker's own act is no report.
    package let isBySaying: Bool
}
