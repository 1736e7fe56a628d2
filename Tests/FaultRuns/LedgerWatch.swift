import EventLog
import Foundation
import SystemPackage

/// Waits for verdicts, and reads the log only when it has grown and then rested: reading costs more
/// than all that a run does.
final class LedgerWatch {
    private let log: FilePath
    private let path: String
    private let earlier: UInt64
    private let spool: Spool
    private var size = -1
    private var sizeRead = -1
    /// The files that were not judged when the log was last read.
    private(set) var unjudged: [String] = ["all"]

    /// Watches the log at `log`, whose first `earlier` lines are of no file of `spool`.
    init(log: FilePath, earlier: UInt64, spool: Spool) {
        self.log = log
        path = log.string
        self.earlier = earlier
        self.spool = spool
    }

    /// Whether the last content of each file is judged within `seconds`; asks by `reading`, in
    /// which no fault happens.
    func waitUntilJudged(seconds: Double, reading: ((() -> Void) -> Void) = { $0() }) -> Bool {
        sizeRead = -1
        return wait(seconds: seconds) {
            let before = size
            size = bytes
            if size == before, size != sizeRead {
                sizeRead = size
                reading { read() }
            }
            return unjudged.isEmpty
        }
    }

    private func read() {
        unjudged = (try? Ledger(log: log, earlier: earlier))?.unjudged(in: spool) ?? unjudged
    }

    /// The size of the active file.
    private var bytes: Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }
}
