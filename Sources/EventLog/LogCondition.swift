/// What has become of the active file since it was last written.
///
/// Whatever was not synced yet a crash may tear, and it is taken out. A fault in what was synced is
/// damage: nobody but a person can judge it, so the file stays as it is.
enum LogCondition: Equatable {
    /// All is sound.
    case sound
    /// Behind the last whole batch stands what a crash has torn.
    case torn
    /// What was on the disk has changed or is missing from this byte on.
    case damaged(offset: Int64)

    /// Judges the file that `scan` checked, by how far the log was synced when that is known.
    ///
    /// A fault is damage when it lies before the byte `checked`, or when lines of two groups follow
    /// it: see ``LogScan/isFollowedByLaterGroup``. Lines are missing when the last one has a
    /// smaller number than `checked` says.
    init(_ scan: LogScan, checked: LogPosition?) {
        let synced = checked.flatMap { LogName.sequences.contains($0.sequence) ? $0 : nil }
        let hasLost = synced.map { $0.sequence > scan.end.sequence } ?? false
        guard let fault = scan.fault else {
            self = hasLost ? .damaged(offset: scan.size) : .sound
            return
        }
        let wasSynced = synced.map {
            $0.segment == scan.end.segment && fault.offset < $0.offset
        }
        let isDamage = hasLost || wasSynced == true || scan.isFollowedByLaterGroup
        self = isDamage ? .damaged(offset: fault.offset) : .torn
    }
}
