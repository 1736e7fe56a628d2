import EventCoding
import EventLog
import Foundation
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

@testable import Daemon

/// Which events of a log are exported, and in what order.
@Suite struct LogExportTests {
    private let log: WrittenLog
    private let event = Event.visit().data()

    init() throws {
        log = try WrittenLog()
    }

    private func ids(_ events: [(article: Int, ordinal: Int)]) -> [String] {
        events.map { "\(WrittenLog.article($0.article))/\($0.ordinal)" }
    }

    @Test func eventsOfAllFilesComeInTheOrderOfTheLog() throws {
        try log.accept(1, events: [event, event])
        try log.seal(first: 1)
        try log.add("log.recovered", id: "recovered/t", data: #"{"cutBytes":7}"#)
        try log.accept(2, events: [])
        try log.accept(3, events: [event])
        #expect(try log.exported() == ids([(1, 1), (1, 2), (3, 1)]))
        #expect(try log.export(as: .plover).report == LogExport.Report(events: 3, faults: 0))
    }

    @Test func whatNoFileHoldsAnyMoreIsLeftOut() throws {
        try log.accept(1, events: [event])
        try log.accept(2, replacing: 1, events: [event])
        #expect(try log.exported() == ids([(2, 1)]))
        try log.judge("rejected", replacing: 2)
        #expect(try log.exported() == [])
    }

    @Test func whatAFileHoldsAgainCountsAgain() throws {
        try log.accept(1, events: [event])
        try log.accept(2, replacing: 1, events: [event])
        try log.judge("duplicate", of: 1, replacing: 2)
        #expect(try log.exported() == ids([(1, 1)]))
    }

    @Test func whatASecondFileHoldsStays() throws {
        try log.accept(1, events: [event])
        try log.accept(2, events: [event])
        try log.judge("duplicate", of: 1, replacing: 2)
        try log.accept(3, replacing: 1, events: [])
        #expect(try log.exported() == ids([(1, 1)]))
        try log.judge("rejected", replacing: 1)
        #expect(try log.exported() == [])
    }

    @Test func aBatchThatIsNotWholeIsLeftOut() throws {
        try log.accept(1, events: [event])
        try log.accept(2, lines: 2, events: [event])
        #expect(try log.exported() == ids([(1, 1)]))
        try log.add(bytes: #"{"specversion":"1.0","ty"#)
        #expect(try log.exported() == ids([(1, 1)]))
    }

    @Test func mergesBelongToTheirBatch() throws {
        let data = #"{"file":"a","coder":"0","events":1,"merges":1,"replaces":null}"#
        try log.add("article.accepted", id: WrittenLog.article(1), data: data)
        try log.add("event", id: WrittenLog.article(1) + "/1", data: event)
        #expect(try log.exported() == [])
        try log.merge("b/1", into: "a/1")
        #expect(try log.exported() == ids([(1, 1)]))
    }

    @Test func damageIsPassedOverAndCounted() throws {
        try log.accept(1, events: [event, event])
        try log.damageLastLine()
        try log.accept(2, events: [event])
        try log.add("event", id: WrittenLog.article(2) + "/2", data: #"{"type":"CONSULT"}"#)
        let (text, report) = try log.export(as: .jsonl)
        #expect(report == LogExport.Report(events: 2, faults: 2))
        #expect(text.split(separator: "\n").count == 2)
    }

    @Test func anEventWhoseArticleIsGoneSaysNothingOfIt() throws {
        try log.accept(1, events: [])
        try log.add("event", id: WrittenLog.article(9) + "/1", data: event)
        let text = try log.export(as: .jsonl).text
        #expect(text.hasSuffix(",\"published\":null,\"headline\":null,\"file\":null}\n"))
    }

    @Test func happeningsThatAreOneHaveOneName() throws {
        let links = #""happening":"b/1","telling":1,"disputes":"c/1","because":[]"#
        try log.accept(1, events: [Event.visit().data(links: links)])
        #expect(try log.export(as: .jsonl).text.contains(links))
        try log.merge("b/1", into: "a/1")
        try log.merge("a/1", into: "d/4")
        let merged = links.replacing("b/1", with: "d/4")
        #expect(try log.export(as: .jsonl).text.contains(merged))
        #expect(try log.export(as: .plover).text.contains(#""happening":"d/4","telling":1,"#))
        try log.merge("d/4", into: "b/1")
        #expect(try log.export(as: .jsonl).report.events == 1)
    }

    @Test(arguments: [
        (nil, nil, [1, 2, 3, 4]), ("2024-05-05", nil, [2, 3]), ("2024-05", "2024-05-04", [1, 2]),
        ("2024-05-11", "2024", [3]), ("2023", "2023", []), (nil, "2024-04", []),
    ])
    func daysSelect(first: String?, last: String?, expected: [Int]) throws {
        let events = [1...3, 4...10, nil].map { Event.visit(days: $0).data() }
        try log.accept(1, published: "2024-05-14", events: events)
        try log.accept(2, published: nil, events: [event])
        let ids = ids([(1, 1), (1, 2), (1, 3), (2, 1)])
        #expect(try log.exported(from: first, to: last) == expected.map { ids[$0 - 1] })
    }

    @Test func aStatusSelects() throws {
        let statuses: [Status] = [.occurred, .planned, .hypothetical, .denied]
        try log.accept(1, events: statuses.map { Event.visit(status: $0).data() })
        #expect(try log.exported(statuses: [.denied, .planned]) == ids([(1, 2), (1, 4)]))
        #expect(try log.export(as: .csv).report.events == 1)
        #expect(try log.export(as: .plover).report.events == 4)
    }

    @Test func aFileIsWrittenAsAWholeOrNotAtAll() throws {
        let folder = try TemporaryDirectory()
        let path = try folder.write("alt", to: "events.csv")
        let export = LogExport(
            of: log.segments, as: .csv, ExportSelection(from: nil, to: nil, statuses: [.occurred]))
        let missing = SystemCallError(call: "open", errno: .noSuchFileOrDirectory)
        #expect(throws: LogExport.Failure.input(missing)) { try export.write(toFile: path) }
        #expect(try String(contentsOfFile: path.string, encoding: .utf8) == "alt")
        try log.accept(1, events: [event])
        #expect(try export.write(toFile: path).events == 1)
        #expect(try String(contentsOfFile: path.string, encoding: .utf8).hasPrefix("Event ID,"))
        #expect(throws: LogExport.Failure.noRegularFile) { try export.write(toFile: "/dev/null") }
    }
}
