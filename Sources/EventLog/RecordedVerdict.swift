/// A verdict as the log holds it: what the index is made of.
public struct RecordedVerdict: Sendable, Equatable {
    /// The number of its line.
    public let sequence: UInt64
    /// The id of its line.
    public let id: String
    /// When it was written, RFC 3339.
    public let time: String
    /// Acceptance, duplicate or rejection.
    public let type: RecordType
    /// The file and the state it was in.
    public let seen: SeenFile
    /// The article that the file then holds: itself, or the one it is a duplicate of; `nil` for a
    /// rejection.
    public let article: String?
    /// The number of events that follow it.
    public let events: Int
    /// Why it was rejected, or `nil` when it was not.
    public let rejection: Rejection?
    /// What the daemon does with the file afterwards.
    public let after: AfterVerdict

    /// Makes a recorded verdict of its parts.
    public init(
        sequence: UInt64, id: String, time: String, type: RecordType, seen: SeenFile,
        article: String?, events: Int, rejection: Rejection? = nil, after: AfterVerdict = .keep
    ) {
        self.sequence = sequence
        self.id = id
        self.time = time
        self.type = type
        self.seen = seen
        self.article = article
        self.events = events
        self.rejection = rejection
        self.after = after
    }
}

extension Verdict {
    /// The verdict as it stands in the log once it has the line `sequence`.
    public func recorded(sequence: UInt64, time: String) -> RecordedVerdict {
        var article: String?
        var events = 0
        var rejected: Rejection?
        switch outcome {
        case .accepted(let acceptance):
            article = id
            events = acceptance.events.count
        case .duplicate(let original): article = original
        case .rejected(let rejection): rejected = rejection
        }
        return RecordedVerdict(
            sequence: sequence, id: id, time: time, type: kind, seen: seen, article: article,
            events: events, rejection: rejected, after: after)
    }
}
