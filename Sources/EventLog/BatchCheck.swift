import FoundationEssentials

/// Follows the lines of a log and tells whether each stands where it may.
///
/// The lines of an article belong together: its acceptance, as many events as that names, and then
/// as many merges. A batch is whole when the last of them has come.
struct BatchCheck {
    private var expectedSequence: UInt64?
    private var leastSequence: UInt64 = 0
    private var article = ""
    private var nextOrdinal = 1
    private var missingEvents = 0
    private var missingMerges = 0

    /// Begins before the line `expectedSequence`, or before any when it is `nil`.
    init(expectedSequence: UInt64?) {
        self.expectedSequence = expectedSequence
    }

    /// Begins before any line whose number is greater than `sequence`.
    init(behind sequence: UInt64) {
        leastSequence = sequence + 1
    }

    /// Whether the lines so far end with a whole batch.
    var isWhole: Bool { missingEvents == 0 && missingMerges == 0 }

    /// Takes the next line.
    mutating func accept(_ line: LogLine) throws(LineFault) {
        if let expectedSequence, line.sequence != expectedSequence {
            throw .wrongSequence(expected: expectedSequence, found: line.sequence)
        }
        guard line.sequence >= leastSequence else {
            throw .wrongSequence(expected: leastSequence, found: line.sequence)
        }
        try place(line)
        expectedSequence = line.sequence + 1
    }

    private mutating func place(_ line: LogLine) throws(LineFault) {
        if missingEvents > 0 {
            guard line.type == .event, line.id == "\(article)/\(nextOrdinal)" else {
                throw .brokenBatch
            }
            missingEvents -= 1
            nextOrdinal += 1
        } else if missingMerges > 0 {
            guard line.type == .merged else { throw .brokenBatch }
            missingMerges -= 1
        } else {
            guard line.type != .event, line.type != .merged else { throw .brokenBatch }
            if line.type == .accepted { try begin(line) }
        }
    }

    private mutating func begin(_ line: LogLine) throws(LineFault) {
        guard let counts = try? JSONDecoder().decode(Counts.self, from: Data(line.data)),
            counts.events >= 0, counts.merges ?? 0 >= 0
        else { throw .malformed }
        article = line.id
        nextOrdinal = 1
        missingEvents = counts.events
        missingMerges = counts.merges ?? 0
    }

    private struct Counts: Decodable {
        let events: Int
        let merges: Int?
    }
}
