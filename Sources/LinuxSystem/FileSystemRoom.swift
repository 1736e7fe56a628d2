import Glibc
import SystemPackage

/// How much room a file system has, by statvfs(3).
public struct FileSystemRoom: Sendable, Equatable {
    /// Bytes that an ordinary user may still write.
    public let freeBytes: UInt64
    /// Bytes that there are.
    public let allBytes: UInt64
    /// Files that an ordinary user may still make; 0 of 0 where files are not counted.
    public let freeFiles: UInt64
    /// Files that there may be.
    public let allFiles: UInt64

    /// The room on the file system that `path` lies on.
    public init(at path: FilePath) throws(SystemCallError) {
        var raw = statvfs()
        _ = try retryingOnInterrupt("statvfs") { path.withPlatformString { statvfs($0, &raw) } }
        let block = UInt64(raw.f_frsize)
        freeBytes = UInt64(raw.f_bavail) * block
        allBytes = UInt64(raw.f_blocks) * block
        freeFiles = UInt64(raw.f_favail)
        allFiles = UInt64(raw.f_files)
    }
}
