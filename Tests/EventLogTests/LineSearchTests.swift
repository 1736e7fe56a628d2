import LinuxSystem
import SystemPackage
import Testing

@testable import EventLog

/// Finding a line by its number, in halves.
@Suite struct LineSearchTests {
    private let sample: SampleLog

    init() throws {
        sample = try SampleLog()
    }

    /// Writes a line for each of `sizes`, whose data has about so many bytes.
    private func write(_ sizes: [Int]) throws -> EventLog {
        let log = try sample.open()
        for (number, size) in sizes.enumerated() {
            let text = String(repeating: "x", count: size)
            let data = Array("{\"reason\":\"\(text)\"}".utf8)
            let record = LogRecord(type: .rejected, id: "\(number + 1)", subject: nil, data: data)
            log.stage([record], time: "t")
        }
        try log.flush()
        return log
    }

    /// Where each line begins by its number, found by reading all of them.
    private func starts(through size: Int64) throws -> [(sequence: UInt64, offset: Int64)] {
        var starts: [(UInt64, Int64)] = []
        var reader = try LogReader(path: sample.active, limit: size)
        while let line = try reader.next() {
            guard let parsed = try? LogLine(parsing: line.bytes) else { continue }
            starts.append((parsed.sequence, line.offset))
        }
        return starts
    }

    /// Expects what reading all lines gives too, for each of `sequences`.
    private func expectTheSame(
        for sequences: [UInt64], before size: Int64, _ location: SourceLocation = #_sourceLocation
    ) throws {
        let starts = try starts(through: size)
        for sequence in sequences {
            let expected = starts.first { $0.sequence > sequence }?.offset ?? size
            let found = try sample.active.startOfLines(after: sequence, before: size)
            #expect(found == expected, "after \(sequence)", sourceLocation: location)
        }
    }

    @Test func findsTheFirstTheLastAndTheOnesBetween() throws {
        let log = try write([Int](repeating: 300, count: 1_500))
        let sequences: [UInt64] = [0, 1, 2, 500, 749, 750, 751, 1_498, 1_499]
        try expectTheSame(for: sequences, before: log.synced.offset)
    }

    @Test(arguments: [0, 1])
    func findsItInALogOfAtMostOneLine(count: Int) throws {
        let log = try write([Int](repeating: 10, count: count))
        try expectTheSame(for: [0, 1, 2], before: log.synced.offset)
    }

    @Test func saysSoWhenThereIsNone() throws {
        let log = try write([Int](repeating: 300, count: 600))
        let size = log.synced.offset
        for sequence in [600, 601, UInt64.max] {
            #expect(try sample.active.startOfLines(after: sequence, before: size) == size)
        }
    }

    @Test func passesOverLinesLongerThanTheHalvesAndTheReads() throws {
        let sizes = (0..<40).map { $0 % 7 == 3 ? 700_000 : 20 * $0 }
        let log = try write(sizes)
        try expectTheSame(for: (0...40).map(UInt64.init), before: log.synced.offset)
    }

    @Test func looksNoFurtherThanTheSizeItIsGiven() throws {
        let log = try write([Int](repeating: 300, count: 600))
        let cut = try #require(try starts(through: log.synced.offset).first { $0.sequence == 401 })
        try expectTheSame(for: [0, 399, 400, 401, 600], before: cut.offset)
    }

    @Test(arguments: [0.1, 0.5, 0.9])
    func passesOverDamageWhereverItIs(part: Double) throws {
        let log = try write([Int](repeating: 300, count: 900))
        var bytes = try sample.active.contents()
        let start = Int(Double(bytes.count) * part)
        for index in start..<min(start + 50_000, bytes.count) { bytes[index] = 0 }
        try sample.active.put(bytes)
        let known = try starts(through: log.synced.offset).map(\.sequence)
        #expect((600..<850).contains(known.count))
        let sequences = [0, 1, 85, 95, 200, 440, 450, 460, 500, 800, 815, 850, 898, 899, 900]
        try expectTheSame(for: sequences.map(UInt64.init), before: log.synced.offset)
    }

    @Test func findsThePlaceInTheRightSegment() throws {
        let log = try write([Int](repeating: 300, count: 300))
        _ = try log.rotate()
        for number in 0..<200 { log.stage(sample.rejection(number), time: "t") }
        try log.flush()
        for (sequence, segment) in [(0, 1), (299, 1), (300, 301), (301, 301), (499, 301)] {
            let place = try log.segments.place(after: UInt64(sequence), before: log.synced)
            #expect(place.segment == UInt64(segment))
            let line = try LogCursor(log: log.segments, at: place).next(through: log.synced)
            #expect(try LogLine(parsing: try #require(line)).sequence == UInt64(sequence) + 1)
        }
        let end = try log.segments.place(after: 500, before: log.synced)
        #expect(end == LogPlace(log.synced))
    }

    @Test func neverLeadsBeyondAnEndThatWasBeforeARotation() throws {
        let log = try write([10, 10])
        let end = log.synced
        _ = try log.rotate()
        #expect(try log.segments.place(after: 2, before: end) == LogPlace(end))
    }
}
