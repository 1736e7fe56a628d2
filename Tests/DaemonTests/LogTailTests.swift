import Control
import EventLog
import SystemPackage
import TestSupport
import Testing

@testable import Daemon

/// Where the answer to `Tail` begins and how it ends.
@Suite struct LogTailTests {
    private let folder: TemporaryDirectory
    private let log: EventLog

    init() throws {
        folder = try TemporaryDirectory()
        log = try EventLog(
            path: folder.path.appending("events.jsonl"), source: "/test", checked: nil)
        for number in 1...3 {
            log.stage(
                [
                    LogRecord(
                        type: .rejected, id: "\(number)", subject: nil, data: Array("{}".utf8))
                ], time: "t")
        }
        try log.flush()
    }

    /// The ids that a tail gives until it waits or ends, and how it ends.
    private func ids(_ parameters: TailParameters) throws -> [String] {
        let synced = log.synced
        var tail = try LogTail(parameters, log: log.segments) { synced }
        var ids: [String] = []
        while true {
            switch tail.next() {
            case .reply(let reply):
                let record = try #require(try TailReply.record(in: reply))
                ids.append(try LogLine(parsing: record.bytes).id)
            case .wait: return ids + ["waits"]
            case .finish: return ids + ["ends"]
            case .fail(let error): throw error
            }
        }
    }

    @Test func itBeginsWhereItIsTold() throws {
        #expect(try ids(TailParameters(last: 2)) == ["2", "3", "ends"])
        #expect(try ids(TailParameters(last: 9)) == ["1", "2", "3", "ends"])
        #expect(try ids(TailParameters(after: LogName.digits(1))) == ["2", "3", "ends"])
        #expect(try ids(TailParameters(after: "0")) == ["1", "2", "3", "ends"])
        #expect(try ids(TailParameters()) == ["ends"])
    }

    @Test func whoFollowsWaitsForMore() throws {
        #expect(try ids(TailParameters(last: 1, follow: true)) == ["3", "waits"])
    }

    @Test(arguments: ["4", "-1", "drei", ""])
    func aSequenceThatIsNotInTheLogIsNamed(after: String) {
        #expect(throws: MethodError.noSuchSequence(after)) {
            try ids(TailParameters(after: after))
        }
    }
}
