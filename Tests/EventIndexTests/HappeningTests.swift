import Articles
import EventIndex
import EventLog
import Foundation
import LinuxSystem
import SystemPackage
import Testing

/// What the index tells of a happening.
@Suite struct HappeningTests {
    private let sample: SampleLog
    private let visit = SampleEvent(
        mode: "visit", actors: [SampleEvent.Party(name: "Ilze Kalnina", country: "LVA")],
        text: "Ilze Kalnina besuchte Riga.")

    init() throws {
        sample = try SampleLog()
    }

    private func telling(
        _ number: Int, of happening: Int? = nil, status: String = "occurred",
        days: ClosedRange<String>? = nil, disputes: Int? = nil, replaces: Int? = nil
    ) -> Verdict {
        var event = visit
        (event.status, event.days) = (status, days)
        return .article(
            number, [event], replaces: replaces, path: replaces.map(Verdict.path),
            happenings: [happening.map(id)], disputes: [disputes.map(id)])
    }

    private func id(_ number: Int) -> String { Verdict.article(number) + "/1" }

    private func happening(_ number: Int, _ index: EventIndex) throws -> Happening? {
        try index.read { try $0.happening(of: id(number)) }
    }

    @Test func anyTellingNamesIt() throws {
        try sample.record([
            telling(1, status: "planned", days: "2024-05-01"..."2024-05-31"), telling(2),
            telling(3, of: 1, days: "2024-05-13"..."2024-05-14"), telling(4, of: 1),
        ])
        let index = try sample.openIndex()
        for number in [1, 3, 4] {
            let happening = try #require(try happening(number, index))
            #expect(happening.id == id(1))
            #expect(happening.tellings.map(\.id) == [id(1), id(3), id(4)])
            #expect(happening.articles == 3)
            #expect(happening.status == "occurred")
            #expect(happening.days?.lowerBound.description == "2024-05-13")
            #expect(happening.days?.upperBound.description == "2024-05-14")
        }
        #expect(try happening(2, index)?.tellings.map(\.id) == [id(2)])
        #expect(try happening(2, index)?.days == nil)
        for name in ["", "/1", Verdict.article(1), id(1) + "0", "\(Verdict.article(1))/0", id(9)] {
            #expect(try index.read { try $0.happening(of: name) } == nil, "\(name)")
        }
    }

    @Test func tellingsOfReplacedArticlesAreLeftOut() throws {
        try sample.record([telling(1), telling(2, of: 1), telling(3, replaces: 1)])
        let index = try sample.openIndex()
        #expect(try happening(2, index)?.tellings.map(\.id) == [id(2)])
        #expect(try happening(1, index)?.id == id(1))
        try sample.record([telling(4, replaces: 2)])
        try index.catchUp(log: sample.segments, through: sample.synced)
        #expect(try happening(1, index) == nil)
    }

    @Test func itSaysWhatIsInDispute() throws {
        try sample.record([
            telling(1), telling(2, status: "denied", disputes: 1),
            telling(3, of: 2, status: "denied", disputes: 1), telling(4),
        ])
        let index = try sample.openIndex()
        #expect(try happening(1, index)?.disputedBy == [id(2)])
        #expect(try happening(1, index)?.disputes == [])
        #expect(try happening(3, index)?.disputes == [id(1)])
        #expect(try happening(2, index)?.disputedBy == [])
        #expect(try happening(4, index)?.disputedBy == [])
    }

    /// Two happenings of two tellings each; the last article shows the second to be the first.
    private func recordMerge() throws {
        try sample.record([telling(1), telling(2), telling(3, of: 2)])
        var merging = telling(4, of: 1)
        merging.links.merges = [HappeningMerge(kept: id(1), absorbed: id(2), because: ["names"])]
        try sample.record([merging])
    }

    @Test func itHasTheTellingsOfThoseThatTurnedOutToBeIt() throws {
        try recordMerge()
        let index = try sample.openIndex()
        for number in 1...4 {
            let happening = try #require(try happening(number, index))
            #expect(happening.id == id(1))
            #expect(happening.tellings.map(\.id) == (1...4).map(id))
            #expect(happening.absorbed == [id(2)])
        }
    }

    @Test func anAbsorbedNameIsKnownWhenItsEventIsGone() throws {
        try sample.record([telling(1), telling(2)])
        try recordMerge(of: 2, into: 1)
        let index = try sample.openIndex()
        #expect(try happening(2, index)?.id == id(1))
        _ = try index.update { try $0.forgetSome(before: 3) }
        _ = try index.update { try $0.forgetSome(before: 5) }
        #expect(try happening(2, index)?.tellings.map(\.id) == [id(5), id(6)])
        #expect(try happening(1, index)?.tellings.map(\.id) == [id(5), id(6)])
        _ = try index.update { try $0.forgetSome(before: 100) }
        #expect(try happening(2, index) == nil)
        #expect(try happening(1, index) == nil)
    }

    @Test func amongTheLinesThatAreLeftItHasTheTellingsOfThoseThatTurnedOutToBeIt() throws {
        let written = try sample.openIndex()
        try sample.record([telling(1)], in: written)
        try sample.beginSegment(in: written)
        try sample.record([telling(2)], in: written)
        try recordMerge(of: 2, into: 1)
        try sample.segments.sealedPath(first: 1).removeFile()
        let index = try EventIndex(
            path: sample.database.removingLastComponent().appending("anew.sqlite"),
            log: sample.segments, synced: sample.synced)
        #expect(try happening(2, index)?.id == id(1))
        #expect(try happening(2, index)?.tellings.map(\.id) == [id(2), id(5), id(6)])
    }

    /// The line of the second of three articles, or of its event, is damaged.
    @Test(arguments: [("article.accepted", [1, 3]), ("chronicled.event", [1, 3])])
    func aDamagedLineCostsNoOtherArticle(type: String, kept: [Int]) throws {
        try sample.record([telling(1)])
        let start = Int(sample.synced.offset)
        try sample.record([telling(2)])
        try sample.record([telling(3)])
        var log = try Data(contentsOf: URL(filePath: sample.segments.active.string))
        let damaged = try #require(log[start...].firstRange(of: Data(type.utf8)))
        log[damaged.lowerBound] = UInt8(ascii: "x")
        try log.write(to: URL(filePath: sample.segments.active.string))
        let index = try sample.openIndex()
        #expect(try (1...3).filter { try happening($0, index) != nil } == kept)
        #expect(try happening(1, index)?.tellings.count == 1)
    }

    @Test func aDamagedEventCostsNoOtherOfItsArticle() throws {
        try sample.record([.article(1, [visit, visit, visit], happenings: [nil, nil, nil])])
        var log = try Data(contentsOf: URL(filePath: sample.segments.active.string))
        let second = try #require(log.firstRange(of: Data("\(Verdict.article(1))/2".utf8)))
        log[second.lowerBound] = UInt8(ascii: "x")
        try log.write(to: URL(filePath: sample.segments.active.string))
        let index = try sample.openIndex()
        for (ordinal, count) in [(1, 1), (2, 0), (3, 1)] {
            #expect(try index.tellings(of: "\(Verdict.article(1))/\(ordinal)") == count)
        }
    }

    private func recordMerge(of absorbed: Int, into kept: Int) throws {
        var merging = telling(5, of: kept)
        merging.links.merges = [
            HappeningMerge(kept: id(kept), absorbed: id(absorbed), because: ["names"])
        ]
        try sample.record([merging, telling(6, of: kept)])
    }
}
