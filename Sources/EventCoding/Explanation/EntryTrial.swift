/// An entry of the event lexicon tried on a word of an article: it fired, or something kept it from that.
public struct EntryTrial: Sendable, Equatable {
    /// The entry's rule, such as `besuchen-1`.
    public let rule: String
    /// Its file and line.
    public let place: String
    /// Its type and mode, such as `CONSULT/visit`, or `BLOCK`.
    public let kind: String
    /// The word of the article.
    public let word: String
    /// The number of the sentence that holds the word, from 0.
    public let sentence: Int
    /// Whether the entry made an event, a mention of one, or stopped the others.
    public let hasFired: Bool
    /// What kept it from firing, or, when it fired, what became of it, in words; empty when it made
    /// an event of its own.
    public let reason: String
}
