import Dispatch
import EventIndex
import EventLog
import LinuxSystem
import Synchronization

/// Writes verdicts to the log, many with one sync, and only then says that they are there.
///
/// An actor on a queue of its own, the only one that touches the log and changes the index. While
/// the log cannot be written it waits and tries again; whoever submits is held back by the work
/// queue's limit.
actor Recorder {
    /// What became of the outcomes of one commit, which are on the disk now.
    typealias Committed = @Sendable ([(Outcome, Filing)]) -> Void

    private nonisolated let executor = QueueExecutor(label: "io.chronicled.record")
    private nonisolated let pending = Mutex<[Outcome]>([])
    private nonisolated let stop = StopSignal()
    private let log: EventLog
    private let index: EventIndex
    private let progress: RecordingProgress
    private let committed: Committed
    private var isIndexBehind = false

    /// The queue that the actor runs on.
    nonisolated var unownedExecutor: UnownedSerialExecutor {
        executor.asUnownedSerialExecutor()
    }

    /// A recorder that writes `log`, keeps `index` up to date, tells `progress` how far it is, and
    /// calls `committed` after each sync.
    init(
        log: sending EventLog, index: EventIndex, progress: RecordingProgress,
        committed: @escaping Committed
    ) {
        self.log = log
        self.index = index
        self.progress = progress
        self.committed = committed
    }

    /// Takes an outcome that will be filed soon, together with those submitted meanwhile.
    nonisolated func submit(_ outcome: Outcome) {
        let isFirst = pending.withLock { pending in
            pending.append(outcome)
            return pending.count == 1
        }
        guard isFirst else { return }
        executor.queue.async { self.assumeIsolated { $0.commit() } }
    }

    /// Gives up waiting for a log that cannot be written; what is not written is lost to this run
    /// and found again in its folder by the next.
    nonisolated func giveUp() {
        stop.raise()
    }

    private func commit() {
        let outcomes = pending.withLock { pending in
            defer { pending = [] }
            return pending
        }
        guard let filed = fileUntilDone(outcomes) else { return }
        progress.advance(to: log.synced, filed.map(\.1))
        committed(filed)
    }

    /// Files all outcomes and returns what became of them, or `nil` when it was told to give up.
    private func fileUntilDone(_ outcomes: [Outcome]) -> [(Outcome, Filing)]? {
        while true {
            do {
                let filed = try file(outcomes)
                if !isIndexBehind { progress.goOn() }
                return filed
            } catch is StopSignal.Raised {
                return nil
            } catch {
                log.discardStaged()
                guard hold(because: "\(error)") else { return nil }
            }
        }
    }

    private func file(_ outcomes: [Outcome]) throws -> [(Outcome, Filing)] {
        if isIndexBehind {
            try index.catchUp(log: log.segments, through: log.synced)
            isIndexBehind = false
        }
        var filed: [(Outcome, Filing)] = []
        var isFlushed = false
        do {
            try index.update { transaction in
                let time = Timestamp.text(nanoseconds: WallClock.nowNs())
                let filer = Filer(index: transaction, log: log, time: time)
                for outcome in outcomes { filed.append((outcome, try filer.file(outcome))) }
                try flush()
                isFlushed = true
                try transaction.advance(to: log.synced)
            }
        } catch LogError.notSynced(let error) {
            progress.stall(because: "\(LogError.notSynced(error))")
            try log.recover()
            return try file(outcomes)
        } catch where isFlushed {
            isIndexBehind = true
            progress.degrade(because: "\(error)")
        }
        return filed
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

    /// Waits a second before another try; `false` when it was told to give up.
    private func hold(because reason: String) -> Bool {
        progress.stall(because: reason)
        return !stop.wait(seconds: 1)
    }
}
