/// Who, according to the article, says that an act took place.
public struct Attribution: Sendable, Equatable {
    /// How the article reports the words.
    public enum Kind: String, Sendable {
        /// In quotation marks.
        case direct
        /// In the article's own words.
        case indirect
    }

    /// The speaker in the nominative as the article names them, such as `sein Büro`.
    public var speaker: String
    /// The speaker's country code, or `nil`.
    public var country: String?
    /// The words that mark the report, such as `nach Angaben`.
    public var cue: String
    /// How the words are reported.
    public var kind: Kind
    /// Who reports that the speaker says so, in the nominative, or `nil`: `Belta` in `sagte er laut
    /// Belta`.
    public var via: String?

    /// Makes an attribution of its parts.
    public init(speaker: String, country: String?, cue: String, kind: Kind, via: String? = nil) {
        self.speaker = speaker
        self.country = country
        self.cue = cue
        self.kind = kind
        self.via = via
    }
}
