import Control
import EventIndex
import EventLog
import LinuxSystem
import Synchronization
import SystemPackage

/// How far the recorder is: what status and tail show, all of it on the disk.
final class RecordingProgress: Sendable {
    /// Something that is wrong.
    struct Fault: Equatable {
        /// What is wrong and why.
        let reason: String
        /// Since when something is, in nanoseconds since 1970.
        let sinceNs: Int64
        /// The error of the system call that failed, if one did.
        var errno: Errno?
    }

    /// The progress at one moment.
    struct Snapshot: Sendable {
        /// How far the log is on the disk.
        var synced = LogPosition.start
        /// The last record that the index holds.
        var indexed: UInt64 = 0
        /// Whether the index is still brought up to the end of the log, at the start.
        var isRebuilding = true
        /// How often each verdict stands in the log.
        var tally = Tally()
        /// What was recorded since the start, whatever became of it in the log.
        var sinceStart = Metrics.Counts()
        /// How many files were found unchanged since the start.
        var unchanged = 0
        /// How many files were gone before they could be read since the start.
        var vanished = 0
        /// Why nothing can be written, or `nil`.
        var stalled: Fault?
        /// Why the index lags behind the log, or `nil`.
        var degraded: Fault?
        /// Why the log's active file is not sealed in time, or `nil`.
        var unsealed: Fault?
        /// Why the log's oldest segments are not removed in time, or `nil`.
        var unremoved: Fault?
        /// What was found damaged in the log, which only a person can judge, or `nil`.
        var damage: Fault?
        /// How often the log lost lines since the start.
        var losses = 0
        /// The last repair of the log since the start, and by it, or `nil`.
        var repair: LogRepair?
        /// The file that was sealed last since the start, or `nil`.
        var sealed: FilePath?
        /// The log's first line since files of it were last removed, or `nil`.
        var removedBefore: UInt64?
        /// Whether the index had to be made anew at the start.
        var isIndexAnew = false
        /// What keeps the daemon from its work and may pass, the worse first, or `nil`.
        var hindrance: Fault? { stalled ?? degraded ?? unsealed ?? unremoved }
        /// What is wrong, the worse first, or `nil`.
        var fault: Fault? { hindrance ?? damage }
    }

    /// Who is told of a change.
    typealias Observer = @Sendable (_ before: Snapshot, _ now: Snapshot) -> Void

    private let state = Mutex(Snapshot())
    private let observers = Mutex<[Observer]>([])

    /// Calls `observer` after each change, on the thread that makes it, with what was before and
    /// what is now.
    func observe(_ observer: @escaping Observer) {
        observers.withLock { $0.append(observer) }
    }

    /// The progress now.
    var snapshot: Snapshot { state.withLock { $0 } }

    /// The log was opened and is on the disk as far as `synced`.
    func begin(_ synced: LogPosition) {
        update { $0.synced = synced }
    }

    /// The index holds the log as far as the line `sequence`, but not all of it yet.
    func rebuilt(to sequence: UInt64) {
        update { $0.indexed = sequence }
    }

    /// The index holds all of the log, in which each verdict stands as often as `tally` says.
    func isReady(_ tally: Tally) {
        update { state in
            state.tally = tally
            state.indexed = state.synced.sequence
            state.isRebuilding = false
        }
    }

    /// Lines up to `position` are on the disk, after `filings` were made.
    func advance(to position: LogPosition, _ filings: [Filing]) {
        update { state in
            state.synced = position
            for filing in filings {
                switch filing {
                case .recorded(let verdict, _):
                    state.tally.add(verdict)
                    state.sinceStart.add(verdict)
                case .unchanged: state.unchanged += 1
                case .known, .renamed, .postponed: continue
                }
            }
        }
    }

    /// The index holds the log up to `position`, its end.
    func index(through position: LogPosition) {
        update { state in
            state.indexed = position.sequence
            state.degraded = nil
        }
    }

    /// A file was gone before it could be read.
    func countVanished() {
        update { $0.vanished += 1 }
    }

    /// Nothing can be written, for `reason`.
    func stall(because reason: String, _ errno: Errno? = nil) {
        set(\.stalled, reason, errno)
    }

    /// The index lags behind the log, for `reason`.
    func degrade(because reason: String) {
        set(\.degraded, reason)
    }

    /// The log's active file is not sealed in time for `reason`.
    func delaySealing(because reason: String) {
        set(\.unsealed, reason)
    }

    /// The log's oldest segments are not removed in time for `reason`, or are when it is `nil`.
    func delayRemoval(because reason: String?) {
        set(\.unremoved, reason)
    }

    /// The log was mended as `repair` says, or needed no mending.
    func mend(_ repair: LogRepair?) {
        update { $0.repair = repair }
    }

    /// The index had to be made anew from the log.
    func makeIndexAnew() {
        update { $0.isIndexAnew = true }
    }

    /// The log's active file was sealed as `file`.
    func seal(_ file: FilePath?) {
        update { state in
            state.sealed = file ?? state.sealed
            state.unsealed = nil
        }
    }

    /// The log is damaged as `damage` says; that stays so until the next start.
    func find(_ damage: LogDamage?) {
        set(\.damage, damage?.description)
    }

    /// The log lost lines, as `damage` says; each verdict now stands in it as often as `tally`
    /// says.
    func lose(_ damage: LogDamage, leaving tally: Tally) {
        find(damage)
        update { state in
            state.losses += 1
            state.tally = tally
        }
    }

    /// The lines before `first` were removed; each verdict now stands in the log as often as `tally`
    /// says.
    func remove(before first: UInt64, leaving tally: Tally) {
        update { state in
            state.removedBefore = first
            state.tally = tally
        }
    }

    /// The log can be written.
    func goOn() {
        update { $0.stalled = nil }
    }

    private func set(
        _ fault: WritableKeyPath<Snapshot, Fault?> & Sendable, _ reason: String?,
        _ errno: Errno? = nil
    ) {
        update { state in
            let sinceNs = state[keyPath: fault]?.sinceNs ?? WallClock.nowNs()
            state[keyPath: fault] = reason.map {
                Fault(reason: $0, sinceNs: sinceNs, errno: errno)
            }
        }
    }

    private func update(_ body: (inout Snapshot) -> Void) {
        let (before, now) = state.withLock { state in
            let before = state
            body(&state)
            return (before, state)
        }
        for observer in observers.withLock({ $0 }) { observer(before, now) }
    }
}

extension Metrics.Counts {
    /// Counts one more verdict.
    fileprivate mutating func add(_ verdict: RecordedVerdict) {
        switch verdict.type {
        case .accepted:
            accepted += 1
            events += verdict.events
        case .duplicate: duplicate += 1
        case .rejected: rejected[verdict.rejection?.reason ?? "", default: 0] += 1
        case .event, .merged, .recovered: return
        }
    }
}
