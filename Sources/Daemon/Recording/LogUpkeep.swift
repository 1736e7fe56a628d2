import EventIndex
import EventLog
import LinuxSystem
import SystemPackage

/// Keeps the log's files in bounds: seals the active one and removes the oldest, with what the index
/// holds of them.
///
/// It belongs to the recorder and works between two commits. What fails is said in the progress and
/// tried again with the next occasion; the log is written on.
struct LogUpkeep {
    let log: EventLog
    let index: EventIndex
    let progress: RecordingProgress
    /// How long sealed segments are kept, or `nil` for ever.
    let retention: Duration?

    /// Seals the active file when it is large or old enough.
    func rotateIfDue() {
        do throws(LogError) {
            guard try log.rotateIfDue() != nil else { return }
            settle()
        } catch {
            progress.delayUpkeep(because: error.description)
        }
    }

    /// Seals the active file at once, unless it is empty, and calls `done` with its new name.
    func rotate(done: (Result<FilePath?, LogError>) -> Void) {
        do throws(LogError) {
            done(.success(try log.rotate()))
            settle()
        } catch {
            done(.failure(error))
            progress.delayUpkeep(because: error.description)
        }
    }

    private func settle() {
        progress.delayUpkeep(because: nil)
        progress.advance(to: log.synced, [])
        removeExpired()
    }

    /// Removes segments that are old enough, then what the index holds of them: after a crash in
    /// between the next start does the rest.
    func removeExpired() {
        guard let retention else { return }
        let ageNs = Int64(clamping: retention.components.seconds).multipliedReportingOverflow(
            by: 1_000_000_000)
        guard !ageNs.overflow else { return }
        do {
            guard
                let first = try log.segments.removeSealed(
                    changedBefore: WallClock.nowNs() - ageNs.partialValue)
            else { return }
            try index.update { try $0.forget(before: first) }
            progress.recount(try index.read { try $0.tally() })
        } catch {
            progress.delayUpkeep(because: "cannot remove old segments of the event log: \(error)")
        }
    }
}
