import LinuxSystem
import SystemPackage
import Testing

/// A client that sends and receives what a test tells it to, however wrong.
final class RawClient {
    private let socket: UnixSocket
    private var received: [UInt8] = []

    init(path: FilePath) throws {
        socket = try UnixSocket(blocking: true)
        try socket.limitWaiting(to: .seconds(20))
        try socket.connect(to: try UnixSocketAddress(path: path))
    }

    deinit {
        socket.close()
    }

    func send(_ text: String) throws {
        try send(Array(text.utf8))
    }

    func send(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty { rest = rest.dropFirst(try socket.send(rest)) }
    }

    func endOutput() throws {
        try socket.endOutput()
    }

    /// The next frame without its NUL, or `nil` when the server has closed the connection.
    func nextFrame() throws -> String? {
        while true {
            if let end = received.firstIndex(of: 0) {
                let frame = String(decoding: received[..<end], as: UTF8.self)
                received.removeSubrange(...end)
                return frame
            }
            switch try receive() {
            case .bytes(let bytes): received += bytes
            case .end: return nil
            case .nothing:
                Issue.record("the server was silent for too long")
                return nil
            }
        }
    }

    /// A connection that the server closes with bytes unread ends with `ECONNRESET`.
    private func receive() throws -> SocketInput {
        do throws(SystemCallError) {
            return try socket.receive(upTo: 1 << 16)
        } catch {
            guard error.errno == .connectionReset else { throw error }
            return .end
        }
    }
}
