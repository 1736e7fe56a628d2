import Dispatch
import LinuxSystem
import SystemPackage

/// A connected client: its socket, the sources that watch it, and its ``Conversation``.
///
/// For use on the server's queue only.
final class Connection {
    private static let bytesPerRead = 1 << 16

    private let socket: UnixSocket
    private var conversation: Conversation
    private let reading: ReadinessSource
    private let writing: ReadinessSource
    private(set) var isClosed = false
    /// When the client last had a call taken, or took something of the replies.
    private(set) var lastProgress = ContinuousClock.now

    /// Takes over `socket`, which is closed when both sources are gone; then `closed` is called.
    ///
    /// `readable` and `writable` are called on `queue` when ``readInput()`` and ``writeOutput()``
    /// have something to do.
    init(
        socket: UnixSocket, conversation: Conversation, queue: DispatchQueue,
        readable: @escaping @Sendable () -> Void, writable: @escaping @Sendable () -> Void,
        closed: @escaping @Sendable () -> Void
    ) {
        self.socket = socket
        self.conversation = conversation
        let watched = DispatchGroup()
        watched.enter()
        watched.enter()
        let number = socket.descriptor.rawValue
        reading = ReadinessSource(
            DispatchSource.makeReadSource(fileDescriptor: number, queue: queue),
            handler: readable, closed: { watched.leave() })
        writing = ReadinessSource(
            DispatchSource.makeWriteSource(fileDescriptor: number, queue: queue),
            handler: writable, closed: { watched.leave() })
        watched.notify(queue: queue) {
            socket.close()
            closed()
        }
    }

    /// Who the client is.
    var peer: PeerCredentials { conversation.peer }

    /// Whether the client has no call under way.
    var isIdle: Bool { conversation.isIdle }

    /// Whether the client has done nothing since `moment`, neither called nor taken a reply.
    ///
    /// One that waits for a reply does what it should. Half a call does not count.
    func isSilent(since moment: ContinuousClock.Instant) -> Bool {
        lastProgress < moment && !conversation.isAwaited
    }

    /// Begins to read.
    func open() {
        update()
    }

    /// Takes what the client sent and answers it.
    func readInput() {
        guard !isClosed else { return }
        do throws(SystemCallError) {
            switch try socket.receive(upTo: Self.bytesPerRead) {
            case .bytes(let bytes): conversation.receive(bytes)
            case .end: conversation.endInput()
            case .nothing: return
            }
        } catch {
            return close()
        }
        writeOutput()
    }

    /// Produces what can be produced and sends what can be sent.
    func writeOutput() {
        guard !isClosed else { return }
        if conversation.advance() { lastProgress = .now }
        do throws(SystemCallError) {
            while !conversation.output.isEmpty {
                let count = try socket.send(conversation.output[...])
                if count == 0 { break }
                lastProgress = .now
                conversation.dropSent(count)
            }
        } catch {
            return close()
        }
        update()
    }

    /// Asks a stream that waits again.
    func wake() {
        conversation.wake()
        writeOutput()
    }

    /// Ends the connection when what is under way is answered and sent; streams are not waited for.
    func finish() {
        conversation.finish()
        writeOutput()
    }

    /// Ends the connection; what is not sent yet is lost.
    func close() {
        guard !isClosed else { return }
        isClosed = true
        reading.cancel()
        writing.cancel()
    }

    private func update() {
        if conversation.isOver && conversation.output.isEmpty { return close() }
        reading.turn(on: conversation.wantsInput)
        writing.turn(on: conversation.hasWork || !conversation.output.isEmpty)
    }
}
