import LinuxSystem
import SystemPackage
import Testing

@testable import EventLog

@Suite struct LogCursorTests {
    private let sample: SampleLog
    private let log: EventLog

    /// Ten lines in three files: six, a recovery and an article, a recovery.
    init() throws {
        sample = try SampleLog()
        try sample.makeSixLines()
        log = try sample.open()
        try sample.active.append(Array("torn\n".utf8))
        try log.recover()
        log.stage(sample.article(5, events: 1), time: "t")
        try log.flush()
        try sample.active.append(Array("torn".utf8))
        try log.recover()
    }

    private func sequences(_ cursor: LogCursor, through end: LogPosition) throws -> [UInt64] {
        var sequences: [UInt64] = []
        while let line = try cursor.next(through: end) {
            sequences.append(try LogLine(parsing: line).sequence)
        }
        return sequences
    }

    @Test(arguments: 0...12)
    func givesTheLastLines(count: Int) throws {
        let cursor = try LogCursor(log: log.segments, last: count, before: log.synced)
        #expect(try sequences(cursor, through: log.synced) == (1...10).suffix(count))
    }

    @Test(arguments: [0, 1, 3, 5, 6, 7, 8, 9, 10, 11, UInt64.max])
    func givesTheLinesAfterANumber(sequence: UInt64) throws {
        let cursor = try LogCursor(log: log.segments, after: sequence, before: log.synced)
        #expect(try sequences(cursor, through: log.synced) == (1...10).filter { $0 > sequence })
    }

    @Test func givesLinesAsTheyStand() throws {
        let cursor = LogCursor(log: log.segments, at: LogPlace(segment: 1, offset: 0))
        for line in try sample.lines() {
            #expect(try cursor.next(through: log.synced) == line.dropLast())
        }
        #expect(try cursor.next(through: log.synced) == nil)
    }

    @Test func givesEachLineAtTheFirstCallAfterItsSync() throws {
        let cursor = try LogCursor(log: log.segments, last: 0, before: log.synced)
        for number in 11...14 {
            #expect(try cursor.next(through: log.synced) == nil)
            log.stage(sample.rejection(number), time: "t")
            try log.flush()
            let line = try #require(try cursor.next(through: log.synced))
            #expect(try LogLine(parsing: line).sequence == UInt64(number))
        }
    }

    @Test func givesNothingThatIsNotSynced() throws {
        let cursor = try LogCursor(log: log.segments, last: 1, before: log.synced)
        try sample.active.append(Array("{\"half\":1}\n{\"ha".utf8))
        #expect(try sequences(cursor, through: log.synced) == [10])
    }

    @Test func followsAcrossARecoveryWithoutATornLine() throws {
        let cursor = try LogCursor(log: log.segments, last: 1, before: log.synced)
        #expect(try sequences(cursor, through: log.synced) == [10])
        for number in [11, 12] { log.stage(sample.rejection(number), time: "t") }
        try log.flush()
        #expect(try cursor.next(through: log.synced) != nil)
        log.stage(sample.rejection(13), time: "t")
        try log.flush()
        try sample.active.append(Array("{\"torn\":1}\n".utf8))
        try log.recover()
        log.stage(sample.rejection(15), time: "t")
        try log.flush()
        #expect(try sequences(cursor, through: log.synced) == [12, 13, 14, 15])
    }

    /// Empties the active file as another process might, and lets the log notice and recover.
    private func emptyActiveFile() throws {
        try sample.active.put([])
        log.stage(sample.rejection(20), time: "t")
        #expect(throws: LogError.disturbed(sample.active)) { try log.flush() }
        try log.recover()
    }

    @Test(arguments: [0, 1, 9], [false, true])
    func beginsAnewWhenNothingWasKeptOfItsFile(new: Int, rotates: Bool) throws {
        let cursor = try LogCursor(log: log.segments, last: 1, before: log.synced)
        for number in [11, 12] { log.stage(sample.rejection(number), time: "t") }
        try log.flush()
        #expect(try sequences(cursor, through: log.synced) == [10, 11, 12])
        try emptyActiveFile()
        for number in 0..<new { log.stage(sample.rejection(30 + number), time: "u") }
        try log.flush()
        if rotates { _ = try log.rotate() }
        #expect(try sequences(cursor, through: log.synced) == Array(10...(10 + UInt64(new))))
        log.stage(sample.rejection(50), time: "v")
        try log.flush()
        #expect(try sequences(cursor, through: log.synced) == [11 + UInt64(new)])
    }

    @Test(arguments: [0, 5])
    func beginsAnewThoughItHasReadNothingYet(new: Int) throws {
        let cursor = try LogCursor(log: log.segments, last: 0, before: log.synced)
        #expect(try cursor.next(through: log.synced) == nil)
        try emptyActiveFile()
        for number in 0..<new { log.stage(sample.rejection(30 + number), time: "u") }
        try log.flush()
        #expect(try sequences(cursor, through: log.synced) == Array(10...(10 + UInt64(new))))
    }

    @Test func givesNoLineAgainThatWasKept() throws {
        for number in [11, 12, 13] { log.stage(sample.rejection(number), time: "t") }
        try log.flush()
        let cursor = try LogCursor(log: log.segments, last: 4, before: log.synced)
        #expect(try sequences(cursor, through: log.synced) == [10, 11, 12, 13])
        let kept = try sample.active.contents().linesWithFeeds.prefix(2).joined()
        try sample.active.put(Array(kept))
        log.stage(sample.rejection(20), time: "t")
        #expect(throws: LogError.disturbed(sample.active)) { try log.flush() }
        try log.recover()
        log.stage(sample.rejection(21), time: "u")
        try log.flush()
        #expect(try sequences(cursor, through: log.synced) == [12, 13])
    }

    @Test func waitsForALineThatIsStillInTheOldEnd() throws {
        let old = log.synced
        let cursor = try LogCursor(log: log.segments, last: 1, before: old)
        log.stage(sample.rejection(11), time: "t")
        try log.flush()
        #expect(try sequences(cursor, through: old) == [10])
        #expect(try sequences(cursor, through: log.synced) == [11])
    }

    @Test func passesOverSegmentsThatWereRemoved() throws {
        try log.segments.sealedPath(first: 7).removeFile()
        let cursor = try LogCursor(log: log.segments, after: 2, before: log.synced)
        #expect(try sequences(cursor, through: log.synced) == [3, 4, 5, 6, 10])
        let last = try LogCursor(log: log.segments, last: 3, before: log.synced)
        #expect(try sequences(last, through: log.synced) == [5, 6, 10])
        let within = LogCursor(log: log.segments, at: LogPlace(segment: 7, offset: 5))
        #expect(try sequences(within, through: log.synced) == [10])
    }

    @Test func findsNothingInAnEmptyLog() throws {
        let empty = try SampleLog()
        let log = try empty.open()
        let last = try LogCursor(log: log.segments, last: 5, before: log.synced)
        #expect(try last.next(through: log.synced) == nil)
        let after = try LogCursor(log: log.segments, after: 0, before: log.synced)
        #expect(try after.next(through: log.synced) == nil)
        log.stage(empty.rejection(1), time: "t")
        try log.flush()
        #expect(try last.next(through: log.synced) != nil)
        #expect(try after.next(through: log.synced) != nil)
        try empty.active.put([])
        log.stage(empty.rejection(2), time: "t")
        #expect(throws: LogError.disturbed(empty.active)) { try log.flush() }
        try log.recover()
        #expect(try sequences(last, through: log.synced) == [1])
        #expect(try sequences(after, through: log.synced) == [1])
    }
}
