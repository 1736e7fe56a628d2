import Articles

/// Why a file is no article, in a word that scripts may rely on: all words there are.
///
/// The journal's field `REASON` and the log's `reason` hold them; each has a message identifier of
/// its own, ``MessageID/init(_:)``.
enum RejectionReason: String, CaseIterable {
    case empty
    case blank
    case binary
    case undecodable
    case impossibleDate = "impossible-date"
    case tooLarge = "too-large"
    case unreadable
    case symbolicLink = "symbolic-link"
    case fifo
    case socket
    case device

    /// The reason of bytes that are no article.
    init(_ error: ArticleError) {
        self =
            switch error {
            case .empty: .empty
            case .blank: .blank
            case .binary: .binary
            case .undecodable: .undecodable
            case .impossibleDate: .impossibleDate
            case .tooLarge: .tooLarge
            }
    }
}
