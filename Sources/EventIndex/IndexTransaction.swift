import Articles
import EventLog
import GRDB
import LinuxSystem

/// Reads and changes of the index that are made together or not at all.
public struct IndexTransaction {
    let database: Database

    /// Whether there is anything that ``history(of:)`` could tell: of most files there is nothing.
    public func knows(_ seen: SeenFile) throws -> Bool {
        try Bool.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT EXISTS (SELECT 1 FROM verdict WHERE device = ?1 AND inode = ?2)
                        OR EXISTS (SELECT 1 FROM sighting WHERE device = ?1 AND inode = ?2)
                        OR EXISTS (SELECT 1 FROM verdict WHERE root = ?3 AND path = ?4)
                        OR EXISTS (SELECT 1 FROM sighting WHERE root = ?3 AND path = ?4)
                        OR EXISTS (SELECT 1 FROM verdict
                            WHERE content = ?5 AND type = 'io.chronicled.article.accepted')
                    """),
            arguments: [
                Int64(bitPattern: seen.identity.device), Int64(bitPattern: seen.identity.inode),
                seen.file.root, seen.file.path.databaseBlob, seen.content?.bytes.databaseBlob,
            ]) ?? false
    }

    /// What is known of the file that was seen as `seen`, this transaction's changes included.
    public func history(of seen: SeenFile) throws -> FileHistory {
        var history = FileHistory()
        history.identity = try match(seen.identity)
        try history.setHoldings(
            of: seen, path: lastKnown(of: seen.file), inode: lastKnown(of:))
        if let content = seen.content {
            history.sameContent = try article(withContent: content)
        }
        return history
    }

    /// Whether a file of exactly this identity has been judged.
    public func match(_ identity: FileIdentity) throws -> FileHistory.IdentityMatch {
        let settled = try Bool.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT max(settled) FROM (
                        SELECT settled FROM verdict WHERE device = ?1 AND inode = ?2 AND size = ?3
                            AND mtime_ns = ?4 AND ctime_ns = ?5
                        UNION ALL
                        SELECT settled FROM sighting WHERE device = ?1 AND inode = ?2 AND size = ?3
                            AND mtime_ns = ?4 AND ctime_ns = ?5)
                    """), arguments: StatementArguments(identity.columns))
        return settled.map { $0 ? .trusted : .untrusted } ?? .none
    }

    /// The id of the article that was accepted with this content, or `nil`.
    public func article(withContent content: Digest) throws -> String? {
        try String.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT id FROM verdict
                    WHERE content = ? AND type = 'io.chronicled.article.accepted'
                    """),
            arguments: [content.bytes.databaseBlob])
    }

    /// Whether the log has a verdict with this id.
    public func contains(id: String) throws -> Bool {
        try Bool.fetchOne(
            database.cachedStatement(sql: "SELECT 1 FROM verdict WHERE id = ?"), arguments: [id])
            ?? false
    }

    /// Adds a verdict that the log holds; of two with one number or one id the first counts.
    public func insert(_ verdict: RecordedVerdict) throws {
        let seen = verdict.seen
        let fingerprint = verdict.print.fingerprint
        try database.cachedStatement(
            sql: """
                INSERT INTO verdict (sequence, type, id, time, root, path, device, inode, size,
                    mtime_ns, ctime_ns, settled, content, article, events, merges, holders, headline,
                    published, fingerprint, reason, detail, after)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """
        ).execute(
            arguments: [
                Int64(verdict.sequence), verdict.type.rawValue, verdict.id, verdict.time,
                seen.file.root, seen.file.path.databaseBlob,
                Int64(bitPattern: seen.identity.device), Int64(bitPattern: seen.identity.inode),
                seen.identity.size, seen.identity.mtimeNs, seen.identity.ctimeNs, seen.isSettled,
                seen.content?.bytes.databaseBlob, verdict.article, verdict.events,
                verdict.merges, verdict.type == .accepted ? 1 : 0, verdict.print.headline,
                verdict.print.published, fingerprint?.bytes.databaseBlob,
                verdict.rejection?.reason, verdict.rejection?.detail, verdict.after.rawValue,
            ])
        guard database.changesCount > 0 else { return }
        try noteHolders(verdict)
        try insertBands(of: verdict)
    }

    /// Counts how many files hold an article: what none holds any more is left out of answers.
    private func noteHolders(_ verdict: RecordedVerdict) throws {
        let statement = try database.cachedStatement(
            sql: "UPDATE verdict SET holders = holders + ? WHERE id = ?")
        if verdict.type == .duplicate, let article = verdict.article {
            try statement.execute(arguments: [1, article])
        }
        if let replaced = verdict.replaces {
            try statement.execute(arguments: [-1, replaced])
        }
    }

    /// Remembers that the file `seen`, which gets no line, holds `holding`; `sequence` is the last
    /// line before.
    public func learn(
        _ seen: SeenFile, holding: FileHistory.Holding, after sequence: UInt64
    ) throws {
        try database.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO sighting (root, path, after, device, inode, size, mtime_ns,
                    ctime_ns, settled, content, article, rejection, cleared)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(
            arguments: [seen.file.root, seen.file.path.databaseBlob, Int64(sequence)]
                + StatementArguments(seen.identity.columns) + [
                    seen.isSettled, holding.content?.bytes.databaseBlob, holding.article,
                    holding.rejection, holding.isCleared,
                ])
    }

    /// Notes how much of the log the index holds.
    public func advance(to position: LogPosition) throws {
        try database.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO progress (one, segment, offset, sequence)
                VALUES (1, ?, ?, ?)
                """
        ).execute(
            arguments: [Int64(position.segment), position.offset, Int64(position.sequence)])
    }
}
