import Articles
import EventLog
import LinuxSystem

extension Rejection {
    /// The rejection of a file that is not a regular one, or `nil` for a regular file.
    init?(kind: FileStatus.Kind) {
        switch kind {
        case .regular, .directory: return nil
        case .symbolicLink:
            self.init(
                reason: "symbolic-link",
                detail: "This is a symbolic link, which is not followed; drop the file itself.",
                offset: nil)
        case .fifo:
            self.init(
                reason: "fifo",
                detail: "This is a named pipe, which is never opened; drop a regular file.",
                offset: nil)
        case .socket:
            self.init(
                reason: "socket",
                detail: "This is a socket, which is never opened; drop a regular file.",
                offset: nil)
        case .device:
            self.init(
                reason: "device",
                detail: "This is a device, which is never opened; drop a regular file.",
                offset: nil)
        }
    }

    /// The rejection of a file that the system does not let the daemon read.
    static func unreadable(_ error: SystemCallError) -> Rejection {
        Rejection(
            reason: "unreadable",
            detail: "The file cannot be read (\(error)); let the daemon's user read it.",
            offset: nil)
    }

    /// The rejection of a file of `size` bytes where `limit` are allowed.
    static func tooLarge(size: Int, limit: Int) -> Rejection {
        Rejection(ArticleError.tooLarge(size: size, limit: limit))
    }

    /// The rejection of a file whose bytes are no article.
    init(_ error: ArticleError) {
        self.init(reason: error.reason, detail: error.detail, offset: error.offset)
    }
}
