import EventLog

/// Which line a dropped file gets, if any: the one place where that is decided.
public enum Judgement: Sendable, Equatable {
    /// No line: this state of this file is judged already.
    case known
    /// No line: the file was renamed, linked or touched; the index learns the path.
    case renamed
    /// No line: the path holds again what it held.
    case unchanged
    /// A duplicate of the article `of`.
    case duplicate(of: String, replaces: String?, supersedes: String?)
    /// A new article.
    case accepted(replaces: String?, supersedes: String?)
    /// No article.
    case rejected(replaces: String?, supersedes: String?)

    /// Decides for a file with `content`, which is rejected for `reason` or, when that is `nil`, an
    /// article, given its `history`.
    ///
    /// A rejected file that somebody wants judged again (`isRetried`) gets a line though its state
    /// is known, unless it would be rejected for the same reason.
    public init(
        content: Digest?, reason: String?, history: FileHistory, isRetried: Bool = false
    ) {
        let path = history.samePath
        let isOverturned = path?.rejection != nil && path?.reason != reason
        if !(isRetried && isOverturned), let known = Self(known: content, history) {
            self = known
            return
        }
        let replaces = path?.isCleared == true ? nil : path?.article
        let supersedes = path?.rejection
        if reason != nil {
            self = .rejected(replaces: replaces, supersedes: supersedes)
        } else if let original = history.sameContent {
            self = .duplicate(of: original, replaces: replaces, supersedes: supersedes)
        } else {
            self = .accepted(replaces: replaces, supersedes: supersedes)
        }
    }

    /// Decides for a file that needs no line, or gives `nil`.
    ///
    /// What the daemon cleared away is held by no path and no inode any more. Only a file that is
    /// still in the very state that was judged is the judged one, left over by a crash: its inode
    /// may be another's already, and then its ctime is another.
    private init?(known content: Digest?, _ history: FileHistory) {
        let (inode, path) = (history.sameInode, history.samePath)
        let isSameState = history.identity != .none
        if history.identity == .trusted || (content == nil && isSameState) {
            self = .known
        } else if let content, let inode, inode.content == content,
            !inode.isCleared || isSameState
        {
            self = .renamed
        } else if let content, let path, path.content == content, !path.isCleared {
            self = .unchanged
        } else {
            return nil
        }
    }
}
