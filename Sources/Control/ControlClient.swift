import LinuxSystem
import SystemPackage

/// A connection to a server, for a program that has nothing else to do than to wait for answers.
///
/// One call is under way at a time. After any error but ``ControlClientError/refused(_:)``, and
/// after a stream that was left early, the connection is of no more use.
public struct ControlClient: ~Copyable {
    /// How long one reply may be, in bytes.
    public static let maximumReplyBytes = 64 << 20
    private static let bytesPerRead = 1 << 16

    private let socket: UnixSocket
    private var input = FrameBuffer(limit: maximumReplyBytes)

    /// Connects to the server at `path`.
    public init(path: FilePath) throws(ControlClientError) {
        let address: UnixSocketAddress
        do throws(UnixSocketAddressError) {
            address = try UnixSocketAddress(path: path)
        } catch {
            throw .unusablePath(error)
        }
        do throws(SystemCallError) {
            socket = try Self.connected(to: address)
        } catch {
            throw .cannotConnect(path: path, error)
        }
    }

    deinit {
        socket.close()
    }

    /// Calls a method and returns the parameters of its reply.
    ///
    /// Throws ``ControlClientError/timedOut`` when the server is silent for longer than `timeout`;
    /// without one it waits as long as it takes.
    public mutating func call(
        _ method: String, _ parameters: JSONBytes = .emptyObject,
        timeout: Duration? = .seconds(30)
    ) throws(ControlClientError) -> JSONBytes {
        try limitWaiting(to: timeout)
        try send(MethodCall(method: method, parameters: parameters))
        return try nextReply().parameters
    }

    /// Calls a method that gives many replies and hands the parameters of each to `take`, until
    /// the last one or until `take` returns `false`.
    public mutating func stream(
        _ method: String, _ parameters: JSONBytes = .emptyObject,
        take: (JSONBytes) -> Bool
    ) throws(ControlClientError) {
        try limitWaiting(to: nil)
        try send(MethodCall(method: method, parameters: parameters, allowsMore: true))
        while true {
            let reply = try nextReply()
            guard take(reply.parameters), reply.continues else { return }
        }
    }

    private static func connected(
        to address: UnixSocketAddress
    ) throws(SystemCallError) -> UnixSocket {
        let socket = try UnixSocket(blocking: true)
        do throws(SystemCallError) {
            try socket.connect(to: address)
        } catch {
            socket.close()
            throw error
        }
        return socket
    }

    private func limitWaiting(to timeout: Duration?) throws(ControlClientError) {
        do throws(SystemCallError) {
            try socket.limitWaiting(to: timeout)
        } catch {
            throw .broken(error)
        }
    }

    private func send(_ call: MethodCall) throws(ControlClientError) {
        var rest = call.frame[...]
        while !rest.isEmpty {
            let count: Int
            do throws(SystemCallError) {
                count = try socket.send(rest)
            } catch {
                throw .broken(error)
            }
            guard count > 0 else { throw .timedOut }
            rest = rest.dropFirst(count)
        }
    }

    /// The next reply; throws ``ControlClientError/refused(_:)`` when it is an error.
    private mutating func nextReply() throws(ControlClientError) -> Reply {
        let reply: Reply
        let frame = try nextFrame()
        do throws(JSONError) {
            reply = try Reply(frame: frame)
        } catch {
            throw .malformedReply(error)
        }
        guard let name = reply.error else { return reply }
        throw .refused(MethodError(name: name, parameters: reply.parameters))
    }

    private mutating func nextFrame() throws(ControlClientError) -> [UInt8] {
        while true {
            if let frame = try receivedFrame() { return frame }
            try receive()
        }
    }

    private mutating func receivedFrame() throws(ControlClientError) -> [UInt8]? {
        do throws(FrameError) {
            return try input.next()
        } catch {
            throw .replyTooLong(limit: Self.maximumReplyBytes)
        }
    }

    private mutating func receive() throws(ControlClientError) {
        let received: SocketInput
        do throws(SystemCallError) {
            received = try socket.receive(upTo: Self.bytesPerRead)
        } catch {
            throw .broken(error)
        }
        switch received {
        case .bytes(let bytes): input.append(bytes)
        case .end: throw .closed
        case .nothing: throw .timedOut
        }
    }
}
