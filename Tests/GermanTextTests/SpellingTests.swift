import Testing

@testable import GermanText

@Suite struct SpellingTests {
    @Test(arguments: [
        "Übermut", "ÄÖÜ", "Straße", "GROẞ", "×", "Škoda", "ÉCLAIR", "İzmir", "klein", "", "ÿ", "Ÿ",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    ])
    func givesTheLowerCaseOfUnicode(word: String) {
        #expect(word.inLowerCase == word.lowercased())
        #expect(Array(word.inLowerCase.utf8) == Array(word.lowercased().utf8))
    }

    @Test func joinsAccentsToTheirLetters() {
        let apart = "Mu\u{308}nchen und Andre\u{301}"
        #expect(Array(apart.composed.utf8) == Array("München und André".utf8))
        #expect("München".composed == "München")
    }

    @Test func readsAWordWithAccentsApartAsTheWord() throws {
        let apart = try Sample.analysis("Der Ko\u{308}nig besuchte Oslo.")
        let joined = try Sample.analysis("Der König besuchte Oslo.")
        #expect(apart.text.text(1) == "König")
        #expect(apart.text.word(1).noun?.source == .listed)
        #expect(apart.phrases.map(\.agreement) == joined.phrases.map(\.agreement))
    }

    @Test func dividesAtTheFirstSign() throws {
        let (front, back) = try #require("acc=Haus=Hof".divided(at: UInt8(ascii: "=")))
        #expect(front == "acc")
        #expect(back == "Haus=Hof")
        #expect("Haus".divided(at: UInt8(ascii: "=")) == nil)
    }

    @Test func cutsAtABlank() {
        #expect("  in  vor kurzem ".parts(at: UInt8(ascii: " ")) == ["in", "vor", "kurzem"])
        #expect("".parts(at: UInt8(ascii: " ")).isEmpty)
    }
}
