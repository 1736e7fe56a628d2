import CSystemd
import Glibc
import SystemPackage

/// The sockets that the service manager opened for this process, sd_listen_fds(3).
public enum PassedSockets {
    /// Takes them over, in the order of the socket unit; none when they were meant for another
    /// process.
    ///
    /// Programs started later do not inherit them, and a second call gives none: the variables of
    /// the environment that tell of them are removed.
    public static func take() -> [FileDescriptor] {
        let count = sd_listen_fds(1)
        return (0..<max(count, 0)).map { FileDescriptor(rawValue: SD_LISTEN_FDS_START + $0) }
    }
}

extension UnixSocket {
    /// Whether the descriptor is that of a stream socket of the Unix domain on which clients can
    /// connect, sd_is_socket_unix(3).
    public var isListening: Bool {
        sd_is_socket_unix(descriptor.rawValue, UnixSocket.type, 1, nil, 0) > 0
    }
}
