import Testing

@testable import EventLog

@Suite struct BatchCheckTests {
    struct Row: Sendable {
        let lines: [String]
        let expected: UInt64?
        let fault: LineFault?
        let isWhole: Bool
    }

    /// A line is written NUMBER TYPE ID, an acceptance with its number of events behind it.
    private static let rows = [
        Row(lines: [], expected: 1, fault: nil, isWhole: true),
        Row(lines: ["1 A a 0"], expected: 1, fault: nil, isWhole: true),
        Row(lines: ["1 A a 1"], expected: 1, fault: nil, isWhole: false),
        Row(lines: ["1 A a 1", "2 E a/1"], expected: 1, fault: nil, isWhole: true),
        Row(lines: ["1 A a 2", "2 E a/1"], expected: 1, fault: nil, isWhole: false),
        Row(lines: ["1 A a 2", "2 E a/2"], expected: 1, fault: .brokenBatch, isWhole: false),
        Row(lines: ["1 A a 1", "2 E b/1"], expected: 1, fault: .brokenBatch, isWhole: false),
        Row(lines: ["1 A a 1", "2 R b"], expected: 1, fault: .brokenBatch, isWhole: false),
        Row(lines: ["1 A a 1", "2 A b 0"], expected: 1, fault: .brokenBatch, isWhole: false),
        Row(
            lines: ["1 A a 1", "2 E a/1", "3 E a/2"], expected: 1, fault: .brokenBatch,
            isWhole: true),
        Row(lines: ["1 E a/1"], expected: 1, fault: .brokenBatch, isWhole: true),
        Row(
            lines: ["5 R a", "6 D b", "7 L c", "8 A d 1", "9 E d/1"], expected: 5, fault: nil,
            isWhole: true),
        Row(lines: ["7 R a", "8 R b"], expected: nil, fault: nil, isWhole: true),
        Row(
            lines: ["7 R a", "9 R b"], expected: nil, fault: .wrongSequence(expected: 8, found: 9),
            isWhole: true),
        Row(
            lines: ["2 R a"], expected: 1, fault: .wrongSequence(expected: 1, found: 2),
            isWhole: true),
        Row(
            lines: ["1 R a", "1 R b"], expected: 1, fault: .wrongSequence(expected: 2, found: 1),
            isWhole: true),
        Row(lines: ["1 A a x"], expected: 1, fault: .malformed, isWhole: true),
        Row(lines: ["1 A a -1"], expected: 1, fault: .malformed, isWhole: true),
    ]

    @Test(arguments: rows)
    func followsTheLines(row: Row) throws {
        var check = BatchCheck(expectedSequence: row.expected)
        var fault: LineFault?
        for text in row.lines {
            #expect(fault == nil)
            do throws(LineFault) {
                try check.accept(try line(text))
            } catch {
                fault = error
            }
        }
        #expect(fault == row.fault)
        #expect(check.isWhole == row.isWhole)
    }

    private func line(_ text: String) throws(LineFault) -> LogLine {
        let parts = text.split(separator: " ").map(String.init)
        let types: [String: RecordType] = [
            "A": .accepted, "E": .event, "R": .rejected, "D": .duplicate, "L": .recovered,
        ]
        guard let type = types[parts[1]], let number = UInt64(parts[0]) else { throw .malformed }
        let data = parts.count > 3 ? #"{"events":\#(parts[3])}"# : "{}"
        return LogLine(type: type, id: parts[2], sequence: number, time: "", data: Array(data.utf8))
    }
}
