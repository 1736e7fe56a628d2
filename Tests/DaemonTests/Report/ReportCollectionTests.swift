import Articles
import Control
import TestSupport
import Testing

@testable import Daemon

/// Events become happenings, page by page.
@Suite struct ReportCollectionTests {
    /// A log of events in the order of their days, some lines of which are gone.
    private struct Log {
        var events: [SearchReply]
        var gone: Set<Int> = []

        /// What a search with `parameters` gives.
        func search(_ parameters: SearchParameters, _ take: (SearchReply) -> Bool) throws {
            #expect(parameters.order == "oldest" && parameters.happenings == nil)
            let start = parameters.before.map { (Int($0.dropFirst(2)) ?? 0) } ?? 0
            let page = events.indices.dropFirst(start).prefix(parameters.limit ?? 0)
            for number in page where !gone.contains(number) {
                guard take(events[number]) else { return }
            }
        }

        func collection(limit: Int = 100, pageSize: Int) throws -> ReportCollection {
            try ReportCollection(
                SearchParameters(), limit: limit, pageSize: pageSize, search: search)
        }
    }

    /// Twenty events of ten happenings, each told twice, the second time ten events later.
    private var log: Log {
        Log(
            events: (1...20).map { number in
                SearchReply(
                    id: "a/\(number)", happening: "a/\((number - 1) % 10 + 1)", tellings: 2,
                    day: "2024-05-\(number + 10)")
            })
    }

    @Test(arguments: [1, 3, 7, 10, 19, 20, 21])
    func pagesGiveTheSameHoweverLongTheyAre(pageSize: Int) throws {
        let collection = try log.collection(pageSize: pageSize)
        #expect(collection.events == 20)
        #expect(collection.happenings.map(\.id) == (1...10).map { "a/\($0)" })
        #expect(collection.happenings.allSatisfy { $0.claims.first?.tellings == 2 })
        #expect(!collection.isCut)
    }

    @Test func aPageWithLinesThatAreGoneIsNotTheLast() throws {
        var log = log
        log.gone = [1, 4, 5, 13]
        let collection = try log.collection(pageSize: 5)
        #expect(collection.events == 16)
        #expect(collection.happenings.count == 10)
    }

    @Test func whatIsTooMuchIsSaid() throws {
        let collection = try log.collection(limit: 4, pageSize: 3)
        #expect(collection.happenings.count == 4)
        #expect(collection.isCut)
        #expect(try !log.collection(limit: 10, pageSize: 3).isCut)
    }

    @Test func aHappeningIsListedUnderOneOfItsEventsAndToldByAll() throws {
        let year = SearchReply(
            id: "a/1", happening: "a/1", tellings: 2, day: "2024-01-01", isListed: false)
        let day = SearchReply(id: "b/1", happening: "a/1", tellings: 2, day: "2024-09-30")
        let other = SearchReply(
            id: "c/1", happening: "c/1", tellings: 2, day: "2024-10-01", isListed: false)
        let collection = ReportCollection([year, day, other])
        #expect(collection.happenings.map(\.id) == ["a/1"])
        #expect(collection.happenings.first?.day.description == "2024-09-30")
        #expect(collection.happenings.first?.articles.map(\.id) == ["a", "b"])
        #expect(collection.events == 2)
    }

    @Test func tellingsAreCountedByWhatTheySay() throws {
        var told: [SampleEvent] = (0..<4).map { _ in SampleEvent() }
        told[0].status = "planned"
        told[2].speaker = "Belta"
        told[3].speaker = "Belta"
        let collection = ReportCollection(
            told.enumerated().map { number, event in
                SearchReply(event, id: "\(number % 3)/1", happening: "h", tellings: 7)
            })
        let happening = try #require(collection.happenings.first)
        #expect(
            happening.claims == [
                .init(status: "planned", tellings: 1, attributed: 0, speakers: []),
                .init(status: "occurred", tellings: 3, attributed: 2, speakers: ["Belta"]),
            ])
        #expect(happening.tellings == 7)
        #expect(happening.articles.map(\.id) == ["0", "1", "2"])
        #expect(happening.status == "occurred")
        #expect(collection.articles == ["0", "1", "2"])
    }

    @Test func aRecordThatIsNotUnderstoodIsCounted() {
        let broken = SearchReply(
            record: JSONBytes(trusting: Array(#"{"id":"x/1"}"#.utf8)), happening: "x/1",
            tellings: 1, day: "2024-05-14")
        let collection = ReportCollection([broken, SearchReply()])
        #expect(collection.unknown == 1)
        #expect(collection.happenings.count == 1)
    }
}
