import Control
import Dispatch
import EventIndex
import EventLog
import LinuxSystem
import ServiceLifecycle
import SystemPackage

/// The daemon: everything that runs between its start and its stop.
public struct Daemon: Service {
    /// The program's version.
    public static let version = "0.1.0"

    private let configuration: Configuration
    private let journal: DaemonJournal
    private let coding: ArticleCoding
    private let server: ControlServer
    private let progress = RecordingProgress()
    private let operation: Operation
    private let status: StatusSource

    /// Makes ready what is needed to begin: lexicon, folders and control socket.
    ///
    /// - Throws: ``StartError``, which says what to mend; nothing dropped is touched.
    public init(
        configuration: Configuration, environment: [String: String]
    ) throws(StartError) {
        ignoreLeaseSignal()
        StandardError.surviveItsReader()
        coding = try ArticleCoding(configuration: configuration)
        try configuration.makeFolders()
        let (log, progress) = (LogSegments(active: configuration.log), progress)
        let operation = Operation()
        let status = StatusSource(
            configuration: configuration, progress: progress, operation: operation)
        server = ControlServer(
            socket: try ControlSocket(starting: configuration.socket),
            routes: [
                .status { status.report() },
                .tail { (parameters) throws(MethodError) in
                    try LogTail(parameters, log: log) { progress.snapshot.synced }
                },
                .rescan { () throws(MethodError) in try operation.parts().pipeline.rescan() },
                .sync { () throws(MethodError) in try operation.parts().pipeline.sync() },
                .retry { (files) throws(MethodError) in
                    try operation.parts().retrials.begin(files)
                },
                .rotate { () throws(MethodError) in try operation.parts().rotation.begin() },
            ],
            service: ServiceInfo(
                vendor: "chronicled", product: "chronicled", version: Self.version, url: ""))
        journal = DaemonJournal(environment: environment)
        self.configuration = configuration
        self.operation = operation
        self.status = status
    }

    /// Repairs the log and brings the index up to date, then watches and judges until the service
    /// group tells it to stop; then it finishes the work in hand and returns.
    ///
    /// The control socket answers from the beginning to the end.
    /// - Throws: ``StartError`` when log, index or folders cannot be used, ``StoppedWhileStalled``
    ///   when it was stopped while the log could not be written.
    public func run() async throws {
        await server.start()
        do throws(StartError) {
            let records = try await openRecords()
            try await watch(records)
        } catch .index(.interrupted) {
            return await server.stop()
        } catch {
            await server.stop()
            throw error
        }
        if let fault = progress.snapshot.stalled { throw StoppedWhileStalled(reason: fault.reason) }
    }

    /// Opens log and index on a thread that may wait, for the index may have to be made anew.
    private func openRecords() async throws(StartError) -> sending Records {
        let (configuration, progress, stop) = (configuration, progress, StopSignal())
        let opened = await withGracefulShutdownHandler {
            await withCheckedContinuation {
                (done: CheckedContinuation<Result<Records, StartError>, Never>) in
                DispatchQueue.global().async {
                    done.resume(
                        returning: Result { () throws(StartError) in
                            try Records(
                                configuration: configuration, progress: progress, stop: stop)
                        })
                }
            }
        } onGracefulShutdown: {
            stop.raise()
        }
        return try opened.get()
    }

    private func watch(_ records: sending Records) async throws(StartError) {
        let recorder = Recorder(
            log: records.log, index: records.index, progress: progress,
            after: configuration.afterVerdict, retention: configuration.retention,
            pause: configuration.pauses.log)
        let clearing = Clearing(
            after: configuration.afterVerdict, index: records.index,
            finishIndex: { recorder.finishIndex() })
        let worker = Worker(
            coding: coding, index: records.index, recorder: recorder, progress: progress,
            journal: journal, clearing: clearing,
            memory: MemoryRoom(bytes: configuration.queueBytes),
            settleTime: configuration.settleTime)
        let pipeline = try Pipeline(starting: configuration, worker: worker)
        let retrials = Retrials(
            roots: configuration.roots, index: records.index,
            finishIndex: { recorder.finishIndex() },
            offer: { [weak pipeline] in pipeline?.retry($0) })
        operation.begin(
            with: Operation.Parts(
                pipeline: pipeline, retrials: retrials, clearing: clearing,
                rotation: RequestedRotation(recorder: recorder) { [weak server] in
                    server?.wake()
                }))
        let watching = "watching \(configuration.roots.joined(separator: ", "))"
        progress.observe { [journal, weak server, weak pipeline] before, now in
            if before.losses != now.losses { pipeline?.rescan() }
            journal.progressed(from: before, to: now)
            if before.fault != now.fault {
                ServiceNotification.status(now.fault?.reason ?? watching)
            }
            server?.wake()
        }
        pipeline.observe { [weak server] in server?.wake() }
        retrials.whenAnswered { [weak server] in server?.wake() }
        try pipeline.start()
        status.enter(.running)
        ServiceNotification.ready(status: progress.snapshot.fault?.reason ?? watching)
        journal.started(configuration, version: Self.version)
        if let damage = progress.snapshot.damage { journal.damaged(damage.reason) }
        recorder.keepUp()
        try? await gracefulShutdown()
        await stop(pipeline, recorder)
    }

    private func stop(_ pipeline: Pipeline, _ recorder: Recorder) async {
        ServiceNotification.stopping()
        journal.stopping()
        status.enter(.stopping)
        recorder.waitNoLonger()
        await withCheckedContinuation { (stopped: CheckedContinuation<Void, Never>) in
            DispatchQueue.global().async {
                pipeline.stop()
                recorder.finishIndex()
                stopped.resume()
            }
        }
        await server.stop()
    }
}

extension Daemon: CustomStringConvertible {
    /// The daemon's name: service groups note their services in words, which without this would be
    /// the whole lexicon.
    public var description: String { "chronicled" }
}

/// The daemon was stopped while the log could not be written, for `reason`.
public struct StoppedWhileStalled: Error, Sendable, CustomStringConvertible {
    /// Why the log could not be written.
    public let reason: String

    /// The error in words.
    public var description: String { "stopped before everything was written: \(reason)" }
}
