import Articles
import EventLog
import FoundationEssentials
import GRDB

/// What the index lets go because the log has it no longer.
extension IndexTransaction {
    /// How many lines are forgotten at a time, and those that belong to the last article of them.
    static let linesOfForgetting: Int64 = 4_000

    /// Forgets the first lines before `sequence`, whose segments were removed.
    ///
    /// - Returns: the first line of those that are left for further transactions, or `nil`.
    public func forgetSome(before sequence: UInt64) throws -> UInt64? {
        let limit = Int64(clamping: sequence)
        var end = limit
        if let first = try firstVerdict(from: 0), first < limit {
            end = try min(limit, firstVerdict(from: first + Self.linesOfForgetting) ?? limit)
        }
        try keepNames(ofHappeningsBefore: end)
        try forgetEvents(before: end)
        try forgetVerdicts(before: end)
        guard end == limit else { return UInt64(end) }
        try database.execute(sql: "DELETE FROM sighting WHERE after < ?", arguments: [limit - 1])
        try forgetNames()
        try forgetWords(before: limit)
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
    /// The first line from `sequence` on that is a verdict's, or `nil`.
    private func firstVerdict(from sequence: Int64) throws -> Int64? {
        try Int64.fetchOne(
            database, sql: "SELECT min(sequence) FROM verdict WHERE sequence >= ?",
            arguments: [sequence])
    }

    /// Notes the ids of happenings that lines before `end` told of first and later ones go on with.
    private func keepNames(ofHappeningsBefore end: Int64) throws {
        try database.execute(
            sql: """
                INSERT OR IGNORE INTO happening (number, id)
                SELECT first.sequence, verdict.id || '/' || (first.sequence - first.article)
                FROM event AS first JOIN verdict ON verdict.sequence = first.article
                WHERE first.sequence < ?1 AND first.happening = first.sequence
                    AND EXISTS (SELECT 1 FROM event AS further
                        WHERE further.happening = first.sequence AND further.sequence >= ?1)
                """, arguments: [end])
    }

    /// Forgets the ids of happenings that nothing tells of any more.
    private func forgetNames() throws {
        try database.execute(
            sql: """
                DELETE FROM merged WHERE kept NOT IN (SELECT happening FROM event);
                DELETE FROM happening WHERE number NOT IN (SELECT happening FROM event)
                """)
    }

    /// Forgets the events of lines before `end`, and by which keys each was found: to look through
    /// all keys would take the longer the more events there are.
    private func forgetEvents(before end: Int64) throws {
        let events = try Row.fetchCursor(
            database, sql: "SELECT \(Telling.columns), day FROM event WHERE sequence < ?",
            arguments: [end])
        try events.forEach { row in
            let telling = Telling(row: row)
            try removeLeads(of: telling)
            try removeParties(of: telling, day: row["day"])
        }
        try database.execute(sql: "DELETE FROM event WHERE sequence < ?", arguments: [end])
    }

    /// Forgets the verdicts of lines before `end`, and by which keys their articles were found.
    private func forgetVerdicts(before end: Int64) throws {
        let articles = try Row.fetchCursor(
            database,
            sql: """
                SELECT sequence, fingerprint, published, time FROM verdict
                WHERE sequence < ? AND fingerprint IS NOT NULL
                """,
            arguments: [end])
        try articles.forEach { row in
            let blob: Data = row["fingerprint"]
            guard let fingerprint = Fingerprint(bytes: Array(blob)) else { return }
            try removeBands(
                of: row["sequence"], fingerprint,
                day: RecordedVerdict.day(published: row["published"], time: row["time"]))
        }
        try database.execute(sql: "DELETE FROM verdict WHERE sequence < ?", arguments: [end])
    }
}
