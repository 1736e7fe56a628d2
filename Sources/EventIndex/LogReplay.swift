import EventLog
import LinuxSystem

/// Brings an index up to date from the log's lines.
struct LogReplay {
    let transaction: IndexTransaction

    /// Adds the verdicts between the index's position and `end`.
    ///
    /// Lines that are damaged are passed over: what they said is not known.
    func run(log: LogSegments, through end: LogPosition) throws {
        var position = try IndexFile.progress(in: transaction.database) ?? .start
        guard position != end else { return }
        for segment in try log.all()
        where segment.first >= position.segment && segment.first <= end.segment {
            if segment.first > position.segment {
                position = LogPosition(
                    segment: segment.first, offset: 0, sequence: position.sequence)
            }
            let limit = segment.first == end.segment ? end.offset : nil
            var reader = try LogReader(
                path: segment.path, offset: position.offset, limit: limit)
            while let line = try reader.next() {
                position.offset = line.end
                guard let parsed = try? LogLine(parsing: line.bytes) else { continue }
                position.sequence = parsed.sequence
                if let verdict = try? parsed.verdict() { try transaction.insert(verdict) }
            }
        }
        try transaction.advance(to: end)
    }
}
