/// A passage that the article gives as somebody's words.
public struct Quotation: Sendable {
    /// How the words are given.
    public enum Kind: String, Sendable {
        /// In quotation marks.
        case direct
        /// In the article's own words, with words that say so.
        case indirect
        /// As a question in the article's own words.
        case question = "indirect-question"
        /// In the article's own words, where only the subjunctive or what stands before tells.
        case freeIndirect = "free-indirect"
    }

    /// How the words are given.
    public let kind: Kind
    /// The words, with their quotation marks; a frame put into the middle stands inside.
    public internal(set) var tokens: Range<Int>
    /// Whose words they are, or `nil` when the article does not say.
    public internal(set) var speaker: Speaker?
    /// What marks the words as somebody's, or `nil`.
    public let cue: Cue?
    /// Who says that the speaker says so, or `nil`: Belta in `sagte er laut Belta`.
    public internal(set) var outer: Speaker?
    /// The rule that found it.
    public let rule: String
    /// The clauses told in these words, indices into the analysis's clauses.
    public internal(set) var clauses: Set<Int> = []
    /// The clause of the frame, such as `sagte er`, or `nil`.
    var frame: Int?

    /// Whether a verb of saying introduces it, so that the speaker's own act is no report.
    package var isBySaying: Bool { frame != nil }

    init(
        _ kind: Kind, _ tokens: Range<Int>, speaker: Speaker?, cue: Cue?, rule: String,
        frame: Int? = nil
    ) {
        self.kind = kind
        self.tokens = tokens
        self.speaker = speaker
        self.cue = cue
        self.rule = rule
        self.frame = frame
    }
}

/// Whose words a quotation gives.
public struct Speaker: Sendable {
    /// The words that name the speaker.
    public let tokens: Range<Int>
    /// The speaker in the nominative; a pronoun is written out when it is known for whom it stands.
    public let name: String
    /// The speaker as an entity, an index into the analysis's entities, or `nil`.
    public let entity: Int?

    package init(tokens: Range<Int>, name: String, entity: Int?) {
        self.tokens = tokens
        self.name = name
        self.entity = entity
    }
}

/// What marks words as somebody's.
public struct Cue: Sendable {
    /// The word or words.
    public let tokens: Range<Int>
    /// The entry of the lexicon, such as `mitteilen`, or the words themselves.
    public let entry: String
}
