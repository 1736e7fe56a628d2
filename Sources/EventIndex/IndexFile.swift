import EventLog
import GRDB
import LinuxSystem
import SystemPackage

/// Opens and makes the database file.
enum IndexFile {
    /// How much of the database is kept in memory for changing it: the pages that a busy month's news
    /// change again and again.
    private static let kilobytesOfWriter = 16_384

    /// Why a database that opens is of no use.
    enum Unusable: Error {
        case otherSchema
        case damaged
        case otherLog
    }

    /// Opens the database at `path` if it is sound, of this schema and of this log; tells `checking`
    /// how much of the log it holds while it is looked through, which takes long with a large one.
    static func openUsable(
        _ path: FilePath, log: LogSegments,
        checking: (LogPosition) throws(IndexError) -> Void
    ) throws -> DatabasePool {
        let pool = try openKnown(path)
        try pool.read { database in
            let end = try progress(in: database) ?? .start
            for table in try tables(in: database) {
                try checking(end)
                let check = try String.fetchOne(
                    database, sql: "PRAGMA quick_check(\(table.quotedDatabaseIdentifier))")
                guard check == "ok" else { throw Unusable.damaged }
            }
            guard try log.contains(end), try agrees(database, with: log.line(before: end)) else {
                throw Unusable.otherLog
            }
        }
        return pool
    }

    private static func tables(in database: Database) throws -> [String] {
        try String.fetchAll(
            database,
            sql: """
                SELECT name FROM sqlite_master
                WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY rowid
                """)
    }

    /// Opens the database at `path` if it is of this schema, whatever its state and its log.
    static func openKnown(_ path: FilePath) throws -> DatabasePool {
        _ = try FileStatus(path: path)
        let pool = try open(path)
        try pool.read { database in
            let version = try Int.fetchOne(database, sql: "PRAGMA user_version")
            guard version == IndexSchema.version else { throw Unusable.otherSchema }
        }
        return pool
    }

    /// Whether the last verdict has the time of `line`, which ends the part of the log that the
    /// index holds: lines of another log may end at the same places.
    static func agrees(_ database: Database, with line: LogLine?) throws -> Bool {
        guard let line, line.type != .recovered else { return true }
        let last = try String.fetchOne(
            database, sql: "SELECT time FROM verdict ORDER BY sequence DESC LIMIT 1")
        return last == line.time
    }

    /// Removes whatever lies at `path` and makes an empty database there.
    static func makeAnew(_ path: FilePath) throws -> DatabasePool {
        for ending in ["", "-wal", "-shm"] {
            let file = FilePath(bytes: path.bytes + Array(ending.utf8))
            if (try? FileStatus(path: file)) != nil { try file.removeFile() }
        }
        let pool = try open(path)
        try pool.write(IndexSchema.create)
        return pool
    }

    static func progress(in database: Database) throws -> LogPosition? {
        try Row.fetchOne(database, sql: "SELECT segment, offset, sequence FROM progress").map {
            let segment: Int64 = $0["segment"]
            let sequence: Int64 = $0["sequence"]
            return LogPosition(
                segment: UInt64(bitPattern: segment), offset: $0["offset"],
                sequence: UInt64(bitPattern: sequence))
        }
    }

    /// `synchronous = NORMAL` can lose the last transactions in a power cut, never the database;
    /// what is lost comes back from the log.
    private static func open(_ path: FilePath) throws -> DatabasePool {
        var configuration = Configuration()
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA synchronous = NORMAL")
        }
        let pool = try DatabasePool(path: path.string, configuration: configuration)
        try pool.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA cache_size = -\(kilobytesOfWriter)")
        }
        return pool
    }
}
