import Glibc
import SystemPackage

/// The file that stands for a bound Unix socket.
public struct UnixSocketFile: Sendable, Equatable {
    /// Where the file stands.
    public let path: FilePath

    /// The socket file at `path`, which need not exist.
    public init(path: FilePath) {
        self.path = path
    }

    /// Whether a socket stands at the path itself, links not followed, see lstat(2).
    public func isSocket() throws(SystemCallError) -> Bool {
        var status = stat()
        _ = try retryingOnInterrupt("lstat") { path.withPlatformString { lstat($0, &status) } }
        return status.st_mode & S_IFMT == S_IFSOCK
    }

    /// Sets who may connect, see chmod(2); connecting needs the right to write.
    public func setPermissions(_ permissions: FilePermissions) throws(SystemCallError) {
        _ = try retryingOnInterrupt("chmod") {
            path.withPlatformString { chmod($0, permissions.rawValue) }
        }
    }

    /// Takes the file away, see unlink(2); connections that stand are not touched.
    public func remove() throws(SystemCallError) {
        _ = try retryingOnInterrupt("unlink") { path.withPlatformString { unlink($0) } }
    }
}
