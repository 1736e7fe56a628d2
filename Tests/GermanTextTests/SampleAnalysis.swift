import Articles
import TestSupport
import Testing

@testable import GermanText

/// The lexicon that is shipped, read once, and short ways to analyse a text with it.
enum Sample {
    static let lexicon = Result { try Lexicon(files: ShippedLexicon.files) }

    static func file(_ name: String, _ text: String) -> LexiconFile {
        LexiconFile(path: "/lexicon/\(name)", name: name, bytes: Array(text.utf8))
    }

    static func published(_ year: Int, _ month: Int, _ day: Int?) throws -> PublicationDate {
        let last = day ?? CalendarDate.numberOfDays(inMonth: month, of: year)
        return PublicationDate(
            text: "", precision: day == nil ? .month : .day,
            first: try #require(CalendarDate(year: year, month: month, day: day ?? 1)),
            last: try #require(CalendarDate(year: year, month: month, day: last)))
    }

    static func article(_ text: String, published: PublicationDate? = nil) -> Article {
        let bytes = Array(text.utf8)
        let body = Paragraph(
            kind: .body, range: 0..<bytes.count, bodyStart: 0, bodyEnd: bytes.count)
        return Article(
            format: .text, encoding: .utf8, language: "de", published: published, headline: nil,
            agency: nil, text: ArticleText(utf8: bytes), paragraphs: [body])
    }

    static func analysis(_ text: String, published: PublicationDate? = nil) throws -> Analysis {
        Analyser(lexicon: try lexicon.get()).analyse(article(text, published: published))
    }
}
