import EventLog
import Logging
import SystemPackage

/// What the recorder does with the event log and its index.
extension DaemonJournal {
    /// The recorder's state has changed from `before` to `now`.
    ///
    /// What lasts is said once, though its reason may change with every try.
    func progressed(from before: RecordingProgress.Snapshot, to now: RecordingProgress.Snapshot) {
        changed(before, now)
        begun(.stalled, before.stalled, now.stalled)
        begun(.indexBehind, before.degraded, now.degraded)
        begun(.sealingFailed, before.unsealed, now.unsealed)
        begun(.removalFailed, before.unremoved, now.unremoved)
        ended(.resumed, "the event log is written again", before.stalled, now.stalled)
        ended(
            .indexCurrent, "the index holds all of the log again", before.degraded, now.degraded)
    }

    /// Tells what happened once and does not last.
    private func changed(
        _ before: RecordingProgress.Snapshot, _ now: RecordingProgress.Snapshot
    ) {
        if let damage = now.damage, damage != before.damage {
            logger.error("\(damage.reason)", metadata: fields(.damaged))
        }
        if let repair = now.repair, repair != before.repair { recovered(repair) }
        if let sealed = now.sealed, sealed != before.sealed {
            logger.notice(
                "sealed \(sealed)", metadata: fields(.sealed, [.logFile: sealed.string]))
        }
        if let first = now.removedBefore, first != before.removedBefore { removed(before: first) }
        if now.isIndexAnew, !before.isIndexAnew {
            logger.notice(
                "the index was made anew from the event log", metadata: fields(.indexRebuilt))
        }
    }

    private func begun(
        _ message: MessageID, _ before: RecordingProgress.Fault?, _ now: RecordingProgress.Fault?
    ) {
        guard before == nil, let now else { return }
        let errno = now.errno.map { [JournalField.errno: "\($0.rawValue)"] } ?? [:]
        logger.error("\(now.reason)", metadata: fields(message, errno))
    }

    private func ended(
        _ message: MessageID, _ text: String, _ before: RecordingProgress.Fault?,
        _ now: RecordingProgress.Fault?
    ) {
        guard before != nil, now == nil else { return }
        logger.notice("\(text)", metadata: fields(message))
    }

    private func recovered(_ repair: LogRepair) {
        var fields: [JournalField: String] = [
            .sequence: LogName.digits(repair.sequence), .cutBytes: "\(repair.cutBytes)",
        ]
        fields[.cutFile] = repair.kept?.string
        let what = repair.kept.map { "\(repair.cutBytes) bytes were taken out and lie in \($0)" }
        logger.notice(
            "the event log was mended: \(what ?? "nothing had to be taken out")",
            metadata: self.fields(.recovered, fields))
    }

    private func removed(before first: UInt64) {
        let sequence = LogName.digits(first)
        logger.notice(
            "removed sealed files of the event log that end before record \(sequence)",
            metadata: fields(.removed, [.sequence: sequence]))
    }
}
