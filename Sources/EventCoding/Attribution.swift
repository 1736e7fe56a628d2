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

    /// Makes an attribution of its parts.
    public init(speaker: String, country: String?, cue: String, kind: Kind) {
        self.speaker = speaker
        self.country = country
        self.cue = cue
        self.kind = kind
    }
}
