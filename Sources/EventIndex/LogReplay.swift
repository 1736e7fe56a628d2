import EventLog
import GRDB
import LinuxSystem

/// Brings an index up to date from the log's lines, some of them at a time.
///
/// Lines that are damaged are passed over: what they said is not known.
struct LogReplay: ~Copyable {
    /// How many lines are added in one transaction, and those that belong to the last of them.
    private static let linesAtATime = 4_000

    private let end: LogPosition
    private var segments: ArraySlice<LogSegments.Segment>
    private var reader: LogReader?
    /// A line that was read and is not added yet.
    private var ahead: LogReader.Line?
    /// How far the index holds the log.
    private(set) var position: LogPosition
    private var batch: LoggedBatch?

    /// Begins behind `position`, which the index holds already, and goes as far as `end`.
    init(
        log: LogSegments, from position: LogPosition, through end: LogPosition
    ) throws(SystemCallError) {
        self.position = position
        self.end = end
        segments = try log.all().filter { position.segment <= $0.first && $0.first <= end.segment }[
            ...]
    }

    /// Brings the index in `pool` up to `end` and calls `progress` after each transaction.
    ///
    /// What the log no longer has is forgotten first: lines of removed segments, and everything
    /// when the place that the index names is none of the log's, so that what it holds is unknown.
    static func run(
        into pool: DatabasePool, log: LogSegments, through end: LogPosition,
        progress: (LogPosition) throws(IndexError) -> Void
    ) throws {
        while let first = try pool.write({
            try forgetSome(from: IndexTransaction(database: $0), log)
        }) {
            try progress(LogPosition(segment: first, offset: 0, sequence: first))
        }
        let start = try pool.read { try IndexFile.progress(in: $0) } ?? .start
        var replay = try LogReplay(log: log, from: start, through: end)
        while !replay.isDone {
            try pool.write { try replay.addSome(to: IndexTransaction(database: $0)) }
            try progress(replay.position)
        }
    }

    /// Forgets some of what the log no longer has; the first line that is left of it, or `nil`.
    private static func forgetSome(
        from transaction: IndexTransaction, _ log: LogSegments
    ) throws -> UInt64? {
        if let known = try IndexFile.progress(in: transaction.database),
            try !log.contains(known)
        {
            try transaction.forgetAll()
        }
        guard let first = try log.all().first?.first else { return nil }
        return try transaction.forgetSome(before: first)
    }

    /// Whether the index holds all lines up to the end.
    var isDone: Bool { position == end }

    /// Adds the next lines, to the end of a batch, and notes how far the index then is: the log is
    /// checked from there at the next start.
    mutating func addSome(to transaction: IndexTransaction) throws {
        var lines = 0
        while let line = try ahead ?? nextLine() {
            ahead = nil
            let parsed = try? LogLine(parsing: line.bytes)
            let isFurther = parsed?.type == .event || parsed?.type == .merged
            if !isFurther { try takeIn(transaction) }
            if lines >= Self.linesAtATime, !isFurther {
                ahead = line
                return try transaction.advance(to: position)
            }
            lines += 1
            position.offset = line.end
            guard let parsed else { continue }
            position.sequence = parsed.sequence
            add(parsed)
        }
        try takeIn(transaction)
        position = end
        try transaction.advance(to: position)
    }

    private mutating func add(_ line: LogLine) {
        if let verdict = try? line.verdict() {
            batch = LoggedBatch(verdict: verdict)
        } else {
            batch?.add(line)
        }
    }

    private mutating func takeIn(_ transaction: IndexTransaction) throws {
        try batch?.takeIn(transaction)
        batch = nil
    }

    /// The next line of the segment that is open or of the one after it, or `nil` at the end.
    private mutating func nextLine() throws(SystemCallError) -> LogReader.Line? {
        while true {
            if let line = try reader?.next() { return line }
            guard let segment = segments.popFirst() else { return nil }
            if segment.first > position.segment {
                position.segment = segment.first
                position.offset = 0
            }
            reader = try LogReader(
                path: segment.path, offset: position.offset,
                limit: segment.first == end.segment ? end.offset : nil)
        }
    }
}
