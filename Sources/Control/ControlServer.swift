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
    private let count: ClientCount
    private let closing = DispatchGroup()
    private var listening: ReadinessSource?
    private var connections: [Int: Connection] = [:]
    private var connectionsSoFar = 0
    private var idleTimer: IdleTimer?

    /// The queue that the actor runs on.
    public nonisolated var unownedExecutor: UnownedSerialExecutor {
        executor.asUnownedSerialExecutor()
    }

    /// A server on `socket` that answers `routes` and what every varlink service answers, and keeps
    /// `count` of its clients.
    public init(
        socket: ControlSocket, routes: [Route], service: ServiceInfo,
        interfaces: [InterfaceDescription] = [.control], limits: ControlLimits = ControlLimits(),
        count: ClientCount = ClientCount()
    ) {
        let interfaces = [.service] + interfaces
        let names = interfaces.map(\.name)
        let standard = [
            Route.info(service, interfaces: names), Route.description(of: interfaces),
        ]
        self.socket = socket
        self.limits = limits
        self.count = count
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
        idleTimer = IdleTimer(every: limits.idleTime / 2, queue: executor.queue) {
            [weak self] in self?.assumeIsolated { $0.closeSilentClients() }
        }
    }

    /// Removes the socket, ends every connection and returns when all descriptors are closed.
    ///
    /// Calls under way are answered; streams that wait get their ending. A client that does not
    /// take its last replies in time is closed without them. A server that was never started only
    /// gives up its socket.
    public func stop() async {
        guard let listening else { return socket.close() }
        listening.cancel()
        idleTimer?.cancel()
        connections.values.forEach { $0.finish() }
        let (closing, queue) = (closing, executor.queue)
        queue.asyncAfter(deadline: .now() + limits.stopTime / .seconds(1)) { [weak self] in
            self?.assumeIsolated { $0.connections.values.forEach { $0.close() } }
        }
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

    /// Calls `body` on the server's queue when it has done what it does now.
    public nonisolated func whenItsTurnComes(_ body: @escaping @Sendable () -> Void) {
        executor.queue.async(execute: body)
    }

    private func wakeConnections() {
        isWaking.store(false, ordering: .releasing)
        listening?.turn(on: true)
        connections.values.forEach { $0.wake() }
    }

    /// Accepts all who wait, resting while there is one client too many until one has gone.
    ///
    /// When the process or the system is out of descriptors, an idle client has to go; accepting
    /// rests until one has gone or ``wake()`` is called: those who wait would wake the source
    /// without end. A timer would not help, for it may need a descriptor too.
    private func acceptClients() {
        do throws(SystemCallError) {
            while connections.count <= limits.clients, let client = try socket.socket.accept() {
                admit(client)
            }
            if connections.count > limits.clients { listening?.turn(on: false) }
        } catch {
            clientThatGoes(of: connections.values)?.close()
            listening?.turn(on: false)
            isAwaited.store(true, ordering: .releasing)
        }
    }

    /// The one of `clients` that makes room for another: one that is leaving, else the one that has
    /// been idle for longest, or `nil` when all have a call under way.
    private func clientThatGoes(of clients: some Collection<Connection>) -> Connection? {
        clients.first(where: \.isClosed)
            ?? clients.filter(\.isIdle).min { $0.lastProgress < $1.lastProgress }
    }

    private func closeSilentClients() {
        let limit = ContinuousClock.now - limits.idleTime
        connections.values.filter { $0.isSilent(since: limit) }.forEach { $0.close() }
    }

    /// Makes room for `peer`, unless there is some; whether that worked. Who is leaving takes no
    /// place.
    private func makeRoom(for peer: PeerCredentials) -> Bool {
        let staying = connections.filter { !$1.isClosed }
        let places = ClientPlaces(limits.clients)
        guard let rivals = places.rivals(of: peer, among: staying.mapValues(\.peer)) else {
            return true
        }
        let leaving = clientThatGoes(of: rivals.compactMap { staying[$0] })
        leaving?.close()
        return leaving != nil
    }

    private func admit(_ client: UnixSocket) {
        guard let peer = try? client.peerCredentials(), makeRoom(for: peer) else {
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
        countClients()
        connection.open()
    }

    private func forget(_ number: Int) {
        connections[number] = nil
        countClients()
        listening?.turn(on: true)
        closing.leave()
    }

    private func countClients() {
        count.value = connections.count
        isAwaited.store(!connections.isEmpty, ordering: .releasing)
        idleTimer?.turn(on: !connections.isEmpty)
    }
}
