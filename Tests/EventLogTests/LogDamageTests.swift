import Foundation
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

@testable import EventLog

/// What is torn is told from what is damaged.
@Suite struct LogDamageTests {
    /// What happened to a log of six batches of two lines, each written and synced at a time of its
    /// own; what the index knew; and what the opening must find.
    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// The number of lines that the index knows to be on the disk, or `nil` without an index.
        let known: Int?
        /// The line where the fault is named, from 0, or `nil` when nothing is damaged.
        let damagedLine: Int?
        /// How many lines of the old file are kept in the log, the bad ones among them.
        let kept: Int
        let apply: @Sendable ([[UInt8]]) -> [UInt8]

        init(
            _ description: String, known: Int?, damagedLine: Int?, kept: Int,
            _ apply: @escaping @Sendable ([[UInt8]]) -> [UInt8]
        ) {
            testDescription = description + (known.map { ", \($0) lines known" } ?? ", no index")
            self.known = known
            self.damagedLine = damagedLine
            self.kept = kept
            self.apply = apply
        }
    }

    private static let rows = [
        Row("flipped in the first batch", known: nil, damagedLine: 0, kept: 12) { flipped($0, 0) },
        Row("flipped in an event", known: nil, damagedLine: 3, kept: 12) { flipped($0, 3) },
        Row("flipped in an event", known: 12, damagedLine: nil, kept: 12) { flipped($0, 3) },
        Row("flipped in the last known line", known: 8, damagedLine: 7, kept: 12) {
            flipped($0, 7)
        },
        Row("flipped in the last known line of all", known: 12, damagedLine: 11, kept: 10) {
            flipped($0, 11)
        },
        Row("flipped in the last batch", known: nil, damagedLine: nil, kept: 10) {
            flipped($0, 10)
        },
        Row("flipped at the end of the last but one", known: nil, damagedLine: nil, kept: 8) {
            flipped($0, 9)
        },
        Row("flipped at the begin of the last but one", known: nil, damagedLine: 8, kept: 12) {
            flipped($0, 8)
        },
        Row("flipped behind what is known", known: 8, damagedLine: nil, kept: 8) {
            flipped($0, 9)
        },
        Row("flipped behind what is known, two groups on", known: 4, damagedLine: 4, kept: 12) {
            flipped($0, 4)
        },
        Row("a page of zeros", known: nil, damagedLine: 4, kept: 12) { zeroed($0, 4..<7) },
        Row("a page of zeros to the end", known: nil, damagedLine: nil, kept: 4) {
            zeroed($0, 4..<12)
        },
        Row("a page of zeros to the end", known: 12, damagedLine: 4, kept: 4) {
            zeroed($0, 4..<12)
        },
        Row("a line missing", known: nil, damagedLine: 2, kept: 12) {
            Array(($0[..<2] + $0[3...]).joined())
        },
        Row("shorter by a batch", known: 12, damagedLine: 10, kept: 10) {
            Array($0[..<10].joined())
        },
        Row("shorter by a batch", known: nil, damagedLine: nil, kept: 10) {
            Array($0[..<10].joined())
        },
        Row("shorter, torn", known: 12, damagedLine: 8, kept: 8) {
            Array($0[..<8].joined()) + $0[8].prefix(40)
        },
        Row("empty", known: 12, damagedLine: 0, kept: 0) { _ in [] },
        Row("garbage only", known: 12, damagedLine: 0, kept: 0) { _ in Array("quark\n".utf8) },
        Row("garbage behind", known: 12, damagedLine: nil, kept: 12) {
            $0.joined() + Array("quark\n{".utf8)
        },
        Row("garbage behind", known: nil, damagedLine: nil, kept: 12) {
            $0.joined() + Array("quark\n{".utf8)
        },
        Row("flipped, and torn at the end", known: nil, damagedLine: 1, kept: 10) {
            Array(flipped($0, 1).dropLast(9))
        },
    ]

    private static func flipped(_ lines: [[UInt8]], _ line: Int) -> [UInt8] {
        var lines = lines
        lines[line][lines[line].count / 2] ^= 0x10
        return Array(lines.joined())
    }

    private static func zeroed(_ lines: [[UInt8]], _ range: Range<Int>) -> [UInt8] {
        let zeros = [UInt8](repeating: 0, count: lines[range].joined().count)
        return lines[..<range.lowerBound].joined() + zeros + lines[range.upperBound...].joined()
    }

    private let sample: SampleLog
    private let lines: [[UInt8]]

    init() throws {
        sample = try SampleLog()
        let log = try sample.open()
        for number in 1...6 {
            log.stage(sample.article(number, events: 1), time: "2026-11-21T17:45:0\(number)Z")
            try log.flush()
        }
        lines = try sample.lines()
    }

    private func offset(ofLine line: Int) -> Int64 {
        Int64(lines[..<line].joined().count)
    }

    private func position(behindLine line: Int) -> LogPosition {
        LogPosition(segment: 1, offset: offset(ofLine: line), sequence: UInt64(line))
    }

    /// The data of the recovery that begins the active file.
    private func recovery() throws -> [String: Any] {
        var reader = try LogReader(path: sample.active)
        let line = try LogLine(parsing: try #require(try reader.next()).bytes)
        #expect(line.type == .recovered)
        return try #require(
            JSONSerialization.jsonObject(with: Data(line.data)) as? [String: Any])
    }

    @Test(arguments: rows)
    func damageIsSealedAndTheRestTakenOut(row: Row) throws {
        let bytes = row.apply(lines)
        try sample.active.put(bytes)
        let log = try sample.open(checked: row.known.map(position(behindLine:)))
        let offset = row.damagedLine.map(offset(ofLine:))
        #expect(log.damage?.offset == offset)
        let sealed = sample.segments.sealedPath(first: 1)
        let names = try sample.names()
        let isMended = try sample.active.contents() != bytes
        let kept = isMended ? (try? sealed.contents()) ?? [] : bytes
        #expect(isMended || offset == nil)
        #expect(log.synced.sequence == UInt64(row.kept + (isMended ? 1 : 0)))
        if isMended {
            let data = try recovery()
            #expect((data["damaged"] as? NSNumber)?.int64Value == offset)
            #expect(data["cutBytes"] as? Int == bytes.count - kept.count)
        }
        if let cut = names.first(where: { $0.hasPrefix("cut-") }) {
            let path = sample.directory.path.appending(cut)
            #expect(try kept + path.contents() == bytes)
        } else {
            #expect(kept == bytes)
        }
    }

    @Test(arguments: rows)
    func theNextOpeningFindsNothingMore(row: Row) throws {
        let bytes = row.apply(lines)
        try sample.active.put(bytes)
        let synced = try sample.open(checked: row.known.map(position(behindLine:))).synced
        let names = try sample.names()
        let isMended = try sample.active.contents() != bytes
        for checked in isMended ? [synced, nil] : [synced] {
            let log = try sample.open(checked: checked)
            #expect(log.damage == nil)
            #expect(log.synced == synced)
            #expect(try sample.names() == names)
        }
    }

    @Test func saysWhereAPersonShouldLook() throws {
        try sample.active.put(Self.flipped(lines, 4))
        let log = try sample.open()
        let sealed = "events-00000000000000000001.jsonl"
        #expect(
            log.damage?.description
                == "\(sealed) is damaged at byte \(offset(ofLine: 4)); "
                + "chroniclectl verify tells what is sound")
    }

    @Test func aCursorPassesOverWhatIsDamaged() throws {
        try sample.active.put(Self.zeroed(lines, 4..<7))
        let log = try sample.open()
        let cursor = try LogCursor(log: log.segments, after: 2, before: log.synced)
        var sequences: [UInt64] = []
        while let line = try cursor.next(through: log.synced) {
            sequences.append(try LogLine(parsing: line).sequence)
        }
        #expect(sequences == [3, 4, 9, 10, 11, 12, 13])
    }
}
