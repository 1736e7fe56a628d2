import Testing

@testable import GermanText

@Suite struct ClosedWordTests {
    @Test func knowsEveryWordThatRulesName() {
        for word in KnownWord.allCases where word != .other {
            #expect(ClosedWord.table[word.rawValue]?.known == word)
        }
        #expect(ClosedWord.table["haus"] == nil)
    }

    @Test func tellsAllThatTheGrammarKnowsOfAWord() throws {
        let während = try #require(ClosedWord.table["während"])
        #expect(während.function.isSuperset(of: [.preposition, .subordinator]))
        #expect(während.opening == .weak)
        #expect(während.preposition?.governs == [.genitive, .dative])
        let einer = try #require(ClosedWord.table["einer"])
        #expect(einer.number == 1)
        #expect(einer.determines == [.feminine("gd")])
        #expect(ClosedWord.table["im"]?.preposition?.name == "in")
        #expect(ClosedWord.table["tonnen"]?.isMeasure == true)
    }
}
