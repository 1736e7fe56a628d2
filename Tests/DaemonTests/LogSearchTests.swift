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

/// Where the answers to `Tail` and `Show` begin and how they end.
@Suite struct LogSearchTests {
    private let folder: TemporaryDirectory
    private let log: EventLog
    private let index: EventIndex
    private let progress = RecordingProgress()
    private let search: LogSearch
    private let articles: [Verdict]

    /// A log of three articles with two events each; the index has yet to take in the last one.
    init() throws {
        folder = try TemporaryDirectory()
        log = try EventLog(
            path: folder.path.appending("events.jsonl"), source: "/test", checked: nil)
        index = try EventIndex(
            path: folder.path.appending("index.sqlite"), log: log.segments, synced: log.synced)
        articles = (1...3).map(Verdict.sampleArticle)
        for (number, article) in articles.enumerated() {
            log.stage(article.records, time: "t")
            try log.flush()
            guard number < 2 else { continue }
            try index.catchUp(log: log.segments, through: log.synced)
        }
        progress.begin(log.synced)
        progress.rebuilt(to: 6)
        search = LogSearch(log: log.segments) { [progress] in progress.snapshot }
    }

    /// The numbers of the lines that a stream gives until it waits for more or ends, and how.
    private func sequences(_ stream: LogStream) throws -> [String] {
        try waitUntil("it is found where to begin") { stream.hasBegun }
        var sequences: [String] = []
        while true {
            switch stream.next() {
            case .reply(let reply):
                let record = try #require(try TailReply.record(in: reply))
                sequences.append(String(try LogLine(parsing: record.bytes).sequence))
            case .wait: return sequences + ["waits"]
            case .finish(let last):
                #expect(last == TailReply.end)
                return sequences + ["ends"]
            case .fail(let error): throw error
            }
        }
    }

    private func tail(_ parameters: TailParameters) throws -> [String] {
        try sequences(try search.tail(parameters) { () throws(MethodError) in index })
    }

    private func show(_ id: String) throws -> [String] {
        try sequences(search.show(id, index: index))
    }

    @Test func itBeginsWhereItIsTold() throws {
        #expect(try tail(TailParameters(last: 2)) == ["8", "9", "ends"])
        #expect(try tail(TailParameters(last: 12)) == (1...9).map(String.init) + ["ends"])
        #expect(try tail(TailParameters(after: LogName.digits(7))) == ["8", "9", "ends"])
        #expect(try tail(TailParameters(after: "0")).count == 10)
        #expect(try tail(TailParameters()) == ["ends"])
    }

    @Test func itBeginsWithTheAcceptanceOfAnArticle() throws {
        let expected = (4...9).map(String.init)
        #expect(try tail(TailParameters(article: articles[1].id)) == expected + ["ends"])
        let behind = TailParameters(article: articles[2].id, follow: true)
        #expect(try tail(behind) == ["7", "8", "9", "waits"])
        for id in ["\(articles[0].id)/1", "unbekannt", ""] {
            #expect(throws: MethodError.noSuchRecord(id)) {
                try tail(TailParameters(article: id))
            }
        }
    }

    @Test func whoFollowsWaitsForMore() throws {
        #expect(try tail(TailParameters(last: 1, follow: true)) == ["9", "waits"])
    }

    @Test(arguments: ["10", "-1", "drei", ""])
    func aSequenceThatIsNotInTheLogIsNamed(after: String) {
        #expect(throws: MethodError.noSuchSequence(after)) {
            try tail(TailParameters(after: after))
        }
    }

    @Test(arguments: 0...2)
    func showsAllLinesOfAnArticleOrOneOfAnEvent(number: Int) throws {
        let first = 3 * number + 1
        let lines = (first...first + 2).map(String.init)
        #expect(try show(articles[number].id) == lines + ["ends"])
        #expect(try show(articles[number].id + "/1") == [lines[1], "ends"])
        #expect(try show(articles[number].id + "/2") == [lines[2], "ends"])
    }

    @Test func showsOneLineOfARejection() throws {
        let rejection = Verdict(
            seen: .sample(9),
            outcome: .rejected(Rejection(reason: "empty", detail: "d", offset: nil)),
            replaces: nil, supersedes: nil)
        log.stage(rejection.records, time: "t")
        log.stage(Verdict.sampleArticle(10).records, time: "t")
        try log.flush()
        progress.begin(log.synced)
        #expect(try show(rejection.id) == ["10", "ends"])
    }

    @Test func saysThatThereIsNoSuchRecord() throws {
        let article = articles[0].id
        let endings = ["/0", "/3", "/", "/x", "/01", "/1/1", "/-1", "/+1", "/99999999999999999999"]
        for id in ["", "/", "/1", "unbekannt"] + endings.map({ article + $0 }) {
            #expect(throws: MethodError.noSuchRecord(id)) { try show(id) }
        }
    }

    @Test func looksForNothingThatNobodyWaitsFor() throws {
        let looks = Atomic(0)
        let gate = DispatchSemaphore(value: 0)
        let search = LogSearch(log: log.segments) { [progress] in
            if looks.add(1, ordering: .relaxed).oldValue == 0 { gate.wait() }
            return progress.snapshot
        }
        let first = search.show(articles[0].id, index: index)
        try waitUntil("the first is looked for") { looks.load(ordering: .relaxed) == 1 }
        for _ in 0..<100 { _ = search.show(articles[1].id, index: index) }
        gate.signal()
        try waitUntil("the first is found") { first.hasBegun }
        let looksForOne = looks.load(ordering: .relaxed)
        let last = search.show(articles[2].id, index: index)
        try waitUntil("the last is found") { last.hasBegun }
        #expect(looks.load(ordering: .relaxed) == 2 * looksForOne)
        #expect(try sequences(last) == ["7", "8", "9", "ends"])
    }

    @Test func saysThatARecordIsGoneThoughTheIndexKnowsIt() throws {
        let sealed = try #require(try log.rotate())
        log.stage(Verdict.sampleArticle(4).records, time: "t")
        try log.flush()
        progress.begin(log.synced)
        try sealed.removeFile()
        let error = MethodError.failed(
            "record \(LogName.digits(4)) of the event log was removed or is damaged")
        #expect(throws: error) { try show(articles[1].id) }
        try index.catchUp(log: log.segments, through: log.synced)
        #expect(throws: MethodError.noSuchRecord(articles[1].id)) { try show(articles[1].id) }
    }
}

extension Verdict {
    fileprivate static func sampleArticle(_ number: Int) -> Verdict {
        let acceptance = Acceptance(
            format: "text", encoding: "utf-8", language: "de", published: nil, headline: nil,
            agency: nil, paragraphs: 1, sentences: 1,
            events: [Array("{\"n\":1}".utf8), Array("{\"n\":2}".utf8)], coder: "0",
            lexicon: "0123456789abcdef")
        return Verdict(
            seen: .sample(number), outcome: .accepted(acceptance), replaces: nil, supersedes: nil)
    }
}

extension SeenFile {
    fileprivate static func sample(_ number: Int) -> SeenFile {
        SeenFile(
            file: DroppedFile(root: "/srv/incoming", path: Array("lage-\(number).txt".utf8)),
            identity: FileIdentity(
                device: 7, inode: UInt64(number), size: 10, mtimeNs: 1_000, ctimeNs: 2_000),
            isSettled: true, content: Digest(of: Array("Lage am \(number). Mai".utf8)))
    }
}
