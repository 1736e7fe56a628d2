import EventLog
import GRDB
import LinuxSystem
import SystemPackage

/// The index of the log: an SQLite database that answers what is known of a file.
///
/// It is a cache. Whatever happens to it, it is made anew from the log; nothing is decided twice.
/// Reads may come from any thread; changes are made one after another.
public final class EventIndex: Sendable {
    /// Where the database lies.
    public let path: FilePath

    private let pool: DatabasePool

    /// Opens the index at `path` and brings it up to the end of the log.
    ///
    /// One that is missing, damaged, of another schema, or of another log is made anew. When this
    /// returns the index holds every verdict up to `log.synced`.
    public init(path: FilePath, log: LogSegments, synced: LogPosition) throws(IndexError) {
        self.path = path
        do {
            pool = try Self.openUpToDate(path, log: log, synced: synced)
        } catch let error as SystemCallError {
            throw .logUnreadable(reason: error.description)
        } catch {
            throw .unusable(path, reason: "\(error)")
        }
    }

    private static func openUpToDate(
        _ path: FilePath, log: LogSegments, synced: LogPosition
    ) throws -> DatabasePool {
        let usable = try? IndexFile.openUsable(path, log: log)
        let pool = try usable ?? IndexFile.makeAnew(path)
        try pool.write { database in
            try LogReplay(transaction: IndexTransaction(database: database))
                .run(log: log, through: synced)
        }
        return pool
    }

    /// How far the index at `path` knows the log to be on the disk, or `nil` when it is unusable.
    public static func checkedPosition(path: FilePath, log: LogSegments) -> LogPosition? {
        let pool = try? IndexFile.openUsable(path, log: log)
        return try? pool?.read { try IndexFile.progress(in: $0) }
    }

    /// How much of the log the index holds.
    public func position() throws(IndexError) -> LogPosition {
        try read { try IndexFile.progress(in: $0.database) } ?? .start
    }

    /// Adds the verdicts of the log up to `end` that the index lacks.
    public func catchUp(log: LogSegments, through end: LogPosition) throws(IndexError) {
        do {
            try update { try LogReplay(transaction: $0).run(log: log, through: end) }
        } catch {
            throw .unusable(path, reason: "\(error)")
        }
    }

    /// Makes all changes of `body`, or none when it throws; its error is passed on.
    public func update<Value>(_ body: (IndexTransaction) throws -> Value) throws -> Value {
        try pool.write { try body(IndexTransaction(database: $0)) }
    }

    /// Asks the index; `body` sees one state of it.
    public func read<Value>(
        _ body: (IndexTransaction) throws -> Value
    ) throws(IndexError) -> Value {
        do {
            return try pool.read { try body(IndexTransaction(database: $0)) }
        } catch {
            throw .unusable(path, reason: "\(error)")
        }
    }
}
