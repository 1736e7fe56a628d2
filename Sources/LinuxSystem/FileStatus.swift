import Glibc
import SystemPackage

/// What the kernel says of a file, by `stat(2)`.
public struct FileStatus: Sendable, Equatable {
    /// The kinds of file there are.
    public enum Kind: Sendable {
        case regular
        case directory
        case symbolicLink
        case fifo
        case socket
        case device
    }

    /// What kind of file it is.
    public let kind: Kind
    /// Where it lies and when it changed.
    public let identity: FileIdentity
    /// How many names it has; none once it was removed.
    public let linkCount: UInt64
    /// The user it belongs to.
    public let owner: UInt32
    /// Whether only the owners of a folder and of a file in it may move the file (S_ISVTX).
    public let isSticky: Bool

    init(_ raw: stat) {
        kind =
            switch raw.st_mode & S_IFMT {
            case S_IFDIR: .directory
            case S_IFLNK: .symbolicLink
            case S_IFIFO: .fifo
            case S_IFSOCK: .socket
            case S_IFREG: .regular
            default: .device
            }
        identity = FileIdentity(
            device: UInt64(raw.st_dev), inode: UInt64(raw.st_ino), size: Int64(raw.st_size),
            mtimeNs: raw.st_mtim.nanoseconds, ctimeNs: raw.st_ctim.nanoseconds)
        linkCount = UInt64(raw.st_nlink)
        owner = raw.st_uid
        isSticky = raw.st_mode & S_ISVTX != 0
    }

    /// The status of the file at `path`; of a symbolic link itself, `lstat(2)`.
    public init(path: FilePath) throws(SystemCallError) {
        var raw = stat()
        try path.withCString { name throws(SystemCallError) in
            _ = try retryingOnInterrupt("lstat", on: .path(path)) { lstat(name, &raw) }
        }
        self.init(raw)
    }

    /// The status of what `path` leads to, through symbolic links, `stat(2)`.
    public init(following path: FilePath) throws(SystemCallError) {
        var raw = stat()
        try path.withCString { name throws(SystemCallError) in
            _ = try retryingOnInterrupt("stat") { fstatat(AT_FDCWD, name, &raw, 0) }
        }
        self.init(raw)
    }

    /// The status of the file that `descriptor` is open on, `fstat(2)`.
    public init(descriptor: FileDescriptor) throws(SystemCallError) {
        var raw = stat()
        _ = try retryingOnInterrupt("fstat", on: .descriptor(descriptor)) {
            fstat(descriptor.rawValue, &raw)
        }
        self.init(raw)
    }
}

extension timespec {
    /// Nanoseconds since 1970, or the farthest that 64 bits can say: anybody can give a file a time
    /// beyond the year 2262.
    var nanoseconds: Int64 {
        let (whole, isTooFar) = Int64(tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
        let (sum, isBeyond) = whole.addingReportingOverflow(Int64(tv_nsec))
        guard isTooFar || isBeyond else { return sum }
        return tv_sec < 0 ? .min : .max
    }
}
