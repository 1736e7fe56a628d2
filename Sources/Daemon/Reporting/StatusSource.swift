import Control
import EventIndex
import EventLog
import Foundation
import LinuxSystem
import Synchronization
import SystemPackage

/// Answers what the daemon is doing, as a value.
final class StatusSource: Sendable {
    private let configuration: Configuration
    private let progress: RecordingProgress
    private let operation: Operation
    private let writerChecks: [String: WriterCheck]
    private let started = WallClock.nowNs()
    private let beginning = ContinuousClock.now
    private let phase = Mutex(StatusState.starting)

    /// Reports on `progress` and `operation`; the state is `starting` until it is told otherwise.
    /// To be made before anything is watched.
    init(configuration: Configuration, progress: RecordingProgress, operation: Operation) {
        self.operation = operation
        writerChecks = Dictionary(
            configuration.roots.map { ($0, WriterCheck(of: FilePath($0))) }
        ) { $1 }
        self.configuration = configuration
        self.progress = progress
    }

    /// The daemon is now in `state`.
    func enter(_ state: StatusState) {
        phase.withLock { $0 = state }
    }

    /// What the daemon is doing at this moment.
    func report() -> StatusReport {
        StatusReport(settings: settings, live: live(progress.snapshot))
    }

    private var settings: StatusSettings {
        StatusSettings(
            configuration: configuration.files.map(\.string), set: configuration.set,
            directories: configuration.roots,
            log: configuration.log.string, index: configuration.index.string,
            socket: configuration.socket.string, lexicon: configuration.lexicon.string,
            maximumArticleBytes: configuration.maximumArticleBytes,
            queueLimit: configuration.queueLimit, workers: configuration.workers)
    }

    private func live(_ now: RecordingProgress.Snapshot) -> StatusLive {
        let operation = operation.current
        let spool = operation?.pipeline.report ?? SpoolReport()
        let directories = configuration.roots.map { root in
            spool.directory(root, writerChecks[root] ?? .settle)
        }
        let fault = now.fault?.reason ?? operation?.clearing.faults.sentence
        var live = StatusLive(
            state: state(now, fault, directories), fault: fault,
            since: Timestamp.text(nanoseconds: started),
            uptimeSeconds: uptimeSeconds,
            version: Daemon.version, host: hostName(),
            pid: ProcessInfo.processInfo.processIdentifier, directories: directories,
            log: StatusLog(
                path: configuration.log.string, bytes: Int(now.synced.offset),
                sequence: LogName.digits(now.synced.sequence), segments: sealedSegments),
            index: StatusIndex(
                path: configuration.index.string, bytes: indexSize,
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
        _ now: RecordingProgress.Snapshot, _ fault: String?, _ directories: [StatusDirectory]
    ) -> StatusState {
        let phase = phase.withLock { $0 }
        guard phase == .running else { return phase }
        if now.stalled != nil { return .stalled }
        return fault != nil || directories.contains { !$0.watched } ? .degraded : .running
    }

    /// What the index takes on the disk: the database and the changes that it has not taken in yet.
    private var indexSize: Int {
        let changes = FilePath(bytes: configuration.index.bytes + Array("-wal".utf8))
        return size(of: configuration.index) + size(of: changes)
    }

    private var sealedSegments: Int {
        (try? LogSegments(active: configuration.log).sealed().count) ?? 0
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
