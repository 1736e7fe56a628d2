/// How it is made sure that nobody writes a file any more before it is read.
public enum WriterCheck: String, Codable, Sendable {
    /// The kernel is asked, by a read lease.
    case lease
    /// The kernel answers for files of the daemon's own user only; others must hold still.
    case ownFiles = "own files"
    /// The file system has no leases; all files must hold still.
    case settle

    /// The check in words that fit after a directory's path.
    var summary: String {
        switch self {
        case .lease: "checked by lease"
        case .ownFiles: "own files checked by lease, others when they hold still"
        case .settle: "files read when they hold still"
        }
    }
}
