import EventLog
import GRDB

/// Brings an index up to date from the log's lines.
///
/// While some lines are written to the index the next ones are read: half of the work is either.
struct IndexCatchUp {
    let pool: DatabasePool
    let log: LogSegments

    /// Brings the index up to `end` and calls `progress` after each transaction.
    ///
    /// What the log no longer has is forgotten first: lines of removed segments, and everything
    /// when the place that the index names is none of the log's, so that what it holds is unknown.
    func run(
        through end: LogPosition, progress: (LogPosition) throws(IndexError) -> Void
    ) throws {
        while let first = try pool.write({ try forgetSome(from: IndexTransaction(database: $0)) }) {
            try progress(LogPosition(segment: first, offset: 0, sequence: first))
        }
        let start = try pool.read { try IndexFile.progress(in: $0) } ?? .start
        let replay = LogReplay.Shared(try LogReplay(log: log, from: start, through: end))
        var ahead = OngoingRead(of: replay)
        while let portion = try ahead.finish() {
            ahead = OngoingRead(of: replay)
            try pool.write { try portion.takeIn(IndexTransaction(database: $0)) }
            try progress(portion.end)
        }
    }

    /// Forgets some of what the log no longer has; the first line that is left of it, or `nil`.
    private func forgetSome(from transaction: IndexTransaction) throws -> UInt64? {
        if let known = try IndexFile.progress(in: transaction.database),
            try !log.contains(known)
        {
            try transaction.forgetAll()
        }
        guard let first = try log.all().first?.first else { return nil }
        return try transaction.forgetSome(before: first)
    }
}
