import EventLog
import LinuxSystem
import SystemPackage

/// What the log says of the files that a run has dropped.
struct Ledger {
    /// The lines of the log.
    let lines: [LogLine]
    private let verdicts: [RecordedVerdict]

    /// Reads the log at `path` as far as it holds whole lines, of which the first `earlier` are of
    /// no file of the run.
    init(log path: FilePath, earlier: UInt64) throws {
        lines = try LogSegments(active: path).lines()
        verdicts = try lines.filter { $0.sequence > earlier }.compactMap { try $0.verdict() }
    }

    /// The files whose last content has no verdict.
    func unjudged(in spool: Spool) throws -> [String] {
        try spool.files.keys.filter { name in
            let identity = try FileStatus(path: spool.incoming.appending(name)).identity
            let content = spool.files[name].map { Digest(of: $0) }
            return !verdicts.contains { verdict in
                let seen = verdict.seen
                return seen.identity.inode == identity.inode
                    && (seen.content == content
                        || (seen.content == nil && seen.identity == identity))
            }
        }
    }

    /// What the log says too often, or of contents that never were.
    func excess(over spool: Spool) -> [String] {
        let accepted = verdicts.filter { $0.type == .accepted }
        let twice = Dictionary(grouping: accepted) { $0.seen.content }.filter { $0.value.count > 1 }
        let judgedTwice = Dictionary(grouping: verdicts) { verdict in
            [
                "\(verdict.seen.identity.inode)",
                verdict.seen.content?.hexadecimal ?? "\(verdict.seen.identity)",
            ]
        }.filter { $0.value.count > 1 }
        let unheardOf = verdicts.filter { verdict in
            verdict.seen.content.map { !spool.contents.contains($0) } ?? false
        }
        return twice.values.map { "\($0[0].seen.file.display): accepted \($0.count) times" }
            + judgedTwice.values.map { "\($0[0].seen.file.display): judged \($0.count) times" }
            + unheardOf.map { "\($0.seen.file.display): judged with a content it never had" }
    }

    /// What is wrong with the log itself: numbers, ids, batches.
    var faults: [String] {
        var faults: [String] = []
        if lines.map(\.sequence) != (0..<UInt64(lines.count)).map({ $0 + 1 }) {
            faults.append("the numbers of the lines have gaps or repeat")
        }
        if Set(lines.map(\.id)).count != lines.count { faults.append("an id stands twice") }
        for (place, line) in lines.enumerated() where line.type == .accepted {
            let count = (try? line.verdict())?.events ?? 0
            let following = lines[(place + 1)...].prefix(count)
            if following.map(\.id) != (0..<count).map({ "\(line.id)/\($0 + 1)" }) {
                faults.append("the batch of line \(line.sequence) is not whole")
            }
        }
        return faults
    }
}

extension LogSegments {
    /// All whole lines, in order; a line that is not sound throws.
    func lines() throws -> [LogLine] {
        var lines: [LogLine] = []
        for segment in try all() {
            var reader = try LogReader(path: segment.path)
            while let line = try reader.next() { lines.append(try LogLine(parsing: line.bytes)) }
        }
        return lines
    }
}
