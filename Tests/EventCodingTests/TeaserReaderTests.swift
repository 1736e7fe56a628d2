import Testing

@testable import EventCoding

@Suite struct TeaserReaderTests {
    private let account =
        "Die Ministerpräsidentin besucht nach Angaben ihres Büros am Freitag Finnland."

    @Test func takesTheFirstSentenceForAnnouncingThePlan() throws {
        let events = try Sample.events(
            "Norwegens Ministerpräsidentin Erna Solberg reist nach Finnland. " + account)
        let visit = try #require(events.first)
        #expect(events.count == 1)
        #expect(visit.status == .planned)
        #expect(visit.attribution?.speaker == "ihr Büro")
        #expect(visit.mentions.map(\.text) == ["besucht"])
    }

    @Test(arguments: ["reiste", "reist am Mittwoch"])
    func leavesAloneWhatTellsItsOwnTime(verb: String) throws {
        let events = try Sample.events(
            "Norwegens Ministerpräsidentin Erna Solberg \(verb) nach Finnland. " + account)
        #expect(events.count == 2)
    }
}
