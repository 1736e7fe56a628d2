import Articles
import Testing

@testable import GermanText

@Suite struct TokenizerTests {
    private func tokens(_ text: String) throws -> (texts: [String], tokens: [Token]) {
        let text = ArticleText(text)
        var tokenizer = Tokenizer(text, words: WordCache(try Sample.lexicon.get()))
        tokenizer.add(0..<text.utf8.count)
        return (tokenizer.tokens.map { text.string($0.range) }, tokenizer.tokens)
    }

    @Test(arguments: [
        ("US-Präsident kommt.", ["US-Präsident", "kommt", "."]),
        ("1.000 Leute, 3,5 Prozent", ["1.000", "Leute", ",", "3,5", "Prozent"]),
        ("um 11:30 Uhr (heute)", ["um", "11:30", "Uhr", "(", "heute", ")"]),
        ("„So“, sagt er", ["„", "So", "“", ",", "sagt", "er"]),
        ("D’Alema und D'Alema", ["D’Alema", "und", "D'Alema"]),
        ("der 45-jährige Mann", ["der", "45-jährige", "Mann"]),
    ])
    func cutsWordsNumbersAndMarks(text: String, expected: [String]) throws {
        #expect(try tokens(text).texts == expected)
    }

    @Test(arguments: ["ä", "ab-", "7", "7,", "ह"])
    func cutsARunThatIsTooLong(piece: String) throws {
        let text = "Der " + String(repeating: piece, count: 1_000) + "a Rat"
        let (texts, tokens) = try tokens(text)
        #expect(tokens.allSatisfy { $0.range.count <= Tokenizer.maximumTokenBytes })
        #expect(texts.joined() == text.filter { $0 != " " })
        let scalars = Array(text.unicodeScalars)
        for (token, written) in zip(tokens, texts) {
            #expect(String(String.UnicodeScalarView(scalars[token.span])) == written)
        }
    }

    @Test func countsBytesAndScalars() throws {
        let (_, tokens) = try tokens("Größe 😀 überall")
        #expect(tokens.map(\.range) == [0..<7, 8..<12, 13..<21])
        #expect(tokens.map(\.span) == [0..<5, 6..<7, 8..<15])
    }
}
