import Articles
import Testing

@testable import GermanText

@Suite struct QuotationMarksTests {
    /// The passages of the paragraphs of `text`, which blank lines part, with their depth.
    private func passages(_ text: String) throws -> [String] {
        let words = WordCache(try Sample.lexicon.get())
        let article = Sample.article(text)
        var tokenizer = Tokenizer(article.text, words: words)
        var paragraphs: [Range<Int>] = []
        var start = 0
        let bytes = Array(text.utf8)
        for (index, byte) in bytes.enumerated() where byte == 0x0A || index == bytes.count - 1 {
            let first = tokenizer.tokens.count
            tokenizer.add(start..<index + 1)
            start = index + 1
            if tokenizer.tokens.count > first { paragraphs.append(first..<tokenizer.tokens.count) }
        }
        let sequence = TokenSequence(
            tokens: tokenizer.tokens, words: tokenizer.vocabulary.words, sentences: [])
        return QuotationMarks.passages(sequence, paragraphs).map { passage in
            passage.inside.map(sequence.text).joined(separator: " ")
                + (passage.depth > 0 ? " /\(passage.depth)" : "")
                + (passage.isClosed ? "" : " …")
        }
    }

    @Test(arguments: [
        "Er „kam und ging“ .", "Er “kam und ging” .", "Er »kam und ging« .", "Er «kam und ging» .",
        "Er \"kam und ging\" .", "Er ‚kam und ging‘ .", "Er ›kam und ging‹ .",
        "Er 'kam und ging' .",
        "Er „kam und ging\" .", "Er „kam und ging” .",
    ])
    func pairsEveryKindOfMark(text: String) throws {
        #expect(try passages(text) == ["kam und ging"])
    }

    @Test(arguments: [
        "„Das ‚alte Haus‘ steht“", "»Das ›alte Haus‹ steht«", "„Das „alte Haus“ steht“",
        "«Das ‹alte Haus› steht»",
    ])
    func nests(text: String) throws {
        let found = try passages(text)
        #expect(found.count == 2)
        #expect(found.last == "alte Haus /1")
    }

    @Test func pairsTheInnerMarksOfAnUnbalancedText() throws {
        #expect(try passages("Das „ist alt. Er heißt „Bote“ und lebt.") == ["Bote"])
    }

    @Test func reopensAtEachParagraph() throws {
        #expect(
            try passages("Er sagte: „Wir gehen.\n„Wir kommen wieder.“") == [
                "Wir gehen . …", "Wir kommen wieder .",
            ])
    }

    @Test func takesNoApostropheForAMark() throws {
        #expect(try passages("Grass' Buch und Marx' Bart geht's gut").isEmpty)
    }
}
