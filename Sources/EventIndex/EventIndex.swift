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

    /// Whether this opening had to make it anew, or for the first time.
    public let isMadeAnew: Bool

    private let pool: DatabasePool

    /// Opens the index at `path` and brings it up to the end of the log.
    ///
    /// One that is missing, damaged, of another schema, or of another log is made anew. When this
    /// returns the index holds every verdict up to `synced`.
    /// - Parameter progress: called now and then with how much of the log the index holds so far;
    ///   what it throws ends the work, and the next opening goes on from there.
    public init(
        path: FilePath, log: LogSegments, synced: LogPosition,
        progress: (LogPosition) throws(IndexError) -> Void = { (_) throws(IndexError) in }
    ) throws(IndexError) {
        self.path = path
        if let usable = try Self.openUsable(path, log, synced, progress) {
            pool = usable
            isMadeAnew = false
            return
        }
        do {
            pool = try IndexFile.makeAnew(path)
        } catch {
            throw .unusable(path, reason: "\(error)")
        }
        isMadeAnew = true
        try catchUp(log: log, through: synced, progress: progress)
    }

    /// The database at `path` brought up to date, or `nil` when it must be made anew.
    private static func openUsable(
        _ path: FilePath, _ log: LogSegments, _ synced: LogPosition,
        _ progress: (LogPosition) throws(IndexError) -> Void
    ) throws(IndexError) -> DatabasePool? {
        do {
            let pool = try IndexFile.openUsable(path, log: log, checking: progress)
            try IndexCatchUp(pool: pool, log: log).run(through: synced, progress: progress)
            return pool
        } catch IndexError.interrupted {
            throw .interrupted
        } catch {
            return nil
        }
    }

    /// How far the index at `path` knows the log to have been on the disk, or `nil` when it is
    /// unusable or of another log.
    ///
    /// The log need not have a line that ends there any more: then it is damaged or lost its end.
    public static func checkedPosition(path: FilePath, log: LogSegments) -> LogPosition? {
        let pool = try? IndexFile.openKnown(path)
        return try? pool?.read { database in
            guard let end = try IndexFile.progress(in: database),
                try IndexFile.agrees(database, with: log.line(before: end))
            else { return nil }
            return end
        }
    }

    /// How many events tell of the happening called `id`; 0 when there is none.
    public func tellings(of id: String) throws(IndexError) -> Int {
        try read { index in
            guard let number = try index.number(ofHappening: id) else { return 0 }
            return try index.count(ofHappening: number)
        }
    }

    /// How much of the log the index holds.
    public func position() throws(IndexError) -> LogPosition {
        try read { try IndexFile.progress(in: $0.database) } ?? .start
    }

    /// Adds the verdicts of the log up to `end` that the index lacks.
    ///
    /// - Parameter progress: as for the opening.
    public func catchUp(
        log: LogSegments, through end: LogPosition,
        progress: (LogPosition) throws(IndexError) -> Void = { (_) throws(IndexError) in }
    ) throws(IndexError) {
        do {
            try IndexCatchUp(pool: pool, log: log).run(through: end, progress: progress)
        } catch let error as IndexError {
            throw error
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

    /// Asks the index from the one place that changes it, which spares what keeps readers and
    /// writer apart, for all questions of `body` at once; elsewhere ``lookUp(_:)`` does not wait.
    public func lookUpBetweenChanges<Value>(
        _ body: (IndexTransaction) throws -> Value
    ) throws -> Value {
        try pool.writeWithoutTransaction { database in
            try database.beginTransaction(.deferred)
            defer { try? database.rollback() }
            return try body(IndexTransaction(database: database))
        }
    }

    /// Asks the index; each question of `body` is answered by its newest state.
    public func lookUp<Value>(_ body: (IndexTransaction) throws -> Value) throws -> Value {
        try pool.unsafeRead { try body(IndexTransaction(database: $0)) }
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
