import Articles
import Foundation
import GermanText
import Testing

@testable import EventCoding

/// Feeds the coder what nobody should write: what it gives, and how long it takes, is bounded.
@Suite struct HostileArticleTests {
    private static let countries = [
        "Norwegen", "Finnland", "Polen", "Ungarn", "Serbien", "Kroatien", "Spanien", "Portugal",
    ]

    /// Fifty-six clauses in one sentence, each an event of its own.
    private static let clauses = countries.flatMap { one in
        countries.filter { $0 != one }.map { "\(one) kritisierte \($0)" }
    }.joined(separator: " und ")

    /// People whose names are as long as can be, each with a short last name.
    private static let people = (0..<60).map { number -> (name: String, short: String) in
        let letter = UnicodeScalar(UInt8(ascii: "a") + UInt8(number % 26))
        let short = "Q\(letter)\(letter)x\(number < 26 ? "o" : number < 52 ? "u" : "i")"
        return ("X\(String(repeating: "\(letter)", count: 110)) \(short)", short)
    }

    private static func run(_ piece: String) -> String {
        String(repeating: piece, count: 10_000 / piece.utf8.count)
    }

    private static let texts = [
        clauses + run("\t") + ".",
        clauses + run(" ") + " und Polen kritisierte Japan.",
        "Der norwegische" + run("\t") + "Präsident kritisierte Finnland.",
        "Der norwegische " + run("ß") + " Präsident kritisierte Finnland.",
        "Der norwegische „" + run("x-") + "“ Präsident kritisierte Finnland.",
        "Norwegen kritisierte Finnland" + run("!)") + " Polen lobte Ungarn.",
        "Norwegen kritisierte Finnland " + run("„»‚›\"") + " Polen lobte Ungarn.",
        run("„Er kam“, sagte er laut Rom, Norwegen habe Finnland kritisiert. "),
        run("„Norwegen kritisierte Finnland.\n"),
        "Am" + run("\n") + "Montag kritisierte Norwegen in" + run("\t") + "Rom Finnland.",
        people.map { "Herr \($0.name) kam. " }.joined()
            + people.map(\.short).joined(separator: " und ") + " und Polen lobten Finnland.",
    ]

    @Test(arguments: texts)
    func everyPartOfAnEventIsBounded(text: String) throws {
        let events = try Sample.events(text)
        #expect(events.map(EventSize.bytes).reduce(0, +) <= Coder.maximumEventBytes)
        let scalars = Array(text.unicodeScalars)
        let written = { (span: Range<Int>) in String(String.UnicodeScalarView(scalars[span])) }
        for event in events {
            #expect(event.text.utf8.count <= Sentence.maximumBytes)
            #expect(event.place?.text.utf8.count ?? 0 <= Sentence.maximumBytes)
            #expect(event.when.map { written($0.span) == $0.text } ?? true)
            #expect(written(event.trigger.span) == event.trigger.text)
            #expect(max(event.actors.count, event.recipients.count) <= Event.maximumActors)
            for actor in event.actors + event.recipients {
                #expect(written(actor.span) == actor.text)
                #expect(actor.text.utf8.count <= Sentence.maximumBytes)
                #expect(actor.name.utf8.count <= Sentence.maximumBytes)
            }
        }
    }

    @Test func manyEventsInOneSentenceAreStillFound() throws {
        #expect(try Sample.events(Self.clauses + Self.run("\t") + ".").count > 30)
    }

    @Test func anArticleGivesNoMoreActsThanTheLimit() throws {
        let text = String(repeating: "Norwegen hat Finnland gelobt und kritisiert. ", count: 300)
        let events = try Sample.events("Norwegen lobte Polen. " + text)
        let acts = events.reduce(0) { $0 + 1 + $1.mentions.count }
        #expect(acts > 0 && acts <= Coder.maximumEvents)
    }

    @Test func eventsThatTogetherAreTooLargeAreLeftOut() throws {
        var event = try Sample.event("Norwegen kritisierte Finnland.")
        event.text = String(repeating: "x", count: Coder.maximumEventBytes / 3)
        #expect(EventSize.fitting(Array(repeating: event, count: 5)).count == 2)
        event.text = String(repeating: "x", count: Coder.maximumEventBytes)
        #expect(EventSize.fitting([event]).isEmpty)
    }

    @Test(arguments: [
        ("", "!", " nie"), ("", ".)", " nie"), ("", "das Land ", ""),
        ("Norwegen kritisierte", "\t", "Finnland."), ("", "Norwegen lobt Polen. ", ""),
        ("Der ", "x", " Rat tagt."),
    ])
    func codingTakesTimeLinearInTheText(start: String, piece: String, end: String) throws {
        let coder = try Sample.coder.get()
        let time = { (count: Int) throws -> Double in
            let text = start + String(repeating: piece, count: count) + end
            let article = try ArticleReader.read(Array(text.utf8))
            let began = Self.processorTime()
            _ = coder.code(article)
            return Self.processorTime() - began
        }
        let count = 2_000 / piece.utf8.count
        _ = try time(count)
        let (short, long) = (try time(count), try time(count * 8))
        #expect(long < 24 * max(short, 0.005), "\(short) s, then \(long) s")
    }

    /// The seconds this thread has kept a processor busy.
    private static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
