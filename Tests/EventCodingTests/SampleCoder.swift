import Articles
import GermanText
import TestSupport
import Testing

@testable import EventCoding

/// The coder with the lexicon that is shipped, and short ways to code a text with it.
enum Sample {
    static let coder = Result { try Coder(files: ShippedLexicon.files) }

    /// The events of `text` as an article of 10 March 2021, a Wednesday.
    static func events(_ text: String) throws -> [Event] {
        let day = try #require(CalendarDate(year: 2021, month: 3, day: 10))
        let bytes = Array(text.utf8)
        let article = Article(
            format: .text, encoding: .utf8, language: "de",
            published: PublicationDate(
                text: "2021-03-10", precision: .day, first: day, last: day),
            headline: nil, agency: nil, text: ArticleText(utf8: bytes),
            paragraphs: [
                Paragraph(kind: .body, range: 0..<bytes.count, bodyStart: 0, bodyEnd: bytes.count)
            ])
        return try coder.get().code(article).events
    }

    static func event(_ text: String) throws -> Event {
        let events = try events(text)
        return try #require(events.first, "no event in “\(text)”")
    }
}

extension Event {
    /// The event in short: `CONSULT/visit FRA>POL`.
    var short: String {
        let side = { (actors: [Actor]) in
            actors.isEmpty ? "-" : actors.map { $0.country ?? "?" }.joined(separator: "+")
        }
        let name = mode.map { "\(type.rawValue)/\($0)" } ?? type.rawValue
        return "\(name) \(side(actors))>\(side(recipients))"
    }
}
