import Testing

@testable import GermanText

@Suite struct SentenceSplitterTests {
    @Test(arguments: [
        ("Am 3. Dezember kam er. Dann ging er.", 2),
        ("Er wohnt bei Dr. Muster. Sie auch.", 2),
        ("Der 2. Weltkrieg endete 1945. Danach war Frieden.", 2),
        ("„Das genügt.“ Er schwieg.", 2),
        ("George W. Bush kam. Wer noch?", 2),
        ("Es waren 1.000 Gäste da. Alle aßen.", 2),
        ("Was nun? Niemand weiß es! Gut.", 3),
        ("Sie kam z. B. mit dem Zug.", 1),
    ])
    func findsSentenceEnds(text: String, count: Int) throws {
        #expect(try Sample.analysis(text).sentences.count == count)
    }

    @Test func cutsASentenceWithoutAnEnd() throws {
        let words = String(repeating: "und ", count: 1_000)
        let sentences = try Sample.analysis(words).sentences
        #expect(sentences.count == 4)
        #expect(sentences.allSatisfy { $0.tokens.count <= SentenceSplitter.maximumTokens })
    }

    @Test(arguments: [
        ("Der Rat", String(repeating: "\t", count: 9_000), "tagt."),
        ("Der Rat", String(repeating: "\u{A0}", count: 9_000), "tagt."),
        ("Der Rat", String(repeating: "ß", count: 9_000), "tagt."),
        ("Der Rat", String(repeating: "x-", count: 9_000), "tagt."),
        ("Der Rat", String(repeating: "1", count: 9_000), "tagt."),
        ("Der Rat tagt.", String(repeating: ")", count: 9_000), ""),
        ("Der Rat tagt", String(repeating: "!", count: 9_000), " nie"),
    ])
    func cutsASentenceOfTooManyBytes(start: String, run: String, end: String) throws {
        let text = start + run + end
        let analysis = try Sample.analysis(text)
        var next = 0
        for sentence in analysis.sentences {
            #expect(sentence.range.count <= Sentence.maximumBytes)
            #expect(sentence.tokens.count <= SentenceSplitter.maximumTokens)
            #expect(sentence.tokens.lowerBound == next)
            next = sentence.tokens.upperBound
        }
        #expect(next == analysis.tokens.count)
        #expect(analysis.sentences.last?.range.upperBound == text.utf8.count)
    }

    @Test func leavesARunOfBlanksThatFitsInItsSentence() throws {
        let text = "Der Rat" + String(repeating: " ", count: 4_000) + "tagt."
        #expect(try Sample.analysis(text).sentences.count == 1)
    }
}
