import Glibc
import SystemPackage

/// Why a path cannot be the address of a Unix socket.
public enum UnixSocketAddressError: Error, Sendable, Equatable {
    /// The path is empty.
    case empty
    /// `path` is longer than the `limit` of bytes that the kernel's address has room for.
    case tooLong(path: FilePath, limit: Int)
}

/// The address of a Unix socket that has a name in the file system, see unix(7).
public struct UnixSocketAddress: Sendable, Equatable {
    /// The longest path in bytes: the address holds 108, the last of them NUL.
    public static let maximumPathBytes = 107

    /// Where the socket stands.
    public let path: FilePath

    /// The address of the socket at `path`.
    public init(path: FilePath) throws(UnixSocketAddressError) {
        let length = path.withPlatformString { strlen($0) }
        guard length > 0 else { throw .empty }
        guard length <= Self.maximumPathBytes else {
            throw .tooLong(path: path, limit: Self.maximumPathBytes)
        }
        self.path = path
    }

    /// Lends the kernel's form of the address to `body`.
    func withSocketAddress<Result>(
        _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
    ) -> Result {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { room in
            path.withPlatformString { name in
                room.copyMemory(from: UnsafeRawBufferPointer(start: name, count: strlen(name)))
            }
        }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }
}
