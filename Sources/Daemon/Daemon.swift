import Control
import Dispatch
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
    private let pipeline: Pipeline
    private let server: ControlServer
    private let recorder: Recorder
    private let progress: RecordingProgress
    private let status: StatusSource
    private let retrials: Retrials

    /// Makes everything ready: lexicon, folders, log, index and control socket.
    ///
    /// When it returns the log is repaired and the index up to date, but nothing is watched yet.
    /// - Throws: ``StartError``, which says what to mend; nothing dropped is touched.
    public init(
        configuration: Configuration, environment: [String: String]
    ) throws(StartError) {
        ignoreLeaseSignal()
        StandardError.surviveItsReader()
        let coding = try ArticleCoding(configuration: configuration)
        try configuration.makeFolders()
        let records = try Records(configuration: configuration)
        let (index, log) = (records.index, records.log.segments)
        let progress = RecordingProgress(synced: records.log.synced, tally: records.tally)
        let recorder = Recorder(
            log: records.log, index: index, progress: progress,
            after: configuration.afterVerdict)
        let clearing = Clearing(after: configuration.afterVerdict, index: index)
        let journal = DaemonJournal(environment: environment)
        let worker = Worker(
            coding: coding, index: index, recorder: recorder, progress: progress,
            journal: journal, clearing: clearing,
            memory: MemoryRoom(bytes: configuration.queueBytes))
        pipeline = try Pipeline(starting: configuration, worker: worker)
        let status = StatusSource(
            configuration: configuration, progress: progress, pipeline: pipeline,
            clearing: clearing)
        let retrials = Retrials(roots: configuration.roots, index: index) { [pipeline] arrival in
            pipeline.retry(arrival)
        }
        server = ControlServer(
            socket: try ControlSocket(starting: configuration.socket),
            routes: [
                .status { status.report() },
                .tail { (parameters) throws(MethodError) in
                    try LogTail(parameters, log: log) { progress.snapshot.synced }
                },
                .retry { (files) throws(MethodError) in try retrials.begin(files) },
            ],
            service: ServiceInfo(
                vendor: "chronicled", product: "chronicled", version: Self.version, url: ""))
        self.configuration = configuration
        self.journal = journal
        self.recorder = recorder
        self.progress = progress
        self.status = status
        self.retrials = retrials
    }

    /// Watches, judges and answers until the service group tells it to stop; then it finishes the
    /// work in hand and returns.
    ///
    /// - Throws: ``StartError`` when the folders cannot be watched, ``StoppedWhileStalled`` when it
    ///   was stopped while the log could not be written.
    public func run() async throws {
        let watching = "watching \(configuration.roots.joined(separator: ", "))"
        progress.observe { [journal, server] before, now in
            journal.progressed(from: before, to: now)
            if before.fault != now.fault { ServiceNotification.status(now.fault ?? watching) }
            server.wake()
        }
        retrials.whenAnswered { [server] in server.wake() }
        await server.start()
        do throws(StartError) {
            try pipeline.start()
        } catch {
            await server.stop()
            throw error
        }
        status.enter(.running)
        ServiceNotification.ready(status: watching)
        journal.started(configuration, version: Self.version)
        try? await gracefulShutdown()
        await stop()
        if let reason = progress.snapshot.stalled { throw StoppedWhileStalled(reason: reason) }
    }

    private func stop() async {
        ServiceNotification.stopping()
        journal.stopping()
        status.enter(.stopping)
        recorder.waitNoLonger()
        let pipeline = pipeline
        await withCheckedContinuation { (stopped: CheckedContinuation<Void, Never>) in
            DispatchQueue.global().async {
                pipeline.stop()
                stopped.resume()
            }
        }
        await server.stop()
    }
}

/// The daemon was stopped while the log could not be written, for `reason`.
public struct StoppedWhileStalled: Error, Sendable, CustomStringConvertible {
    /// Why the log could not be written.
    public let reason: String

    /// The error in words.
    public var description: String { "stopped before everything was written: \(reason)" }
}
