/// The article that was accepted last.
public struct StatusArticle: Codable, Sendable, Equatable {
    /// The first 32 hexadecimal digits of the SHA-256 of its bytes.
    public var id: String
    /// Its path under the watched directory.
    public var file: String
    /// When it was accepted, RFC 3339 in UTC.
    public var time: String
    /// The verdict's word: `accepted`.
    public var verdict: String
    /// How many events were found in it.
    public var events: Int

    /// Makes an article's entry of its parts.
    public init(id: String, file: String, time: String, verdict: String, events: Int) {
        self.id = id
        self.file = file
        self.time = time
        self.verdict = verdict
        self.events = events
    }
}
