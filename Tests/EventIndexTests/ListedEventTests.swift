import Articles
import EventIndex
import EventLog
import Testing

/// Under which of its events a happening is listed.
@Suite struct ListedEventTests {
    private let sample: SampleLog
    private let index: EventIndex

    /// Two visits: of one the day, the year and a plan for its month are told, of the other only the
    /// year, twice.
    init() throws {
        sample = try SampleLog()
        var told = [SampleEvent](
            repeating: SampleEvent(
                mode: "visit", actors: [.init(name: "Ilze Kalnina", country: "LVA")],
                text: "Ilze Kalnina besuchte Riga."), count: 5)
        told[0].days = "2024-01-01"..."2024-12-31"
        told[1].days = "2024-09-30"..."2024-09-30"
        told[2].days = "2024-09-01"..."2024-09-30"
        told[2].status = "planned"
        told[3].days = "2024-01-01"..."2024-12-31"
        told[3].text = "Ein Jahr später kam sie noch einmal."
        told[4].days = told[3].days
        try sample.record(
            told.enumerated().map { number, event in
                let happening = number < 3 ? 0 : 3
                return .article(
                    number, [event],
                    happenings: number == happening ? [] : [Verdict.article(happening) + "/1"])
            })
        index = try sample.openIndex()
    }

    private func listed(_ change: (inout QueryText) -> Void) throws -> [Int64] {
        var question = QueryText()
        change(&question)
        let query = try question.query()
        return try index.read { index in
            var found: [Int64] = []
            try index.forEachEvent(matching: query, order: .oldest) { event in
                if try index.isListed(event, in: query) { found.append(event.sequence / 2) }
                return true
            }
            return found
        }
    }

    @Test func itIsTheOneThatIsMostPreciseAboutTheTime() throws {
        #expect(try listed { _ in } == [4, 2])
        #expect(try listed { $0.actor = "LVA" } == [4, 2])
        #expect(try listed { $0.words = ["besuchte"] } == [5, 2])
    }

    @Test func whatIsNotAskedForDoesNotCount() throws {
        #expect(try listed { $0.status = "planned" } == [3])
        #expect(try listed { $0.words = ["später"] } == [4])
    }

    @Test func aTimeThatItWasNotInHasItNot() throws {
        #expect(try listed { ($0.from, $0.to) = ("2024-10", "2024-10") } == [4])
        #expect(try listed { ($0.from, $0.to) = ("2024-09", "2024-09") } == [4, 2])
    }
}
