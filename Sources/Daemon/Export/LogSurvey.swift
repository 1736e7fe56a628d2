import Control
import EventLog

/// What only the whole log tells about its events: whose articles some file still holds, which
/// happenings are one, and where the last whole batch ends.
///
/// It remembers nothing of an article that one file holds and nobody replaced.
struct LogSurvey {
    /// The number of the last line of the last whole batch.
    private(set) var end: UInt64 = 0
    /// How often numbers are missing between two lines: damage, or a file of the log that is gone.
    private(set) var gaps = 0

    private var previous: UInt64?
    /// How many lines of the batch that has begun are still to come.
    private var missing = 0
    /// By how many the files that hold an article differ from one, where they do.
    private var surplus: [UInt128: Int] = [:]
    /// The happenings that were found to be another, each with that other one.
    private var absorbed: [String: String] = [:]

    /// Takes the next line.
    mutating func take(_ line: ExportLine) {
        if let previous, line.sequence > previous + 1 { gaps += 1 }
        previous = line.sequence
        switch line.kind {
        case .event: missing -= 1
        case .accepted, .duplicate, .rejected:
            end = line.sequence - 1
            take(verdict: line)
        default:
            if line.type == ExportLine.mergedType {
                missing -= 1
                takeMerge(line)
            } else {
                missing = 0
            }
        }
        if missing <= 0 { end = line.sequence }
    }

    private mutating func take(verdict line: ExportLine) {
        guard let verdict = try? line.data.decoded(as: Verdict.self) else { return }
        missing = (verdict.events ?? 0) + (verdict.merges ?? 0)
        if let article = verdict.of { add(1, to: article) }
        if let article = verdict.replaces { add(-1, to: article) }
    }

    private mutating func add(_ files: Int, to article: String) {
        guard let key = Self.key(article) else { return }
        let sum = (surplus[key] ?? 0) + files
        surplus[key] = sum == 0 ? nil : sum
    }

    private mutating func takeMerge(_ line: ExportLine) {
        guard let merge = try? line.data.decoded(as: Merge.self), merge.kept != merge.absorbed
        else { return }
        absorbed[merge.absorbed] = merge.kept
    }

    /// Whether some file holds the article, as far as the log says.
    func isHeld(_ article: String) -> Bool {
        Self.key(article).flatMap { surplus[$0] } ?? 0 >= 0
    }

    /// The happening that the one called `id` was found to be in the end.
    func happening(_ id: String) -> String {
        var (id, steps) = (id, 0)
        while let kept = absorbed[id], steps < absorbed.count {
            id = kept
            steps += 1
        }
        return id
    }

    /// An article's id, which is half a digest, as a number: a million of them take little room.
    private static func key(_ article: String) -> UInt128? {
        UInt128(article, radix: 16)
    }

    private struct Verdict: Decodable {
        let of: String?
        let replaces: String?
        let events: Int?
        let merges: Int?
    }

    private struct Merge: Decodable {
        let kept: String
        let absorbed: String
    }
}
