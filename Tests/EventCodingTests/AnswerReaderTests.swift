import Testing

@testable import EventCoding

@Suite struct AnswerReaderTests {
    @Test func addressesARefusalToWhoeverAccused() throws {
        let events = try Sample.events(
            "Norwegen kritisierte Finnland. Finnland wies die Vorwürfe zurück.")
        #expect(events.last?.short.hasSuffix("FIN>NOR") == true)
        #expect(events.last?.type == .reject)
    }

    @Test func takesPraiseOfAnActForPraiseOfItsDoer() throws {
        let events = try Sample.events(
            "Norwegen forderte Finnland zu Gesprächen auf. Schweden begrüßte die Forderung.")
        #expect(events.last?.short == "SUPPORT SWE>NOR")
    }

    @Test func leavesARefusalOpenWhenSomebodyElseWasAccused() throws {
        let events = try Sample.events(
            "Norwegen kritisierte Schweden. Finnland wies die Vorwürfe zurück.")
        #expect(events.last?.type == .reject)
        #expect(events.last?.recipients.isEmpty == true)
    }
}
