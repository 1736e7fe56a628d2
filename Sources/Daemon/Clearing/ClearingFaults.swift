import EventLog
import LinuxSystem
import Synchronization

/// What keeps judged files from leaving their folders.
///
/// Of each kind of error one file is remembered, which stands for all it befell; the kind is over
/// once that file has been cleared or has gone.
final class ClearingFaults: Sendable {
    private struct Fault {
        let file: DroppedFile
        let sentence: String
    }

    private let faults = Mutex<[String: Fault]>([:])

    /// Notes that `file` could not be cleared; whether such an error is new.
    func note(_ file: DroppedFile, _ error: SystemCallError) -> Bool {
        faults.withLock { faults in
            guard faults[error.description] == nil else { return false }
            let sentence = "cannot clear away \(file.display): \(error)"
            faults[error.description] = Fault(file: file, sentence: sentence)
            return true
        }
    }

    /// Notes that `file` has been cleared.
    func forget(_ file: DroppedFile) {
        faults.withLock { faults in
            guard !faults.isEmpty else { return }
            faults = faults.filter { $0.value.file != file }
        }
    }

    /// What is wrong in words, or `nil` when nothing is.
    var sentence: String? {
        faults.withLock { faults in
            faults = faults.filter { (try? FileStatus(path: $0.value.file.location)) != nil }
            return faults.values.map(\.sentence).min()
        }
    }
}
