import Testing

@testable import EventCoding

@Suite struct AnswerReaderTests {
    @Test func addressesARefusalToWhoeverAccused() throws {
        let events = try Sample.events(
            "Norwegen kritisierte Finnland. Finnland wies die Vorwürfe zurück.")
        #expect(events.last?.short.hasSuffix("FIN>NOR") == true)
        #expect(events.last?.type == .reject)
    }

    @Test func leavesARefusalOpenWhenSomebodyElseWasAccused() throws {
        let events = try Sample.events(
            "Norwegen kritisierte Schweden. Finnland wies die Vorwürfe zurück.")
        #expect(events.last?.type == .reject)
        #expect(events.last?.recipients.isEmpty == true)
    }
}
