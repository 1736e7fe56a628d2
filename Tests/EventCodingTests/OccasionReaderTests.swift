import Articles
import Testing

@testable import EventCoding

@Suite struct OccasionReaderTests {
    @Test(arguments: [
        ("Norwegen griff am Montag Finnland an.", "2021-03-08"),
        ("Im Januar hatte Norwegen Finnland kritisiert.", "2021-01-01"),
        (
            "Beim Besuch des norwegischen Präsidenten in Finnland im Mai 2019 gab es Fisch.",
            "2019-05-01"
        ),
    ])
    func findsWhen(text: String, begin: String) throws {
        #expect(try Sample.event(text).when?.begin.description == begin)
    }

    @Test func takesNoTimeThatOnlyCountsOccasions() throws {
        let text = "Schon zum dritten Mal in diesem Jahr besuchte Norwegens Präsident Finnland."
        #expect(try Sample.event(text).when == nil)
    }

    @Test func staysEmptyWithoutATime() throws {
        #expect(try Sample.event("Norwegen griff Finnland an.").when == nil)
    }

    @Test(arguments: [("Dabei", true), ("Damals", true), ("Zuvor", false)])
    func takesTheTimeBeforeOnlyBehindALink(word: String, isLinked: Bool) throws {
        let events = try Sample.events(
            "Am 3. März 2021 besuchte Norwegens Präsident Finnland. \(word) kritisierte er Polen.")
        let event = try #require(events.last { $0.type == .accuse })
        #expect((event.when != nil) == isLinked)
    }
}
