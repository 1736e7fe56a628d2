/// Which happening an event belongs to: what its line says beyond the article's own text.
public struct EventLink: Sendable, Equatable {
    /// The id of the event that told of the happening first; the event's own when nobody had.
    public let happening: String
    /// Which telling of the happening this is, in the order of the log, from 1.
    public let telling: Int
    /// The happening that this event denies, or that denies it, or `nil`.
    public let disputes: String?
    /// Why, in stable words.
    public let because: [String]

    /// Makes a link of its parts.
    public init(happening: String, telling: Int, disputes: String?, because: [String]) {
        self.happening = happening
        self.telling = telling
        self.disputes = disputes
        self.because = because
    }

    /// The JSON object `data` of an event with the link as its last members.
    public func joined(to data: [UInt8]) -> [UInt8] {
        var writer = JSONWriter(continuing: data)
        writer.key("happening")
        writer.string(happening)
        writer.key("telling")
        writer.number(telling)
        writer.key("disputes")
        writer.string(disputes)
        writer.key("because")
        writer.array(because) { $0.string($1) }
        return writer.closed
    }
}

/// Two happenings that turned out to be one.
public struct HappeningMerge: Sendable, Equatable {
    /// The happening that goes on: the one told first.
    public let kept: String
    /// The happening whose tellings are further ones of `kept` from now on.
    public let absorbed: String
    /// Why, in stable words.
    public let because: [String]

    /// Makes a merge of its parts.
    public init(kept: String, absorbed: String, because: [String]) {
        self.kept = kept
        self.absorbed = absorbed
        self.because = because
    }

    /// The line that records the merge, about the file `subject` whose article brought it about.
    func record(subject: String?) -> LogRecord {
        var writer = JSONWriter()
        writer.object { object in
            object.key("kept")
            object.string(kept)
            object.key("absorbed")
            object.string(absorbed)
            object.key("because")
            object.array(because) { $0.string($1) }
        }
        return LogRecord(
            type: .merged, id: "merge/\(kept)/\(absorbed)", subject: subject, data: writer.bytes)
    }
}

/// The article of which another is a reprint.
public struct Reprint: Sendable, Equatable {
    /// The id of the article that the log had first.
    public let article: String
    /// The estimated share of common word sequences, at most 1.
    public let similarity: Double

    /// Makes a reprint of its parts.
    public init(of article: String, similarity: Double) {
        self.article = article
        self.similarity = similarity
    }
}

/// What links an article to those before it in the log.
public struct ArticleLinks: Sendable, Equatable {
    /// The article that this one reprints, or `nil`.
    public var reprint: Reprint?
    /// The link of each event, in order; fewer when the rest is not linked.
    public var events: [EventLink] = []
    /// The happenings that the events showed to be one.
    public var merges: [HappeningMerge] = []

    /// Makes links to nothing.
    public init() {}
}
