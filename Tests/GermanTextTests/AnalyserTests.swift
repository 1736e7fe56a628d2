import Articles
import Testing

@testable import GermanText

@Suite struct AnalyserTests {
    @Test func survivesAWordOfEightMebibytes() throws {
        let analysis = try Sample.analysis(String(repeating: "a", count: 8 << 20))
        #expect(analysis.tokens.count == (8 << 20) / Tokenizer.maximumTokenBytes)
        #expect(analysis.sentences.map(\.range.count).max() == Sentence.maximumBytes)
    }

    @Test func stopsAtTheMostTokensOfFourMillionCommas() throws {
        let analysis = try Sample.analysis(String(repeating: ",", count: 4_000_000))
        #expect(analysis.tokens.count == Tokenizer.maximumTokens)
    }

    @Test(arguments: [
        "„“”\"»«()[]–—…", "und und, oder; sondern:", "Am 31. Februar 0000", "seines Seines SEINES",
        "’’’ ''' -- ‑‑", "zu zu zu", "der die das dem den des", "🜁🜂🜃", "\u{FEFF}\u{200B}",
        "X, Y, Z und, und, und", "vor 99999999999999999999 Jahren",
        "1. 1. 1. 1. und 1. Mai, Mai und Mai", "60er und 70er und 80er", "in 2999 Jahrhunderten",
        "Ende Ende Ende der der", "32. 13. 2020 24:61 Uhr", "der 0. Mai 0000", "in der",
        "(((((())))))",
    ])
    func survivesOddText(text: String) throws {
        let analysis = try Sample.analysis(
            String(repeating: text + " ", count: 50), published: try Sample.published(2020, 2, 29))
        #expect(!analysis.sentences.isEmpty)
    }

    @Test func makesHeadlineAndSubheadingSentencesOfTheirOwn() throws {
        let text = "Streit um Wasser\n\nEs regnet. Es schneit.\n\nNeue Lage\n\nEs taut."
        let bytes = Array(text.utf8)
        let kinds: [(Paragraph.Kind, Range<Int>)] = [
            (.headline, 0..<16), (.body, 18..<40), (.subheading, 42..<51),
            (.body, 53..<bytes.count),
        ]
        let article = Article(
            format: .text, encoding: .utf8, language: "de", published: nil, headline: nil,
            agency: nil, text: ArticleText(utf8: bytes),
            paragraphs: kinds.map {
                Paragraph(
                    kind: $0, range: $1, bodyStart: $1.lowerBound, bodyEnd: $1.upperBound)
            })
        let analysis = Analyser(lexicon: try Sample.lexicon.get()).analyse(article)
        #expect(analysis.sentences.map(\.paragraph) == [0, 1, 1, 2, 3])
        #expect(analysis.string(analysis.sentences[3].tokens) == "Neue Lage")
    }
}
