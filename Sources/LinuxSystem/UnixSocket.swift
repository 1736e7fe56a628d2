import Glibc
import SystemPackage

/// A stream socket of the Unix domain.
///
/// A value that names the descriptor; whoever made it closes it, once.
public struct UnixSocket: Sendable, Equatable {
    /// The type of such sockets, as the kernel numbers it.
    static let type = Int32(SOCK_STREAM.rawValue)

    /// The socket's descriptor.
    public let descriptor: FileDescriptor

    /// The socket behind a descriptor that is already open.
    public init(descriptor: FileDescriptor) {
        self.descriptor = descriptor
    }

    /// Opens a socket that is not yet bound or connected, see socket(2).
    ///
    /// Programs started later do not inherit it.
    public init(blocking: Bool) throws(SystemCallError) {
        let flags = SOCK_CLOEXEC.rawValue | (blocking ? 0 : SOCK_NONBLOCK.rawValue)
        let type = Self.type | Int32(flags)
        let number = try retryingOnInterrupt("socket") { socket(AF_UNIX, type, 0) }
        descriptor = FileDescriptor(rawValue: number)
    }

    /// Makes the socket's file at `address`, see bind(2). Fails when a file stands there.
    public func bind(to address: UnixSocketAddress) throws(SystemCallError) {
        _ = try retryingOnInterrupt("bind") {
            address.withSocketAddress { Glibc.bind(descriptor.rawValue, $0, $1) }
        }
    }

    /// Lets clients connect; `backlog` of them may wait to be accepted, see listen(2).
    public func listen(backlog: Int32) throws(SystemCallError) {
        _ = try retryingOnInterrupt("listen") { Glibc.listen(descriptor.rawValue, backlog) }
    }

    /// Connects to the socket that listens at `address`, see connect(2).
    public func connect(to address: UnixSocketAddress) throws(SystemCallError) {
        _ = try retryingOnInterrupt("connect") {
            address.withSocketAddress { Glibc.connect(descriptor.rawValue, $0, $1) }
        }
    }

    /// The next client's socket, non-blocking and not inherited, or `nil` when none waits.
    ///
    /// A client that gave up while it waited counts as none. See accept(2).
    public func accept() throws(SystemCallError) -> UnixSocket? {
        let number: Int32
        do throws(SystemCallError) {
            number = try retryingOnInterrupt("accept") {
                Glibc.accept(descriptor.rawValue, nil, nil)
            }
        } catch {
            if error.errno == .wouldBlock || error.errno == .connectionAbort { return nil }
            throw error
        }
        let client = UnixSocket(descriptor: FileDescriptor(rawValue: number))
        do throws(SystemCallError) {
            try client.makeNonBlocking()
        } catch {
            client.close()
            throw error
        }
        return client
    }

    /// Makes every later call return at once and keeps the socket from programs started later.
    ///
    /// For a descriptor that somebody else opened, see fcntl(2).
    public func makeNonBlocking() throws(SystemCallError) {
        let number = descriptor.rawValue
        let flags = try retryingOnInterrupt("fcntl") { fcntl(number, F_GETFL) }
        _ = try retryingOnInterrupt("fcntl") { fcntl(number, F_SETFL, flags | O_NONBLOCK) }
        _ = try retryingOnInterrupt("fcntl") { fcntl(number, F_SETFD, FD_CLOEXEC) }
    }

    /// Closes the descriptor, which is free for others when this returns, whatever close(2) says.
    public func close() {
        try? descriptor.close()
    }
}
