import EventLog
import GRDB

/// The ids of happenings, which the tables know by number.
extension IndexTransaction {
    /// The line of the verdict with this id, or `nil`.
    func line(ofVerdict id: String) throws -> Int64? {
        try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT sequence FROM verdict WHERE id = ?"),
            arguments: [id])
    }

    /// The id of the happening with this number: of the event in that line, or the one that is
    /// kept for it because the log has the line no longer.
    func id(ofHappening number: Int64) throws -> String? {
        try String.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT id FROM happening WHERE number = ?1
                    UNION ALL
                    SELECT verdict.id || '/' || (event.sequence - event.article)
                    FROM event JOIN verdict ON verdict.sequence = event.article
                    WHERE event.sequence = ?1
                    LIMIT 1
                    """),
            arguments: [number])
    }

    /// The number of the happening called `id`: the line of that event; where the log has it no
    /// longer, the number that is kept for it; or `nil`.
    func number(ofHappening id: String) throws -> Int64? {
        let parts = id.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count == 2, let ordinal = Int64(parts[1]), ordinal > 0,
            let article = try line(ofVerdict: String(parts[0]))
        {
            return article + ordinal
        }
        return try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT number FROM happening WHERE id = ?"),
            arguments: [id])
    }

    /// The number of the happening called `id`, which the line `sequence` tells of; from now on that
    /// line's when no other is known.
    func numberOrNew(ofHappening id: String, toldIn sequence: Int64) throws -> Int64 {
        if let known = try number(ofHappening: id) { return known }
        try database.cachedStatement(
            sql: "INSERT OR IGNORE INTO happening (number, id) VALUES (?, ?)"
        ).execute(arguments: [sequence, id])
        return sequence
    }

    /// How many events tell of the happening with this number.
    func count(ofHappening number: Int64) throws -> Int {
        try Int.fetchOne(
            database.cachedStatement(sql: "SELECT count(*) FROM event WHERE happening = ?"),
            arguments: [number]) ?? 0
    }
}
