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

    /// Decides for a file with `content`, which is an article or not, given its `history`.
    public init(content: Digest?, isArticle: Bool, history: FileHistory) {
        let path = history.samePath
        if history.identity == .trusted || (content == nil && history.identity == .untrusted) {
            self = .known
        } else if let content, history.sameInode?.content == content {
            self = .renamed
        } else if let content, path?.content == content {
            self = .unchanged
        } else if !isArticle {
            self = .rejected(replaces: path?.article, supersedes: path?.rejection)
        } else if let original = history.sameContent {
            self = .duplicate(
                of: original, replaces: path?.article, supersedes: path?.rejection)
        } else {
            self = .accepted(replaces: path?.article, supersedes: path?.rejection)
        }
    }
}
