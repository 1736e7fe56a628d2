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
        if let usable = try? IndexFile.openUsable(path, log: log),
            (try? Self.replay(log, through: synced, into: usable)) != nil
        {
            pool = usable
            return
        }
        do {
            pool = try IndexFile.makeAnew(path)
        } catch {
            throw .unusable(path, reason: "\(error)")
        }
        try catchUp(log: log, through: synced)
    }

    private static func replay(
        _ log: LogSegments, through end: LogPosition, into pool: DatabasePool
    ) throws {
        try pool.write { database in
            try LogReplay(transaction: IndexTransaction(database: database))
                .run(log: log, through: end)
        }
    }

    /// How far the index at `path` knows the log to have been on the disk, or `nil` when it is
    /// unusable or of another log.
    ///
    /// The log need not have a line that ends there any more: then it is damaged or lost its end.
    public static func checkedPosition(path: FilePath, log: LogSegments) -> LogPosition? {
        let pool = try? IndexFile.openSound(path)
        return try? pool?.read { database in
            guard let end = try IndexFile.progress(in: database),
                try IndexFile.agrees(database, with: log.line(before: end))
            else { return nil }
            return end
        }
    }

    /// How much of the log the index holds.
    public func position() throws(IndexError) -> LogPosition {
        try read { try IndexFile.progress(in: $0.database) } ?? .start
    }

    /// Adds the verdicts of the log up to `end` that the index lacks.
    public func catchUp(log: LogSegments, through end: LogPosition) throws(IndexError) {
        do {
            try Self.replay(log, through: end, into: pool)
        } catch let error as SystemCallError {
            throw .logUnreadable(reason: error.description)
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
