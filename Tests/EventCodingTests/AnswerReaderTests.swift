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

    @Test func addressesADemandToWhoeverRefusesIt() throws {
        let events = try Sample.events(
            "Norwegen bat um die Herausgabe des Bildes. Finnland lehnte ab.")
        #expect(events.map { $0.short.split(separator: " ").last } == ["NOR>FIN", "FIN>NOR"])
    }

    @Test func refersAJudgementOfAStepToWhoeverTookIt() throws {
        let events = try Sample.events(
            "Norwegen schloss seine Botschaft in Teheran. Finnland kritisierte diesen Schritt.")
        #expect(events.last?.short == "ACCUSE/disapprove FIN>NOR")
    }

    @Test func answersWhoeverClaimsADeed() throws {
        let events = try Sample.events(
            "Norwegen habe zwei Soldaten getötet, teilte Finnland mit. Norwegen wies die Vorwürfe zurück."
        )
        #expect(events.last?.short == "REJECT NOR>FIN")
    }
}
