import Control
import EventIndex
import EventLog
import Foundation
import LinuxSystem
import Synchronization
import SystemPackage

/// Answers what the daemon is doing, as a value.
final class StatusSource: Sendable {
    private let current: Current<Configuration>
    private let progress: RecordingProgress
    private let operation: Operation
    /// How it is made sure in each root that nobody writes a file any more.
    private let writerChecks = Mutex<[String: WriterCheck]>([:])
    private let started = WallClock.nowNs()
    private let beginning = ContinuousClock.now
    private let phase = Mutex(StatusState.starting)

    /// Reports on `progress` and `operation`; the state is `starting` until it is told otherwise.
    /// To be made before anything is watched.
    init(
        configuration: Current<Configuration>, progress: RecordingProgress, operation: Operation
    ) {
        self.operation = operation
        current = configuration
        self.progress = progress
        checkWriters(in: configuration.now.roots)
    }

    /// Finds out which check for writers is in force in each of `roots`. To be called before they
    /// are watched.
    func checkWriters(in roots: [String]) {
        let checks = roots.map { ($0, WriterCheck(of: FilePath($0))) }
        writerChecks.withLock { $0.merge(checks) { $1 } }
    }

    /// Lets `journal` tell which check is in force in each of `roots`.
    func tellWriterChecks(in roots: [String], to journal: DaemonJournal) {
        let checks = writerChecks.withLock { $0 }
        for root in roots { journal.checksWriters(of: root, by: checks[root] ?? .settle) }
    }

    /// The daemon is now in `state`.
    func enter(_ state: StatusState) {
        phase.withLock { $0 = state }
    }

    /// What the daemon is doing at this moment.
    func report() -> StatusReport {
        let configuration = current.now
        return StatusReport(
            settings: StatusSettings(configuration),
            live: live(configuration, progress.snapshot))
    }

    private func live(
        _ configuration: Configuration, _ now: RecordingProgress.Snapshot
    ) -> StatusLive {
        let spool = operation.current?.pipeline.report ?? SpoolReport()
        let writerChecks = writerChecks.withLock { $0 }
        let directories = configuration.roots.map { root in
            spool.directory(root, writerChecks[root] ?? .settle)
        }
        let fault = now.fault?.reason ?? spool.clearingFault
        var live = StatusLive(
            state: state(now, spool, fault, directories), fault: fault,
            since: Timestamp.text(nanoseconds: started),
            uptimeSeconds: uptimeSeconds,
            version: Daemon.version, host: hostName(),
            pid: ProcessInfo.processInfo.processIdentifier, directories: directories,
            log: StatusLog(
                path: configuration.log.string, bytes: Int(now.synced.offset),
                sequence: LogName.digits(now.synced.sequence),
                segments: sealedSegments(of: configuration.log)),
            index: StatusIndex(
                path: configuration.index.string, bytes: indexSize(at: configuration.index),
                sequence: LogName.digits(now.indexed),
                state: indexState(now)))
        live.faultSince = now.fault.map { Timestamp.text(nanoseconds: $0.sinceNs) }
        live.waiting = spool.waiting
        live.waitingAgeSeconds = spool.age.map(Self.seconds)
        live.working = spool.working
        live.passedOver = spool.folders.passedOver
        live.accepted = now.tally.accepted
        live.duplicate = now.tally.duplicate
        live.rejected = now.tally.rejected
        live.unchanged = now.unchanged
        live.vanished = now.vanished
        live.events = now.tally.events
        live.lastArticle = now.tally.last.map(Self.article)
        return live
    }

    private func indexState(_ now: RecordingProgress.Snapshot) -> StatusIndex.State {
        if now.isRebuilding { return .rebuilding }
        return now.degraded == nil ? .current : .behind
    }

    /// Counted by a clock that nobody sets, to the millisecond.
    private var uptimeSeconds: Double { Self.seconds(beginning.duration(to: .now)) }

    private static func seconds(_ time: Duration) -> Double {
        (time / .milliseconds(1)).rounded() / 1_000
    }

    private func state(
        _ now: RecordingProgress.Snapshot, _ spool: SpoolReport, _ fault: String?,
        _ directories: [StatusDirectory]
    ) -> StatusState {
        let phase = phase.withLock { $0 }
        guard phase == .running else { return phase }
        if now.stalled != nil { return .stalled }
        if spool.isPaused { return .paused }
        return fault != nil || directories.contains { !$0.watched } ? .degraded : .running
    }

    /// What the index takes on the disk: the database and the changes that it has not taken in yet.
    private func indexSize(at path: FilePath) -> Int {
        let changes = FilePath(bytes: path.bytes + Array("-wal".utf8))
        return size(of: path) + size(of: changes)
    }

    private func sealedSegments(of log: FilePath) -> Int {
        (try? LogSegments(active: log).sealed().count) ?? 0
    }

    private func size(of path: FilePath) -> Int {
        Int((try? FileStatus(path: path))?.identity.size ?? 0)
    }

    private static func article(_ verdict: RecordedVerdict) -> StatusArticle {
        StatusArticle(
            id: verdict.id, file: verdict.seen.file.display, time: verdict.time,
            verdict: "accepted", events: verdict.events)
    }
}

extension StatusSettings {
    /// What `configuration` tells the daemon to do.
    fileprivate init(_ configuration: Configuration) {
        self.init(
            configuration: configuration.files.map(\.string), set: configuration.set,
            directories: configuration.roots,
            log: configuration.log.string, index: configuration.index.string,
            socket: configuration.socket.string, lexicon: configuration.lexicon.string,
            maximumArticleBytes: configuration.maximumArticleBytes,
            queueLimit: configuration.queueLimit, workers: configuration.workers)
    }
}
