import EventIndex
import EventLog
import LinuxSystem
import Synchronization

/// How far the recorder is: what status and tail show, all of it on the disk.
final class RecordingProgress: Sendable {
    /// The progress at one moment.
    struct Snapshot: Sendable {
        /// How far the log is on the disk.
        var synced: LogPosition
        /// How often each verdict stands in the log.
        var tally: Tally
        /// How many files were found unchanged since the start.
        var unchanged = 0
        /// Why nothing can be written, or `nil`.
        var stalled: String?
        /// Why the index lags behind the log, or `nil`.
        var degraded: String?
    }

    private let state: Mutex<Snapshot>
    private let changed: @Sendable (Snapshot, String?) -> Void

    /// Begins at `synced` with `tally`; `changed` is called after each step, with the reason when
    /// a fault is new.
    init(
        synced: LogPosition, tally: Tally,
        changed: @escaping @Sendable (Snapshot, String?) -> Void
    ) {
        state = Mutex(Snapshot(synced: synced, tally: tally))
        self.changed = changed
    }

    /// The progress now.
    var snapshot: Snapshot { state.withLock { $0 } }

    /// Lines up to `position` are on the disk, after `filings` were made.
    func advance(to position: LogPosition, _ filings: [Filing]) {
        update(fault: nil) { state in
            state.synced = position
            for filing in filings {
                switch filing {
                case .recorded(let verdict, _): state.tally.add(verdict)
                case .unchanged: state.unchanged += 1
                case .known, .renamed, .uncoded: continue
                }
            }
        }
    }

    /// Nothing can be written for `reason`.
    func stall(because reason: String) {
        let isNew = snapshot.stalled != reason
        update(fault: isNew ? reason : nil) { $0.stalled = reason }
    }

    /// The index lags behind the log for `reason`.
    func degrade(because reason: String) {
        let isNew = snapshot.degraded != reason
        update(fault: isNew ? reason : nil) { $0.degraded = reason }
    }

    /// Log and index can be written.
    func goOn() {
        guard snapshot.stalled != nil || snapshot.degraded != nil else { return }
        update(fault: nil) { state in
            state.stalled = nil
            state.degraded = nil
        }
    }

    private func update(fault: String?, _ body: (inout Snapshot) -> Void) {
        let now = state.withLock { state in
            body(&state)
            return state
        }
        changed(now, fault)
    }
}
