import EventLog
import LinuxSystem

/// Reads what an index lacks of the log, some lines at a time.
///
/// Lines that are damaged are passed over: what they said is not known.
struct LogReplay: ~Copyable {
    /// Lines that follow one another, to the end of a batch.
    struct Portion: Sendable {
        fileprivate(set) var batches: [LoggedBatch] = []
        /// Where they end: the log is checked from there at the next start.
        fileprivate(set) var end: LogPosition

        /// Puts them into the index, which then holds the log up to ``end``.
        func takeIn(_ transaction: IndexTransaction) throws {
            for batch in batches { try batch.takeIn(transaction) }
            try transaction.advance(to: end)
        }
    }

    /// A portion ends at the first verdict beyond so many lines or bytes: it is held in memory, and
    /// is one transaction.
    private static let linesAtATime = 4_000
    private static let bytesAtATime: Int64 = 16 << 20

    private let end: LogPosition
    private var segments: ArraySlice<LogSegments.Segment>
    private var reader: LogReader?
    /// A line that was read and belongs to the next portion.
    private var ahead: LogReader.Line?
    /// How far the log was read.
    private var position: LogPosition

    /// Begins behind `position`, which the index holds already, and goes as far as `end`.
    init(
        log: LogSegments, from position: LogPosition, through end: LogPosition
    ) throws(SystemCallError) {
        self.position = position
        self.end = end
        segments = try log.all().filter { position.segment <= $0.first && $0.first <= end.segment }[
            ...]
    }

    /// The next lines, or `nil` when there are none before the end.
    mutating func next() throws(SystemCallError) -> Portion? {
        guard position != end else { return nil }
        var portion = Portion(end: position)
        var batch: LoggedBatch?
        var (lines, bytes) = (0, Int64(0))
        while let line = try nextLine() {
            let parsed = try? LogLine(parsing: line.bytes)
            if let parsed, parsed.type != .event, parsed.type != .merged {
                batch.map { portion.batches.append($0) }
                batch = nil
                if lines >= Self.linesAtATime || bytes >= Self.bytesAtATime {
                    ahead = line
                    portion.end = position
                    return portion
                }
            }
            lines += 1
            bytes += line.end - line.offset
            position.offset = line.end
            guard let parsed else { continue }
            position.sequence = parsed.sequence
            if let verdict = try? parsed.verdict() {
                batch = LoggedBatch(verdict: verdict)
            } else {
                batch?.add(parsed)
            }
        }
        batch.map { portion.batches.append($0) }
        position = end
        portion.end = end
        return portion
    }

    /// The line that was kept, the next one of the segment that is open or of the one after it, or
    /// `nil` at the end.
    private mutating func nextLine() throws(SystemCallError) -> LogReader.Line? {
        if let line = ahead {
            ahead = nil
            return line
        }
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
