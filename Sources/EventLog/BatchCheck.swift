import FoundationEssentials

/// Follows the lines of a log and tells whether each stands where it may.
///
/// The lines of an article belong together: its acceptance and as many events as that names. A
/// batch is whole when the last of them has come.
struct BatchCheck {
    private var expectedSequence: UInt64?
    private var leastSequence: UInt64 = 0
    private var article = ""
    private var nextOrdinal = 1
    private var missing = 0

    /// Begins before the line `expectedSequence`, or before any when it is `nil`.
    init(expectedSequence: UInt64?) {
        self.expectedSequence = expectedSequence
    }

    /// Begins before any line whose number is greater than `sequence`.
    init(behind sequence: UInt64) {
        leastSequence = sequence + 1
    }

    /// Whether the lines so far end with a whole batch.
    var isWhole: Bool { missing == 0 }

    /// Takes the next line.
    mutating func accept(_ line: LogLine) throws(LineFault) {
        if let expectedSequence, line.sequence != expectedSequence {
            throw .wrongSequence(expected: expectedSequence, found: line.sequence)
        }
        guard line.sequence >= leastSequence else {
            throw .wrongSequence(expected: leastSequence, found: line.sequence)
        }
        if missing > 0 {
            guard line.type == .event, line.id == "\(article)/\(nextOrdinal)" else {
                throw .brokenBatch
            }
            missing -= 1
            nextOrdinal += 1
        } else {
            guard line.type != .event else { throw .brokenBatch }
            if line.type == .accepted { try begin(line) }
        }
        expectedSequence = line.sequence + 1
    }

    private mutating func begin(_ line: LogLine) throws(LineFault) {
        guard let counts = try? JSONDecoder().decode(Counts.self, from: Data(line.data)),
            counts.events >= 0
        else { throw .malformed }
        article = line.id
        nextOrdinal = 1
        missing = counts.events
    }

    private struct Counts: Decodable {
        let events: Int
    }
}
