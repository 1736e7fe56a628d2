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
    var retention: Duration?
    /// Called now and then while a lot is removed.
    let goesOn: @Sendable () -> Void

    /// Seals the active file when it is large or old enough; whether it did.
    func rotateIfDue() -> Bool {
        do throws(LogError) {
            guard let sealed = try log.rotateIfDue() else { return false }
            noteSealed(sealed)
            return true
        } catch {
            progress.delaySealing(because: error.description)
            return false
        }
    }

    /// Seals the active file at once, unless it is empty, and returns its new name.
    func rotate() throws(LogError) -> FilePath? {
        let sealed = try log.rotate()
        noteSealed(sealed)
        return sealed
    }

    private func noteSealed(_ file: FilePath?) {
        progress.seal(file)
        progress.advance(to: log.synced, [])
    }

    /// Removes segments that are old enough, then what the index, which must hold all of the log,
    /// has of them: after a crash in between the next start does the rest.
    func removeExpired() {
        guard let retention else { return }
        let ageNs = Int64(clamping: retention.components.seconds).multipliedReportingOverflow(
            by: 1_000_000_000)
        guard !ageNs.overflow else { return }
        do {
            if let first = try log.segments.removeSealed(
                changedBefore: WallClock.nowNs() - ageNs.partialValue)
            {
                while try index.update({ try $0.forgetSome(before: first) }) != nil { goesOn() }
                progress.remove(
                    before: first, leaving: try index.read { try $0.tally() })
            }
            progress.delayRemoval(because: nil)
        } catch {
            progress.delayRemoval(because: "cannot remove old segments of the event log: \(error)")
        }
    }
}
