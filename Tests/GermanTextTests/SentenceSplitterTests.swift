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
}
