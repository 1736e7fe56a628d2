import Articles

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
    /// The id of the article that the file held before, or `nil`.
    public let replaces: String?
    /// The number of events that follow it.
    public let events: Int
    /// The number of merges that follow the events.
    public let merges: Int
    /// What an acceptance says of the article as a whole.
    public let print: ArticlePrint
    /// Why it was rejected, or `nil` when it was not.
    public let rejection: Rejection?
    /// What the daemon does with the file afterwards.
    public let after: AfterVerdict

    /// Makes a recorded verdict of its parts.
    public init(
        sequence: UInt64, id: String, time: String, type: RecordType, seen: SeenFile,
        article: String?, replaces: String? = nil, events: Int, merges: Int = 0,
        print: ArticlePrint = ArticlePrint(), rejection: Rejection? = nil,
        after: AfterVerdict = .keep
    ) {
        self.sequence = sequence
        self.id = id
        self.time = time
        self.type = type
        self.seen = seen
        self.article = article
        self.replaces = replaces
        self.events = events
        self.merges = merges
        self.print = print
        self.rejection = rejection
        self.after = after
    }
}

/// What the index holds of an article beside its events.
public struct ArticlePrint: Sendable, Equatable {
    /// The headline, or `nil`.
    public var headline: String?
    /// The date of publication as the file has it, or `nil`.
    public var published: String?
    /// What tells reprints, or `nil`.
    public var fingerprint: Fingerprint?

    /// Makes what is held of an article; of none when everything is `nil`.
    public init(
        headline: String? = nil, published: String? = nil, fingerprint: Fingerprint? = nil
    ) {
        self.headline = headline
        self.published = published
        self.fingerprint = fingerprint
    }
}

extension Acceptance {
    /// What the index holds of the article.
    public var print: ArticlePrint {
        ArticlePrint(headline: headline, published: published, fingerprint: fingerprint)
    }
}

extension Verdict {
    /// The verdict as it stands in the log once it has the line `sequence`.
    public func recorded(sequence: UInt64, time: String) -> RecordedVerdict {
        var article: String?
        var events = 0
        var print = ArticlePrint()
        var rejected: Rejection?
        switch outcome {
        case .accepted(let acceptance):
            article = id
            events = acceptance.events.count
            print = acceptance.print
        case .duplicate(let original): article = original
        case .rejected(let rejection): rejected = rejection
        }
        return RecordedVerdict(
            sequence: sequence, id: id, time: time, type: kind, seen: seen, article: article,
            replaces: replaces, events: events, merges: links.merges.count, print: print,
            rejection: rejected, after: after)
    }
}
