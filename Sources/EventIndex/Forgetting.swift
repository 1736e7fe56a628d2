import EventLog
import GRDB

/// What the index lets go because the log has it no longer.
extension IndexTransaction {
    /// How many lines are forgotten at a time.
    private static let linesAtATime: Int64 = 20_000

    /// Forgets the first lines before `sequence`, whose segments were removed.
    ///
    /// - Returns: the first line of those that are left for further transactions, or `nil`.
    public func forgetSome(before sequence: UInt64) throws -> UInt64? {
        let limit = Int64(clamping: sequence)
        let first = try Int64.fetchOne(database, sql: "SELECT min(sequence) FROM verdict") ?? limit
        let end = min(limit, first + Self.linesAtATime)
        try database.execute(sql: "DELETE FROM verdict WHERE sequence < ?", arguments: [end])
        guard end == limit else { return UInt64(end) }
        try database.execute(sql: "DELETE FROM sighting WHERE after < ?", arguments: [limit - 1])
        return nil
    }

    /// Forgets everything, as if nothing of the log had been read.
    func forgetAll() throws {
        for table in ["verdict", "sighting", "progress"] {
            try database.execute(sql: "DELETE FROM \(table)")
        }
    }
}
