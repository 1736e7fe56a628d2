import Glibc
import SystemPackage

/// Who is at the other end of a socket, as the kernel vouches for it, see SO_PEERCRED in unix(7).
public struct PeerCredentials: Sendable, Equatable {
    /// The number of the process that connected.
    public let process: Int32
    /// The effective user it had then.
    public let user: UInt32
    /// The effective group it had then.
    public let group: UInt32

    /// Makes credentials of their parts.
    public init(process: Int32, user: UInt32, group: UInt32) {
        self.process = process
        self.user = user
        self.group = group
    }

    /// The credentials of this process.
    public static var own: PeerCredentials {
        PeerCredentials(process: getpid(), user: geteuid(), group: getegid())
    }
}

extension UnixSocket {
    /// Who connected this socket, as it was at that moment.
    ///
    /// The kernel fills in a `struct ucred`, three numbers of 32 bits, which glibc hides here.
    public func peerCredentials() throws(SystemCallError) -> PeerCredentials {
        var credentials: (pid: pid_t, uid: uid_t, gid: gid_t) = (0, 0, 0)
        var size = socklen_t(MemoryLayout.size(ofValue: credentials))
        _ = try retryingOnInterrupt("getsockopt") {
            getsockopt(descriptor.rawValue, SOL_SOCKET, SO_PEERCRED, &credentials, &size)
        }
        return PeerCredentials(
            process: credentials.pid, user: credentials.uid, group: credentials.gid)
    }
}
