import Foundation
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

@testable import EventLog

@Suite struct RetentionTests {
    private let sample: SampleLog
    private let log: EventLog

    /// Eight lines in four files, the active one empty or not.
    init() throws {
        sample = try SampleLog()
        log = try sample.open()
        for number in 1...4 {
            log.stage(sample.article(number, events: 1), time: "t")
            try log.flush()
            if number < 4 { _ = try log.rotate() }
        }
    }

    /// Lets the segment that begins with `first` be changed last `seconds` after 1970.
    private func date(_ first: UInt64, seconds: Double) throws {
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: seconds)],
            ofItemAtPath: sample.segments.sealedPath(first: first).string)
    }

    private func sequences() throws -> [UInt64] {
        try sample.lines().map { try LogLine(parsing: $0.dropLast()).sequence }
    }

    @Test func removesWhatIsOlderAndNothingBehindIt() throws {
        try date(1, seconds: 100)
        try date(3, seconds: 300)
        #expect(try sample.segments.removeSealed(changedBefore: 100_000_000_000) == nil)
        #expect(try sample.segments.removeSealed(changedBefore: 200_000_000_000) == 3)
        #expect(try sequences() == Array(3...8))
        try date(3, seconds: 300)
        try date(5, seconds: 50)
        #expect(try sample.segments.removeSealed(changedBefore: 100_000_000_000) == nil)
    }

    @Test func keepsTheNewestSoThatNumbersGoOn() throws {
        _ = try log.rotate()
        for first in [1, 3, 5, 7] as [UInt64] { try date(first, seconds: 1) }
        #expect(try sample.segments.removeSealed(changedBefore: .max) == 7)
        #expect(try sequences() == [7, 8])
        #expect(try sample.segments.activeFirst(after: sample.segments.sealed().last) == 9)
    }

    @Test func theRestIsALogOfItsOwn() throws {
        try date(1, seconds: 1)
        try date(3, seconds: 1)
        #expect(try sample.segments.removeSealed(changedBefore: 2_000_000_000) == 5)
        let cursor = try LogCursor(log: log.segments, after: 0, before: log.synced)
        var read: [UInt64] = []
        while let line = try cursor.next(through: log.synced) {
            read.append(try LogLine(parsing: line).sequence)
        }
        #expect(read == [5, 6, 7, 8])
        #expect(try sample.segments.contains(.start))
        #expect(try sample.segments.contains(log.synced))
        let reports = try LogVerification.reports(on: sample.segments)
        #expect(reports.map(\.lines) == [2, 2])
        #expect(reports.allSatisfy { $0.fault == nil })
    }
}
