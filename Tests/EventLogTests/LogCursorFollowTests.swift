import SystemPackage
import TestSupport
import Testing

@testable import EventLog

/// Following a log that grows between the reads.
@Suite struct LogCursorFollowTests {
    private let record = LogRecord(
        type: .rejected, id: "x", subject: nil, data: Array("{}".utf8))

    @Test func aReaderThatFellBehindGoesOnToTheNewEnd() throws {
        let folder = try TemporaryDirectory()
        let log = try EventLog(
            path: folder.path.appending("events.jsonl"), source: "/test", checked: nil)
        log.stage([record, record], time: "t")
        try log.flush()
        let cursor = try LogCursor(log: log.segments, last: 2, before: log.synced)
        #expect(try cursor.next(through: log.synced) != nil)
        log.stage([record, record], time: "t")
        try log.flush()
        for _ in 0..<3 { #expect(try cursor.next(through: log.synced) != nil) }
        #expect(try cursor.next(through: log.synced) == nil)
    }
}
