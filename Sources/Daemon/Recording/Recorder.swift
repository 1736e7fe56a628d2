import Dispatch
import EventIndex
import EventLog
import LinuxSystem
import Synchronization
import SystemPackage

/// Writes verdicts to the log, many with one sync, and only then says that they are there.
///
/// An actor on a queue of its own, the only one that touches the log and changes the index. While
/// the log cannot be written it waits and tries again; whoever submits is held back by the work
/// queue's limit.
actor Recorder {
    /// An outcome, and whom to tell what became of it once that is on the disk.
    private struct Submission {
        let outcome: Outcome
        let filed: @Sendable (Filing) -> Void
    }

    private nonisolated let executor = QueueExecutor(label: "io.chronicled.record")
    private nonisolated let pending = Mutex<[Submission]>([])
    private nonisolated let stop = StopSignal()
    private let log: EventLog
    private let index: EventIndex
    private let progress: RecordingProgress
    private let after: AfterVerdict
    private let pause: Duration
    private let upkeep: LogUpkeep
    private var isIndexBehind = false

    /// The queue that the actor runs on.
    nonisolated var unownedExecutor: UnownedSerialExecutor {
        executor.asUnownedSerialExecutor()
    }

    /// A recorder that writes `log`, keeps `index` up to date and tells `progress` how far it is.
    ///
    /// - Parameters:
    ///   - after: what its verdicts say is done with files.
    ///   - retention: how long sealed segments are kept, or `nil` for ever.
    ///   - pause: how long it waits after an error before it tries again.
    init(
        log: sending EventLog, index: EventIndex, progress: RecordingProgress,
        after: AfterVerdict, retention: Duration? = nil, pause: Duration = .seconds(1)
    ) {
        self.after = after
        self.pause = pause
        upkeep = LogUpkeep(log: log, index: index, progress: progress, retention: retention)
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

    /// From now on gives up when the log cannot be written, instead of waiting until it can; what
    /// is not written still lies in its folder for the next run.
    nonisolated func waitNoLonger() {
        stop.raise()
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
        upkeep.rotateIfDue()
    }

    /// Seals the log's active file and calls `done` with its new name, or `nil` when it is empty.
    nonisolated func rotate(done: @escaping @Sendable (Result<FilePath?, LogError>) -> Void) {
        executor.queue.async { self.assumeIsolated { $0.upkeep.rotate(done: done) } }
    }

    /// Seals and removes what is old enough, now and once a day.
    nonisolated func keepUp() {
        executor.queue.async {
            self.assumeIsolated { recorder in
                recorder.upkeep.rotateIfDue()
                recorder.upkeep.removeExpired()
            }
        }
        executor.queue.asyncAfter(deadline: .now() + .seconds(86_400)) { [weak self] in
            self?.keepUp()
        }
    }

    /// Files all outcomes and returns what became of them, or `nil` when it was told to give up.
    private func fileUntilDone(_ outcomes: [Outcome]) -> [Filing]? {
        while true {
            do {
                let filings = try file(outcomes)
                if !isIndexBehind { progress.goOn() }
                return filings
            } catch is StopSignal.Raised {
                log.discardStaged()
                return nil
            } catch {
                log.discardStaged()
                guard hold(because: "\(error)") else { return nil }
            }
        }
    }

    private func file(_ outcomes: [Outcome]) throws -> [Filing] {
        if isIndexBehind {
            try index.catchUp(log: log.segments, through: log.synced)
            isIndexBehind = false
        }
        var filings: [Filing] = []
        var isFlushed = false
        do {
            try index.update { transaction in
                let time = Timestamp.text(nanoseconds: WallClock.nowNs())
                let filer = Filer(index: transaction, log: log, time: time, after: after)
                for outcome in outcomes { filings.append(try filer.file(outcome)) }
                try flush()
                isFlushed = true
                try transaction.advance(to: log.synced)
            }
        } catch let error as LogError where error.needsRecovery {
            progress.stall(because: "\(error)")
            try log.recover()
            isIndexBehind = true
            progress.find(log.damage)
            throw error
        } catch  where isFlushed {
            isIndexBehind = true
            progress.degrade(because: "\(error)")
        }
        return filings
    }

    /// Flushes the log, and tries again for as long as it cannot be written.
    private func flush() throws {
        while true {
            do throws(LogError) {
                return try log.flush()
            } catch .notWritten(let error) {
                guard hold(because: "\(LogError.notWritten(error))") else {
                    throw StopSignal.Raised()
                }
            }
        }
    }

    /// Waits a while before another try; `false` when it was told to give up.
    private func hold(because reason: String) -> Bool {
        progress.stall(because: reason)
        return !stop.wait(seconds: pause / .seconds(1))
    }
}
