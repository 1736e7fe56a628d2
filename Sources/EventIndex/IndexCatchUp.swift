import EventLog
import GRDB

/// Brings an index up to date from the log's lines.
///
/// While some lines are written to the index the next ones are read: half of the work is either.
struct IndexCatchUp {
    let pool: DatabasePool
    let log: LogSegments

    /// Brings the index up to `end` and calls `progress` after each transaction, none of which is
    /// under way any more when this returns or throws.
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
        var replay = try LogReplay(log: log, from: start, through: end)
        var ahead = try replay.next()
        while let portion = ahead {
            let write = OngoingWrite(to: pool) { try portion.takeIn($0) }
            let next = Result { try replay.next() }
            try write.finish()
            try progress(portion.end)
            ahead = try next.get()
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
