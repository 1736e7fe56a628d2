import EventLog

/// What the log and the index know of a dropped file before it is judged.
public struct FileHistory: Sendable, Equatable {
    /// What a file or path was last known to hold.
    public struct Holding: Sendable, Equatable {
        /// The content's digest, or `nil` when it was never read.
        public var content: Digest?
        /// The article it held, or `nil` when it was rejected.
        public var article: String?
        /// The id of its rejection, or `nil` when it held an article.
        public var rejection: String?
        /// The word for why it was rejected, or `nil` when it held an article.
        public var reason: String?
        /// Whether the daemon cleared it away after its verdict, or was about to: what has the path
        /// or inode now is another drop, unless it is still in the state that was judged.
        public var isCleared: Bool

        /// Makes a holding of its parts.
        public init(
            content: Digest?, article: String?, rejection: String?, reason: String? = nil,
            isCleared: Bool = false
        ) {
            self.content = content
            self.article = article
            self.rejection = rejection
            self.reason = reason
            self.isCleared = isCleared
        }
    }

    /// Whether a file of exactly this identity has been judged; what says more is greater.
    public enum IdentityMatch: Sendable, Comparable {
        /// None has.
        case none
        /// One has, too soon after its last change to be sure that it has not changed since.
        case untrusted
        /// One has, and it has not changed since.
        case trusted
    }

    /// Whether a file of exactly this identity has been judged.
    public var identity = IdentityMatch.none
    /// What the file with this device and inode last held.
    public var sameInode: Holding?
    /// What the file under this path last held.
    public var samePath: Holding?
    /// The id of the article that was accepted with this content.
    public var sameContent: String?

    /// Makes the history of a file that nothing is known of.
    public init() {}

    /// Whether nothing is known of the file.
    public var isEmpty: Bool { self == FileHistory() }
}
