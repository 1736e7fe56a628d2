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

    private let hangup: HangupSignal
    private let sources: ConfigurationSources
    private let configuration: Current<Configuration>
    private let journal: DaemonJournal
    private let coding: ArticleCoding
    private let server: ControlServer
    private let progress = RecordingProgress()
    private let operation: Operation
    private let status: StatusSource
    private let line: ServiceStatusLine

    /// Makes ready what is needed to begin: configuration, lexicon, folders and control socket.
    ///
    /// - Throws: ``StartError``, which says what to mend; nothing dropped is touched.
    public init(
        sources: ConfigurationSources, environment: [String: String]
    ) throws(StartError) {
        hangup = HangupSignal()
        ignoreLeaseSignal()
        StandardError.surviveItsReader()
        let configuration = try Configuration(starting: sources)
        coding = try ArticleCoding(configuration: configuration)
        try configuration.makeFolders()
        let (log, progress) = (LogSegments(active: configuration.log), progress)
        let operation = Operation()
        let current = Current(configuration)
        let status = StatusSource(
            configuration: current, progress: progress, operation: operation)
        let search = LogSearch(log: log) { progress.snapshot }
        let events = EventSearch(log: log, countries: coding.actorCodes) {
            progress.snapshot
        }
        let clients = ClientCount()
        server = ControlServer(
            socket: try ControlSocket(starting: configuration.socket),
            routes: [
                .status { status.report() },
                .tail { (parameters) throws(MethodError) in
                    try search.tail(parameters) { () throws(MethodError) in
                        try operation.parts().index
                    }
                },
                .show { (parameters) throws(MethodError) in
                    search.show(parameters.id, index: try operation.parts().index)
                },
                .search { (parameters) throws(MethodError) in
                    try events.search(parameters, try operation.parts().source)
                },
                .happening { (parameters) throws(MethodError) in
                    events.happening(parameters.id, try operation.parts().source)
                },
                .metrics {
                    Metrics(
                        status: status.report().live, counts: progress.snapshot.sinceStart,
                        clients: clients.value)
                },
                .rescan { () throws(MethodError) in try operation.parts().pipeline.rescan() },
                .sync { () throws(MethodError) in try operation.parts().pipeline.sync() },
                .retry { (files) throws(MethodError) in
                    try operation.parts().retrials.begin(files)
                },
                .rotate { () throws(MethodError) in try operation.parts().rotation.begin() },
                .pause { () throws(MethodError) in try operation.parts().pipeline.pause() },
                .resume { () throws(MethodError) in try operation.parts().pipeline.goOn() },
                .reload { () throws(MethodError) in try operation.parts().reloading.begin() },
            ],
            service: ServiceInfo(
                vendor: "chronicled", product: "chronicled", version: Self.version, url: ""),
            limits: ControlLimits(descriptors: DescriptorLimit.current), count: clients)
        search.whenFound { [weak server] in server?.wake() }
        events.whenFound { [weak server] in server?.wake() }
        journal = DaemonJournal(environment: environment)
        line = ServiceStatusLine { [weak status] in status?.report().line ?? "" }
        self.sources = sources
        self.configuration = current
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
        do {
            try await serve()
        } catch {
            await journal.flush()
            throw error
        }
        await journal.flush()
    }

    private func serve() async throws {
        await server.start()
        progress.observe { [line] _, _ in line.mayHaveChanged() }
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
        let (configuration, progress, stop) = (configuration.now, progress, StopSignal())
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
        let parts = try Operation.Parts(records, setting)
        let found = progress.snapshot
        progress.observe { [journal, weak server, weak pipeline = parts.pipeline] before, now in
            if before.losses != now.losses { pipeline?.rescan() }
            journal.progressed(from: before, to: now)
            server?.wake()
        }
        try parts.pipeline.start()
        operation.begin(with: parts)
        status.enter(.running)
        let watchdog = Watchdog(over: parts, server, progress, journal)
        watchdog?.start()
        line.announceReady()
        journal.started(configuration.now, version: Self.version)
        status.tellWriterChecks(in: configuration.now.roots, to: journal)
        journal.progressed(from: RecordingProgress.Snapshot(), to: found)
        parts.recorder.keepUp()
        hangup.listen { [reloading = parts.reloading] in reloading.begin() }
        try? await gracefulShutdown()
        await stop(parts)
        watchdog?.stop()
    }

    private var setting: Operation.Parts.Setting {
        Operation.Parts.Setting(
            sources: sources, configuration: configuration, coding: coding, progress: progress,
            journal: journal,
            reloads: ReloadListener(
                began: { ServiceNotification.reloading() },
                willWatch: { [weak status] in status?.checkWriters(in: $0.roots) },
                ended: { [line] in line.announceReady() },
                answered: { [weak server] in server?.wake() }),
            answered: { [weak server] in server?.wake() },
            changed: { [line] in line.mayHaveChanged() })
    }

    private func stop(_ parts: Operation.Parts) async {
        journal.stopping()
        status.enter(.stopping)
        line.mayHaveChanged()
        parts.recorder.waitNoLonger()
        await withCheckedContinuation { (stopped: CheckedContinuation<Void, Never>) in
            DispatchQueue.global().async {
                parts.reloading.stop()
                ServiceNotification.stopping()
                parts.pipeline.stop()
                parts.recorder.finishIndex()
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
