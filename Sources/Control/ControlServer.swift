import Dispatch
import LinuxSystem
import Synchronization
import SystemPackage

/// Answers varlink calls on a socket.
///
/// Everything happens on one serial queue, the actor's own, so routes and streams are called one
/// at a time and must not wait. It runs from ``start()`` to ``stop()`` and cannot be started again.
public actor ControlServer {
    private nonisolated let executor = QueueExecutor(label: "io.chronicled.control")
    private nonisolated let isWaking = Atomic(false)
    private nonisolated let isAwaited = Atomic(false)
    private let socket: ControlSocket
    private let router: Router
    private let limits: ControlLimits
    private let closing = DispatchGroup()
    private var listening: ReadinessSource?
    private var connections: [Int: Connection] = [:]
    private var connectionsSoFar = 0

    /// The queue that the actor runs on.
    public nonisolated var unownedExecutor: UnownedSerialExecutor {
        executor.asUnownedSerialExecutor()
    }

    /// A server on `socket` that answers `routes` and what every varlink service answers.
    public init(
        socket: ControlSocket, routes: [Route], service: ServiceInfo,
        interfaces: [InterfaceDescription] = [.control], limits: ControlLimits = ControlLimits()
    ) {
        let interfaces = [.service] + interfaces
        let names = interfaces.map(\.name)
        let standard = [
            Route.info(service, interfaces: names), Route.description(of: interfaces),
        ]
        self.socket = socket
        self.limits = limits
        router = Router(routes: routes + standard, interfaces: Set(names))
    }

    /// How many clients are connected.
    public var clientCount: Int { connections.count }

    /// Begins to accept clients.
    public func start() {
        guard listening == nil else { return }
        let socket = socket
        closing.enter()
        let source = DispatchSource.makeReadSource(
            fileDescriptor: socket.socket.descriptor.rawValue, queue: executor.queue)
        listening = ReadinessSource(
            source, handler: { self.assumeIsolated { $0.acceptClients() } },
            closed: { [closing] in
                socket.close()
                closing.leave()
            })
        listening?.turn(on: true)
    }

    /// Removes the socket, ends every connection and returns when all descriptors are closed.
    ///
    /// A server that was never started only gives up its socket.
    public func stop() async {
        guard let listening else { return socket.close() }
        listening.cancel()
        connections.values.forEach { $0.close() }
        let (closing, queue) = (closing, executor.queue)
        await withCheckedContinuation { (stopped: CheckedContinuation<Void, Never>) in
            closing.notify(queue: queue) { stopped.resume() }
        }
    }

    /// Lets the streams that wait be asked again. May be called from any thread, as often as one
    /// likes.
    public nonisolated func wake() {
        guard isAwaited.load(ordering: .acquiring),
            !isWaking.exchange(true, ordering: .acquiringAndReleasing)
        else { return }
        executor.queue.async { self.assumeIsolated { $0.wakeConnections() } }
    }

    private func wakeConnections() {
        isWaking.store(false, ordering: .releasing)
        listening?.turn(on: true)
        connections.values.forEach { $0.wake() }
    }

    /// Accepts all who wait.
    ///
    /// When the process or the system is out of descriptors, accepting rests until a client goes
    /// or ``wake()`` is called: those who wait would wake the source without end. A timer would
    /// not help, for it may need a descriptor too.
    private func acceptClients() {
        do throws(SystemCallError) {
            while let client = try socket.socket.accept() { admit(client) }
        } catch {
            listening?.turn(on: false)
            isAwaited.store(true, ordering: .releasing)
        }
    }

    private func admit(_ client: UnixSocket) {
        guard connections.count < limits.clients, let peer = try? client.peerCredentials() else {
            return client.close()
        }
        let number = connectionsSoFar
        connectionsSoFar += 1
        closing.enter()
        let connection = Connection(
            socket: client,
            conversation: Conversation(router: router, peer: peer, limits: limits),
            queue: executor.queue,
            readable: { self.assumeIsolated { $0.connections[number]?.readInput() } },
            writable: { self.assumeIsolated { $0.connections[number]?.writeOutput() } },
            closed: { self.assumeIsolated { $0.forget(number) } })
        connections[number] = connection
        isAwaited.store(true, ordering: .releasing)
        connection.open()
    }

    private func forget(_ number: Int) {
        connections[number] = nil
        isAwaited.store(!connections.isEmpty, ordering: .releasing)
        listening?.turn(on: true)
        closing.leave()
    }
}
