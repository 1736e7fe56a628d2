import Articles
import GermanText
import Testing

@testable import EventCoding
@testable import EventLog

/// What the coder takes for the size of events is no less than what they take in the log.
@Suite struct EventSizeTests {
    /// An event with all that one can have, each text `length` times `letter`.
    private func event(_ letter: Character, length: Int) throws -> Event {
        let text = String(repeating: letter, count: length)
        let day = try #require(CalendarDate(year: 2021, month: 12, day: 31))
        let span = 1_000_000_000..<1_000_000_001
        let actor = Actor(
            name: text, country: "NOR", sector: .government, title: text, text: text, span: span)
        let trigger = Trigger(text: text, lemma: text, span: span)
        return Event(
            type: .cooperate, mode: "disapprove", contexts: ["environment", "human-rights"],
            status: .hypothetical, actors: Array(repeating: actor, count: Event.maximumActors),
            recipients: Array(repeating: actor, count: Event.maximumActors),
            when: Occasion(text: text, value: "2021-12-31", begin: day, end: day, span: span),
            place: Place(text: text, country: "NOR", latitude: -12.345_678, longitude: -123.456_78),
            attribution: Attribution(speaker: text, country: "NOR", cue: text, kind: .indirect),
            trigger: trigger, mentions: Array(repeating: trigger, count: 20), rule: text,
            sentence: 100_000, text: text)
    }

    private func encoded(_ event: Event) -> Int {
        event.encodedData(article: String(repeating: "a", count: 32)).count
    }

    @Test(arguments: [0, 1, 40, 4_096])
    func isNoLessThanTheBytesInTheLog(length: Int) throws {
        let event = try event("x", length: length)
        #expect(encoded(event) <= EventSize.bytes(of: event))
        #expect(encoded(event) > EventSize.bytes(of: event) / 4)
    }

    @Test(arguments: ["\t", "\"", "\\", "\u{1}", "\u{7F}", "ß", "😀"] as [Character])
    func growsAtMostSixfoldByEscapes(letter: Character) throws {
        let event = try event(letter, length: 1_000)
        #expect(encoded(event) <= 6 * EventSize.bytes(of: event))
    }

    @Test func allTheEventsOfAnArticleAreShorterThanALineMayBe() {
        let envelope = 6 * 4_096 + 1_024
        let largest = 6 * Coder.maximumEventBytes + Coder.maximumEvents * envelope
        #expect(largest < LogLine.maximumBytes)
    }
}
