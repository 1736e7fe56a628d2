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

    /// The line of the event called `id`, or `nil` when the index has none.
    func line(ofEvent id: String) throws -> Int64? {
        guard let (article, ordinal) = Self.parts(ofEventID: id) else { return nil }
        return try Int64.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT event.sequence FROM verdict
                    JOIN event ON event.sequence = verdict.sequence + ?2
                    WHERE verdict.id = ?1 AND event.article = verdict.sequence
                    """),
            arguments: [article, ordinal])
    }

    /// The article's id and the event's place in it, from 1, of which `id` is made; `nil` when it is
    /// no event's.
    private static func parts(ofEventID id: String) -> (article: String, ordinal: Int64)? {
        let parts = id.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let ordinal = Int64(parts[1]), String(ordinal) == parts[1],
            (1...Int64(Int32.max)).contains(ordinal)
        else { return nil }
        return (String(parts[0]), ordinal)
    }

    /// How many files hold the article of line `article`; 0 when the index does not have it.
    func holders(ofArticle article: Int64) throws -> Int {
        try Int.fetchOne(
            database.cachedStatement(sql: "SELECT holders FROM verdict WHERE sequence = ?"),
            arguments: [article]) ?? 0
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
        if let (article, ordinal) = Self.parts(ofEventID: id),
            let line = try Int64.fetchOne(
                database.cachedStatement(
                    sql: "SELECT sequence + ?2 FROM verdict WHERE id = ?1 AND events >= ?2"),
                arguments: [article, ordinal])
        {
            return line
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
