import EventLog
import GRDB

/// What the index lets go because the log has it no longer.
extension IndexTransaction {
    /// Forgets the lines before `sequence`, whose segments were removed.
    public func forget(before sequence: UInt64) throws {
        let limit = Int64(clamping: sequence)
        try database.execute(sql: "DELETE FROM verdict WHERE sequence < ?", arguments: [limit])
        try database.execute(sql: "DELETE FROM sighting WHERE after < ?", arguments: [limit - 1])
    }

    /// Forgets everything, as if nothing of the log had been read.
    func forgetAll() throws {
        for table in ["verdict", "sighting", "progress"] {
            try database.execute(sql: "DELETE FROM \(table)")
        }
    }
}
