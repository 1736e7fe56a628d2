import EventLog
import FoundationEssentials
import GRDB
import LinuxSystem

extension IndexTransaction {
    /// What the file with the device and inode of `identity` last held.
    func holding(of identity: FileIdentity) throws -> FileHistory.Holding? {
        let keys = StatementArguments(identity.columns.prefix(2))
        return try latest(where: "device = ? AND inode = ?", keys)
    }

    /// What the file called `file` last held.
    func holding(of file: DroppedFile) throws -> FileHistory.Holding? {
        try latest(where: "root = ? AND path = ?", [file.root, file.path.databaseBlob])
    }

    private func latest(
        where condition: String, _ keys: StatementArguments
    ) throws -> FileHistory.Holding? {
        let verdict = try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT sequence AS line, content, article,
                        iif(article IS NULL, id, NULL) AS rejection, reason,
                        after <> 'keep' AS cleared
                    FROM verdict WHERE \(condition) ORDER BY sequence DESC LIMIT 1
                    """), arguments: keys)
        let sighting = try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT after AS line, content, article, rejection, cleared,
                        (SELECT reason FROM verdict WHERE id = rejection) AS reason
                    FROM sighting WHERE \(condition)
                    ORDER BY after DESC, ctime_ns DESC LIMIT 1
                    """), arguments: keys)
        guard let verdict, let sighting else { return (verdict ?? sighting).map(Self.holding) }
        let verdictLine: Int64 = verdict["line"]
        return Self.holding(verdictLine > sighting["line"] ? verdict : sighting)
    }

    private static func holding(_ row: Row) -> FileHistory.Holding {
        let content: Data? = row["content"]
        return FileHistory.Holding(
            content: content.flatMap { Digest(bytes: Array($0)) }, article: row["article"],
            rejection: row["rejection"], reason: row["reason"], isCleared: row["cleared"])
    }
}

extension FileIdentity {
    /// Device, inode, size, mtime and ctime as SQLite keeps them.
    var columns: [Int64] {
        [Int64(bitPattern: device), Int64(bitPattern: inode), size, mtimeNs, ctimeNs]
    }
}

extension [UInt8] {
    /// The bytes as an SQLite blob.
    var databaseBlob: Data { Data(self) }
}
