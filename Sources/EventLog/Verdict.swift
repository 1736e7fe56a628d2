import Articles
import LinuxSystem

/// What became of a dropped file.
public struct Verdict: Sendable, Equatable {
    /// The three ways a file can be judged.
    public enum Outcome: Sendable, Equatable {
        /// An article; its `events` follow in the log.
        case accepted(Acceptance)
        /// The content of the article `of`, which the log has already.
        case duplicate(of: String)
        /// No article.
        case rejected(Rejection)
    }

    /// The file and the state it was in.
    public let seen: SeenFile
    /// How it was judged.
    public let outcome: Outcome
    /// The id of the article this file held before, or `nil`.
    public let replaces: String?
    /// The id of the rejection of this file that the verdict takes the place of, or `nil`.
    public let supersedes: String?

    /// What the daemon does with the file afterwards.
    public let after: AfterVerdict
    /// Whether this state of the file has a verdict already, which this one takes the place of.
    public let isRetrial: Bool
    /// What links an accepted article and its events to those before.
    public var links = ArticleLinks()

    /// Makes a verdict of its parts.
    public init(
        seen: SeenFile, outcome: Outcome, replaces: String?, supersedes: String?,
        after: AfterVerdict = .keep, isRetrial: Bool = false
    ) {
        self.seen = seen
        self.outcome = outcome
        self.replaces = replaces
        self.supersedes = supersedes
        self.after = after
        self.isRetrial = isRetrial
    }

    /// The verdict's kind, as the log names it.
    public var kind: RecordType {
        switch outcome {
        case .accepted: .accepted
        case .duplicate: .duplicate
        case .rejected: .rejected
        }
    }

    /// The verdict's id: the article's for an acceptance; else a digest of kind, name and identity
    /// and, of a state that was judged before, the id of the verdict that this one supersedes.
    public var id: String {
        if case .accepted = outcome, let content = seen.content { return content.identifier }
        let identity = seen.identity
        var parts = [Array(kind.rawValue.utf8), Array(seen.file.root.utf8), seen.file.path]
        parts += [
            Int64(bitPattern: identity.device), Int64(bitPattern: identity.inode), identity.size,
            identity.mtimeNs, identity.ctimeNs,
        ].map { Array(String($0).utf8) }
        if isRetrial, let supersedes { parts.append(Array(supersedes.utf8)) }
        return Digest(of: Array(parts.joined(separator: [0]))).identifier
    }
}

/// What the log says of an accepted article.
public struct Acceptance: Sendable, Equatable {
    /// The article's format, such as `text`.
    public let format: String
    /// The article's encoding, such as `utf-8`.
    public let encoding: String
    /// The article's language, or `nil`.
    public let language: String?
    /// The date of publication as the file has it, or `nil`.
    public let published: String?
    /// The headline, or `nil`.
    public let headline: String?
    /// The agencies credited, or `nil`.
    public let agency: String?
    /// The number of paragraphs.
    public let paragraphs: Int
    /// The number of sentences.
    public let sentences: Int
    /// What tells whether another article is a reprint of this one, or `nil` for a short text.
    public let fingerprint: Fingerprint?
    /// The `data` of each event, encoded as JSON, in the order of the text.
    public let events: [[UInt8]]
    /// The coder's version.
    public let coder: String
    /// The first 16 hexadecimal digits of the SHA-256 over the lexicon's files.
    public let lexicon: String

    /// Makes an acceptance of its parts.
    public init(
        format: String, encoding: String, language: String?, published: String?,
        headline: String?, agency: String?, paragraphs: Int, sentences: Int,
        fingerprint: Fingerprint? = nil, events: [[UInt8]], coder: String, lexicon: String
    ) {
        self.format = format
        self.encoding = encoding
        self.language = language
        self.published = published
        self.headline = headline
        self.agency = agency
        self.paragraphs = paragraphs
        self.sentences = sentences
        self.fingerprint = fingerprint
        self.events = events
        self.coder = coder
        self.lexicon = lexicon
    }
}

/// Why the log holds no article for a file.
public struct Rejection: Sendable, Equatable {
    /// A stable word for scripts.
    public let reason: String
    /// A sentence for people.
    public let detail: String
    /// The byte of the file that gave the reason, or `nil`.
    public let offset: Int?

    /// Makes a rejection of its parts.
    public init(reason: String, detail: String, offset: Int?) {
        self.reason = reason
        self.detail = detail
        self.offset = offset
    }
}
