import EventLog
import Foundation
import LinuxSystem
import SystemPackage

/// What the log says of the files that a run has dropped.
struct Ledger {
    /// The lines of the log.
    let lines: [LogLine]
    private let verdicts: [RecordedVerdict]
    /// The ids of the verdicts that take a rejection's place.
    private let superseding: Set<String>

    /// Reads the log at `path` as far as it holds whole lines, of which the first `earlier` are of
    /// no file of the run.
    init(log path: FilePath, earlier: UInt64) throws {
        lines = try LogSegments(active: path).lines()
        verdicts = try lines.filter { $0.sequence > earlier }.compactMap { try $0.verdict() }
        superseding = try Set(
            lines.filter { line in
                try JSONDecoder().decode(Superseding.self, from: Data(line.data)).supersedes != nil
            }.map(\.id))
    }

    /// The files whose last content has no verdict.
    func unjudged(in spool: Spool) -> [String] {
        spool.files.keys.filter { name in
            let identity = try? FileStatus(path: spool.incoming.appending(name)).identity
            let content = spool.files[name].map { Digest(of: $0) }
            return !verdicts.contains { verdict in
                let seen = verdict.seen
                let isUnread = seen.content == nil && (identity ?? seen.identity) == seen.identity
                return seen.identity.inode == spool.inodes[name]
                    && (seen.content == content || isUnread)
            }
        }
    }

    /// What the log says too often.
    var excess: [String] {
        let accepted = verdicts.filter { $0.type == .accepted }
        let twice = Dictionary(grouping: accepted) { $0.seen.content }.filter { $0.value.count > 1 }
        let judgedTwice = Dictionary(grouping: verdicts.filter { !superseding.contains($0.id) }) {
            verdict in
            [
                "\(verdict.seen.identity.inode)",
                verdict.seen.content?.hexadecimal ?? "\(verdict.seen.identity)",
            ]
        }.filter { $0.value.count > 1 }
        return twice.values.map { "\($0[0].seen.file.display): accepted \($0.count) times" }
            + judgedTwice.values.map { "\($0[0].seen.file.display): judged \($0.count) times" }
    }

    /// The verdicts of contents that no file ever had while it was whole.
    func partial(of spool: Spool) -> [String] {
        verdicts.filter { verdict in
            verdict.seen.content.map { !spool.contents.contains($0) } ?? false
        }.map { "\($0.seen.file.display): judged before it was whole" }
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

/// The member of a line's data that names a rejection which no longer holds.
private struct Superseding: Decodable {
    let supersedes: String?
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
