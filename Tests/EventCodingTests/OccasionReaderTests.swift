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

    @Test(arguments: [
        "Norwegen hat Finnland aufgefordert, die Truppen bis zum 1. Mai abzuziehen.",
        "Norwegen hat Finnland am kommenden Freitag kritisiert.",
        "Zwei Jahre später griff Norwegen Finnland an.",
    ])
    func putsNothingThatOccurredBehindPublication(text: String) throws {
        let event = try Sample.event(text)
        #expect(event.status == .occurred)
        #expect(event.when == nil)
    }

    @Test(arguments: [
        ("2017 zog ein Heer auf. Zwei Jahre später griff Norwegen Finnland an.", "2019-01-01"),
        (
            "Der Plan gilt bis 2026. Im Januar hatte Norwegen Finnland kritisiert.",
            "2021-01-01"
        ),
        (
            "Die Wahl ist am 1. April 2021. Am Vortag hat Norwegen Finnland kritisiert.",
            "2021-03-09"
        ),
        (
            "Norwegen hat am Montag Flüge nach Finnland bis zum kommenden Freitag verboten.",
            "2021-03-08"
        ),
        ("In der Nacht von Montag auf Dienstag griff Norwegen Finnland an.", "2021-03-08"),
    ])
    func resolvesWhatOccurredBackwards(text: String, begin: String) throws {
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

    @Test(arguments: [
        ("Norwegen griff am Montag, den 8. März 2021, Finnland an.", "2021-03-08"),
        ("Norwegen hat am Montag damit begonnen, Finnland anzugreifen.", "2021-03-08"),
        ("Norwegen verhöhnte am Montag Schweden und griff Finnland an.", "2021-03-08"),
    ])
    func takesTheTimeOfTheClauseItGoesOnFrom(text: String, begin: String) throws {
        let event = try #require(try Sample.events(text).last { $0.type == .assault })
        #expect(event.when?.begin.description == begin)
    }

    @Test func takesTheDateInFrontOfASentenceForTheDeedsBehindIt() throws {
        let events = try Sample.events(
            "Am Montag wurde ein Haus geräumt. Norwegische Soldaten griffen Finnland an.")
        #expect(events.last { $0.type == .assault }?.when?.begin.description == "2021-03-08")
    }

    @Test(arguments: [
        "Norwegen verurteilte den Angriff auf Finnland am 3. März.",
        "Norwegen kritisierte den seit drei Jahren gesuchten finnischen Minister.",
        "Norwegens Präsident lobte den ersten Besuch in Finnland seit drei Jahren.",
    ])
    func leavesAloneTheTimesOfOtherWords(text: String) throws {
        let event = try #require(try Sample.events(text).first { $0.type.quad != 4 })
        #expect(event.when == nil)
    }
}
