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
        try forgetEvents(before: end)
        try database.execute(sql: "DELETE FROM verdict WHERE sequence < ?", arguments: [end])
        guard end == limit else { return UInt64(end) }
        try database.execute(sql: "DELETE FROM sighting WHERE after < ?", arguments: [limit - 1])
        return nil
    }

    /// Forgets everything, as if nothing of the log had been read.
    func forgetAll() throws {
        let tables = [
            "verdict", "event", "happening", "merged", "party", "lead", "band", "sighting",
            "progress",
        ]
        try forgetWords(before: .max)
        for table in tables {
            try database.execute(sql: "DELETE FROM \(table)")
        }
    }
}

extension IndexTransaction {
    /// Forgets the events and articles of lines before `end`. A happening that goes on keeps its id.
    private func forgetEvents(before end: Int64) throws {
        try database.execute(
            sql: """
                INSERT OR IGNORE INTO happening (number, id)
                SELECT first.sequence, verdict.id || '/' || (first.sequence - first.article)
                FROM event AS first JOIN verdict ON verdict.sequence = first.article
                WHERE first.sequence < ?1 AND first.happening = first.sequence
                    AND EXISTS (SELECT 1 FROM event AS further
                        WHERE further.happening = first.sequence AND further.sequence >= ?1)
                """, arguments: [end])
        try database.execute(sql: "DELETE FROM event WHERE sequence < ?", arguments: [end])
        for table in ["party", "lead"] {
            try database.execute(sql: "DELETE FROM \(table) WHERE event < ?", arguments: [end])
        }
        try database.execute(sql: "DELETE FROM band WHERE article < ?", arguments: [end])
        try database.execute(
            sql: "DELETE FROM merged WHERE kept NOT IN (SELECT happening FROM event)")
        try forgetWords(before: end)
    }
}
