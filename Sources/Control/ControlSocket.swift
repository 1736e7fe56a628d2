import LinuxSystem
import SystemPackage

/// Why a control socket cannot be set up.
public enum ControlSocketError: Error, Sendable, Equatable {
    /// The path cannot be a socket's address.
    case unusablePath(UnixSocketAddressError)
    /// Another process listens at the path.
    case inUse(path: FilePath)
    /// Something that is no socket stands at the path, and is left there.
    case notASocket(path: FilePath)
    /// A system call failed.
    case failed(path: FilePath, SystemCallError)
    /// The service manager passed so many sockets, where one is wanted.
    case manyPassed(count: Int)
    /// What the service manager passed is no Unix stream socket that listens.
    case noListenerPassed
    /// The socket that the service manager passed cannot be used.
    case passedUnusable(SystemCallError)
}

extension ControlSocketError: CustomStringConvertible {
    /// What is wrong, in words that fit after the program's name.
    public var description: String {
        switch self {
        case .unusablePath(.empty): "the control socket has an empty path"
        case .unusablePath(.tooLong(let path, let limit)):
            "\(path): path of a socket is longer than \(limit) bytes"
        case .inUse(let path): "\(path): another process listens there"
        case .notASocket(let path): "\(path): not a socket, left as it is"
        case .failed(let path, let error): "\(path): \(error)"
        case .manyPassed(let count):
            "the service manager passed \(count) sockets, one control socket is wanted"
        case .noListenerPassed:
            "the service manager passed something else than a listening Unix stream socket"
        case .passedUnusable(let error): "cannot use the socket that was passed: \(error)"
        }
    }
}

/// The socket that a server listens on.
public struct ControlSocket: Sendable {
    private static let backlog: Int32 = 128

    let socket: UnixSocket
    /// The file to take away at the end, or `nil` when the socket is not ours.
    let file: UnixSocketFile?

    /// Makes a socket at `path` that its user and group may connect to (mode 0660).
    ///
    /// A socket file that a dead process has left there is replaced.
    public init(path: FilePath) throws(ControlSocketError) {
        let address = try Self.address(of: path)
        let file = UnixSocketFile(path: path)
        do throws(SystemCallError) {
            socket = try UnixSocket(blocking: false)
        } catch {
            throw .failed(path: path, error)
        }
        do throws(ControlSocketError) {
            try Self.removeStale(file, at: address)
            try Self.open(socket, file, at: address)
        } catch {
            socket.close()
            throw error
        }
        self.file = file
    }

    /// Takes over a socket that listens already, such as one that systemd hands over.
    ///
    /// Its file stays when the server stops.
    public init(adopting descriptor: FileDescriptor) throws(SystemCallError) {
        socket = UnixSocket(descriptor: descriptor)
        file = nil
        try socket.makeNonBlocking()
    }

    /// The socket that the service manager has opened, whose file stays when the server stops, or
    /// `nil` when it has opened none. It is given once.
    public static func passed() throws(ControlSocketError) -> ControlSocket? {
        let descriptors = PassedSockets.take()
        guard let descriptor = descriptors.first else { return nil }
        guard descriptors.count == 1 else { throw .manyPassed(count: descriptors.count) }
        guard UnixSocket(descriptor: descriptor).isListening else { throw .noListenerPassed }
        do throws(SystemCallError) {
            return try ControlSocket(adopting: descriptor)
        } catch {
            throw .passedUnusable(error)
        }
    }

    /// Takes the file away first, so that it is never a successor's, and closes the socket.
    func close() {
        try? file?.remove()
        socket.close()
    }

    private static func address(
        of path: FilePath
    ) throws(ControlSocketError) -> UnixSocketAddress {
        do throws(UnixSocketAddressError) {
            return try UnixSocketAddress(path: path)
        } catch {
            throw .unusablePath(error)
        }
    }

    /// Nobody can connect before `listen`, so nobody meets the mode that the umask left.
    private static func open(
        _ socket: UnixSocket, _ file: UnixSocketFile, at address: UnixSocketAddress
    ) throws(ControlSocketError) {
        do throws(SystemCallError) {
            try socket.bind(to: address)
            try file.setPermissions([.ownerReadWrite, .groupReadWrite])
            try socket.listen(backlog: backlog)
        } catch {
            throw error.errno == .addressInUse
                ? .inUse(path: file.path) : .failed(path: file.path, error)
        }
    }

    /// Removes a socket file that nobody listens at: a connection to it is refused.
    private static func removeStale(
        _ file: UnixSocketFile, at address: UnixSocketAddress
    ) throws(ControlSocketError) {
        let (isSocket, isDead): (Bool, Bool)
        do throws(SystemCallError) {
            isSocket = try file.isSocket()
            isDead = isSocket ? try isRefused(at: address) : false
            if isDead { try file.remove() }
        } catch {
            guard error.errno != .noSuchFileOrDirectory else { return }
            throw .failed(path: file.path, error)
        }
        if !isSocket { throw .notASocket(path: file.path) }
        if !isDead { throw .inUse(path: file.path) }
    }

    private static func isRefused(at address: UnixSocketAddress) throws(SystemCallError) -> Bool {
        let probe = try UnixSocket(blocking: false)
        defer { probe.close() }
        do throws(SystemCallError) {
            try probe.connect(to: address)
            return false
        } catch {
            switch error.errno {
            case .connectionRefused: return true
            case .wouldBlock: return false
            default: throw error
            }
        }
    }
}
