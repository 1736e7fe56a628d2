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
                .symbolicLink,
                "This is a symbolic link, which is not followed; drop the file itself.")
        case .fifo:
            self.init(.fifo, "This is a named pipe, which is never opened; drop a regular file.")
        case .socket:
            self.init(.socket, "This is a socket, which is never opened; drop a regular file.")
        case .device:
            self.init(.device, "This is a device, which is never opened; drop a regular file.")
        }
    }

    /// The rejection of a file that the system does not let the daemon read.
    static func unreadable(_ error: SystemCallError) -> Rejection {
        Rejection(
            .unreadable, "The file cannot be read (\(error)); let the daemon's user read it.")
    }

    /// The rejection of a file of `size` bytes where `limit` are allowed.
    static func tooLarge(size: Int, limit: Int) -> Rejection {
        Rejection(ArticleError.tooLarge(size: size, limit: limit))
    }

    /// The rejection of a file whose bytes are no article.
    init(_ error: ArticleError) {
        self.init(RejectionReason(error), error.detail, offset: error.offset)
    }

    private init(_ reason: RejectionReason, _ detail: String, offset: Int? = nil) {
        self.init(reason: reason.rawValue, detail: detail, offset: offset)
    }
}
