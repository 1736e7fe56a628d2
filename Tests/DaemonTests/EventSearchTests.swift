import Control
import Dispatch
import EventIndex
import EventLog
import LinuxSystem
import Synchronization
import SystemPackage
import TestSupport
import Testing

@testable import Daemon

/// What `Search` and `Happening` answer out of index and log.
@Suite struct EventSearchTests {
    private let folder: TemporaryDirectory
    private let log: EventLog
    private let index: EventIndex
    private let progress = RecordingProgress()
    private let search: EventSearch

    /// A log of 50 articles with three visits each; the index has yet to take in the last ten.
    init() throws {
        folder = try TemporaryDirectory()
        log = try EventLog(
            path: folder.path.appending("events.jsonl"), source: "/test", checked: nil)
        index = try EventIndex(
            path: folder.path.appending("index.sqlite"), log: log.segments, synced: log.synced)
        for number in 1...50 {
            log.stage(Verdict.visits(number).records, time: "2024-05-14T10:00:00.000000Z")
            if number == 40 {
                try log.flush()
                try index.catchUp(log: log.segments, through: log.synced)
            }
        }
        try log.flush()
        progress.begin(log.synced)
        progress.rebuilt(to: 160)
        search = EventSearch(log: log.segments, countries: ["AUT", "PER"]) { [progress] in
            progress.snapshot
        }
    }

    /// The index as it is.
    private var source: EventSearch.Source {
        EventSearch.Source(index: index) { $0() }
    }

    private func parameters(limit: Int = 10_000) -> SearchParameters {
        var parameters = SearchParameters()
        parameters.limit = limit
        return parameters
    }

    /// The replies of a stream to its end.
    private func replies(_ stream: FoundRecords) throws -> [JSONBytes] {
        var replies: [JSONBytes] = []
        while true {
            switch stream.next() {
            case .reply(let reply): replies.append(reply)
            case .wait: try waitUntil("there is more") { stream.hasBegun }
            case .finish(let last):
                #expect(last == TailReply.end)
                return replies
            case .fail(let error): throw error
            }
        }
    }

    private func sequences(_ stream: FoundRecords) throws -> [UInt64] {
        try replies(stream).map { reply in
            let found = try #require(try SearchReply(parameters: reply))
            return try LogLine(parsing: found.record.bytes).sequence
        }
    }

    @Test func givesAllThatIsIndexedHoweverMuch() throws {
        let found = try sequences(search.search(parameters(), source))
        #expect(found == (1...160).filter { $0 % 4 != 1 }.reversed())
        #expect(try sequences(search.search(parameters(limit: 70), source)).count == 70)
    }

    @Test func hasTheIndexTakeInWhatItLacksFirst() throws {
        let (log, index) = (log.segments, index)
        let end = self.log.synced
        let source = EventSearch.Source(index: index) { done in
            try? index.catchUp(log: log, through: end)
            done()
        }
        #expect(try sequences(search.search(parameters(), source)).first == 200)
    }

    @Test func doesNotWaitForAnIndexThatCannotBeWritten() throws {
        progress.stall(because: "the disk is full")
        let source = EventSearch.Source(index: index) { _ in
            Issue.record("the index was waited for")
        }
        #expect(try sequences(search.search(parameters(limit: 1), source)) == [160])
    }

    @Test func leavesOutLinesThatAreGone() throws {
        let sealed = try #require(try log.rotate())
        log.stage(Verdict.visits(51).records, time: "2024-05-14T10:00:00.000000Z")
        try log.flush()
        progress.begin(log.synced)
        try sealed.removeFile()
        #expect(try sequences(search.search(parameters(), source)).isEmpty)
    }

    @Test(arguments: [7, 119, 120, 121]) func aReportGoesOnBehindEachPage(size: Int) throws {
        let collection = try ReportCollection(
            SearchParameters(), limit: 1_000, pageSize: size
        ) { page, take in
            for reply in try replies(search.search(page, source)) {
                guard try take(#require(try SearchReply(parameters: reply))) else { return }
            }
        }
        let numbers = (1...40).flatMap { article in
            (1...3).map { "\(Verdict.visits(article).id)/\($0)" }
        }
        #expect(collection.happenings.map(\.id) == numbers)
        #expect(collection.unknown == 0)
    }

    @Test func saysOfAHappeningWhatItIsFirst() throws {
        let id = Verdict.visits(7).id + "/2"
        let found = try replies(search.happening(id, source))
        #expect(found.count == 2)
        guard case .summary(let summary) = try HappeningReply(parameters: found[0]) else {
            Issue.record("no summary")
            return
        }
        #expect(summary.id == id)
        #expect(summary.tellings == 1)
        #expect(summary.type == "CONSULT")
        #expect(throws: MethodError.noSuchRecord(id + "0")) {
            try replies(search.happening(id + "0", source))
        }
    }

    @Test func refusesWhatMakesNoSense() throws {
        var unknown = parameters()
        unknown.place = "AUD"
        let error = MethodError.invalidQuery(
            "place", "there is no country AUD; did you mean AUT?")
        #expect(throws: error) { try replies(search.search(unknown, source)) }
        var order = parameters()
        order.order = "random"
        #expect(
            throws: MethodError.invalidQuery(
                "order", "there is no order random; there are newest, oldest, told")
        ) { try search.search(order, source) }
        var known = parameters()
        known.actor = "NOR"
        #expect(try sequences(search.search(known, source)).count == 120)
        var behind = parameters()
        behind.before = "x/1"
        #expect(throws: MethodError.noSuchRecord("x/1")) {
            try replies(search.search(behind, source))
        }
    }

    @Test func looksForNothingThatNobodyWaitsFor() throws {
        let gate = DispatchSemaphore(value: 0)
        let asked = Atomic(0)
        let source = EventSearch.Source(index: index) { done in
            if asked.add(1, ordering: .relaxed).oldValue == 0 { gate.wait() }
            done()
        }
        let first = try search.search(parameters(limit: 1), source)
        try waitUntil("the first is looked for") { asked.load(ordering: .relaxed) == 1 }
        for _ in 0..<100 { _ = try search.search(parameters(), source) }
        gate.signal()
        let last = try search.search(parameters(limit: 2), source)
        #expect(try sequences(last) == [160, 159])
        #expect(try sequences(first) == [160])
        #expect(asked.load(ordering: .relaxed) == 2)
    }
}

extension Verdict {
    /// The acceptance of an article with three visits, each a happening of its own.
    fileprivate static func visits(_ number: Int) -> Verdict {
        var event = SampleEvent()
        event.recipients = []
        let data = event.data
        let acceptance = Acceptance(
            format: "text", encoding: "utf-8", language: "de", published: "2024-05-14",
            headline: nil, agency: nil, paragraphs: 1, sentences: 1,
            events: [[UInt8]](repeating: Array(data.utf8), count: 3), coder: "0",
            lexicon: "0123456789abcdef")
        let seen = SeenFile(
            file: DroppedFile(root: "/srv/incoming", path: Array("besuch-\(number).txt".utf8)),
            identity: FileIdentity(
                device: 7, inode: UInt64(number), size: 10, mtimeNs: 1_000, ctimeNs: 2_000),
            isSettled: true, content: Digest(of: Array("Besuch \(number)".utf8)))
        var verdict = Verdict(
            seen: seen, outcome: .accepted(acceptance), replaces: nil, supersedes: nil)
        verdict.links.events = (1...3).map {
            EventLink(happening: "\(verdict.id)/\($0)", telling: 1, disputes: nil, because: [])
        }
        return verdict
    }
}
