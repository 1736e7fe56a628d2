import Dispatch
import EventIndex
import EventLog
import LinuxSystem
import Synchronization
import SystemPackage

/// Writes verdicts to the log, many with one sync, and only then says that they are there.
///
/// An actor on a queue of its own, the only one that touches the log and changes the index. The
/// index follows the log a moment later; when it cannot be written, or the log, nothing more is
/// decided until it can: the recorder waits and tries again, and whoever submits is held back by
/// the work queue's limit.
actor Recorder {
    /// An outcome, and whom to tell what became of it once that is on the disk.
    private struct Submission {
        let outcome: Outcome
        let filed: @Sendable (Filing) -> Void
    }

    private nonisolated let executor = QueueExecutor(label: "io.chronicled.record")
    private nonisolated let pending = Mutex<[Submission]>([])
    private nonisolated let stop = StopSignal()
    /// Signs of life; a recorder that waits until the log can be written gives some too.
    nonisolated let pulse = Pulse()
    private let log: EventLog
    private let index: EventIndex
    private let progress: RecordingProgress
    private let pause: Duration
    private var upkeep: LogUpkeep
    private var backlog = IndexBacklog()
    private var isIndexDue = false
    private var isIndexBehind = false
    /// What the log lost since the index last took it in, or `nil`.
    private var loss: LogDamage?

    /// The queue that the actor runs on.
    nonisolated var unownedExecutor: UnownedSerialExecutor {
        executor.asUnownedSerialExecutor()
    }

    /// A recorder that writes `log`, keeps `index` up to date and tells `progress` how far it is.
    ///
    /// - Parameters:
    ///   - retention: how long sealed segments are kept, or `nil` for ever.
    ///   - pause: how long it waits after an error before it tries again.
    init(
        log: sending EventLog, index: EventIndex, progress: RecordingProgress,
        retention: Duration? = nil, pause: Duration = .seconds(1)
    ) {
        self.pause = pause
        upkeep = LogUpkeep(
            log: log, index: index, progress: progress, retention: retention,
            goesOn: { [pulse] in pulse.beat() })
        self.log = log
        self.index = index
        self.progress = progress
    }

    /// Takes an outcome that will be filed soon, together with those submitted meanwhile, and calls
    /// `filed` when what became of it is on the disk.
    nonisolated func submit(_ outcome: Outcome, filed: @escaping @Sendable (Filing) -> Void) {
        let isFirst = pending.withLock { pending in
            pending.append(Submission(outcome: outcome, filed: filed))
            return pending.count == 1
        }
        guard isFirst else { return }
        executor.queue.async { self.assumeIsolated { $0.commit() } }
    }

    /// Has the recorder give a sign of life when it has done what it does now.
    nonisolated func ask() {
        pulse.ask { executor.queue.async(execute: $0) }
    }

    /// From now on gives up when the log cannot be written, instead of waiting until it can; what
    /// is not written still lies in its folder for the next run.
    nonisolated func waitNoLonger() {
        stop.raise()
    }

    /// Brings the index up to the end of the log.
    nonisolated func finishIndex() {
        executor.queue.sync { assumeIsolated { $0.bringIndexUpToDate() } }
    }

    /// Brings the index up to the end of the log, then calls `done`.
    nonisolated func finishIndex(done: @escaping @Sendable () -> Void) {
        executor.queue.async {
            self.assumeIsolated { $0.bringIndexUpToDate() }
            done()
        }
    }

    private func commit() {
        let submissions = pending.withLock { pending in
            defer { pending = [] }
            return pending
        }
        let filings = fileUntilDone(submissions.map(\.outcome))
        if let filings { progress.advance(to: log.synced, filings) }
        for (number, submission) in submissions.enumerated() {
            submission.filed(filings?[number] ?? .postponed)
        }
        bringIndexUpToDateSoon()
        if upkeep.rotateIfDue() || log.needsRecovery { tidyUp() }
    }

    /// Seals the log's active file and calls `done` with its new name, or `nil` when it is empty.
    nonisolated func rotate(done: @escaping @Sendable (Result<FilePath?, LogError>) -> Void) {
        executor.queue.async { self.assumeIsolated { done($0.rotated()) } }
    }

    private func rotated() -> Result<FilePath?, LogError> {
        let sealed = Result { () throws(LogError) in try upkeep.rotate() }
        tidyUp()
        return sealed
    }

    /// Removes what is old enough, and repairs what the sealing found another process to have done.
    private func tidyUp() {
        if log.needsRecovery, fileUntilDone([]) != nil { progress.advance(to: log.synced, []) }
        bringIndexUpToDate()
        if !isIndexBehind { upkeep.removeExpired() }
    }

    /// From now on keeps the log within `limits`, and sealed segments for `retention`, or for ever
    /// when that is `nil`; as soon as it writes nothing.
    nonisolated func keep(within limits: RotationLimits, retention: Duration?) {
        executor.queue.async {
            self.assumeIsolated { recorder in
                recorder.log.limits = limits
                recorder.upkeep.retention = retention
                recorder.bound()
            }
        }
    }

    private func bound() {
        _ = upkeep.rotateIfDue()
        tidyUp()
    }

    /// Seals and removes what is old enough, now and once a day.
    nonisolated func keepUp() {
        executor.queue.async { self.assumeIsolated { $0.bound() } }
        executor.queue.asyncAfter(deadline: .now() + .seconds(86_400)) { [weak self] in
            self?.keepUp()
        }
    }

    /// Files all outcomes and returns what became of them, or `nil` when it was told to give up.
    private func fileUntilDone(_ outcomes: [Outcome]) -> [Filing]? {
        while true {
            do {
                if isIndexBehind || loss != nil { try writeIndex() }
                let filings = try file(outcomes)
                progress.goOn()
                return filings
            } catch is StopSignal.Raised {
                return nil
            } catch {
                guard hold(because: error) else { return nil }
            }
        }
    }

    private func file(_ outcomes: [Outcome]) throws -> [Filing] {
        let known = backlog.count
        do {
            let filings = try stage(outcomes)
            try flush()
            return filings
        } catch {
            log.discardStaged()
            backlog.keepFirst(known)
            if let fault = error as? LogError, fault.needsRecovery {
                loss = try log.recover() ?? loss
                progress.mend(log.repair)
            }
            throw error
        }
    }

    /// Decides on all outcomes and stages their lines.
    private func stage(_ outcomes: [Outcome]) throws -> [Filing] {
        let time = Timestamp.text(nanoseconds: WallClock.nowNs())
        return try index.lookUpBetweenChanges { index in
            let filer = Filer(index: index, log: log, time: time)
            return try outcomes.map { try filer.file($0, &backlog) }
        }
    }

    /// Lets the index follow, a moment later: many verdicts are cheaper together than one by one.
    private func bringIndexUpToDateSoon() {
        if backlog.count > 0 { bringIndexUpToDate(after: .milliseconds(50)) }
    }

    private func bringIndexUpToDate(after delay: Duration) {
        guard !isIndexDue else { return }
        isIndexDue = true
        executor.queue.asyncAfter(deadline: .now() + delay / .seconds(1)) { [weak self] in
            self?.assumeIsolated { recorder in
                recorder.isIndexDue = false
                recorder.bringIndexUpToDate()
            }
        }
    }

    private func bringIndexUpToDate() {
        guard backlog.count > 0 || loss != nil else { return }
        do {
            try writeIndex()
        } catch {
            isIndexBehind = true
            progress.degrade(because: "\(error)")
            bringIndexUpToDate(after: pause)
        }
    }

    /// Brings the index up to the end of the log; when lines are gone from that, it forgets them.
    private func writeIndex() throws {
        if let loss {
            try index.catchUp(log: log.segments, through: log.synced) { [pulse] _ in pulse.beat() }
            progress.lose(loss, leaving: try index.read { try $0.tally() })
        } else {
            try index.update { try backlog.takeIn(through: log.synced, $0) }
        }
        loss = nil
        backlog = IndexBacklog()
        isIndexBehind = false
        progress.index(through: log.synced)
    }

    /// Flushes the log, and tries again for as long as it cannot be written.
    private func flush() throws {
        while true {
            do throws(LogError) {
                return try log.flush()
            } catch .notWritten(let error) {
                guard hold(because: LogError.notWritten(error)) else {
                    throw StopSignal.Raised()
                }
            }
        }
    }

    /// Waits a while before another try; `false` when it was told to give up.
    private func hold(because error: any Error) -> Bool {
        progress.stall(because: "\(error)", (error as? LogError)?.systemCall?.errno)
        pulse.beat()
        return !stop.wait(seconds: pause / .seconds(1))
    }
}
