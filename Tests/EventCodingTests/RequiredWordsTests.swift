import Testing

@testable import EventCoding

@Suite struct RequiredWordsTests {
    @Test func findsWordsInAnyFormAndAtTheEndOfCompounds() {
        var words = RequiredWords()
        let hall = words.number(of: "halle")
        let roof = words.number(of: "dach")
        #expect(words.numbers(with: "turnhallen") == [hall])
        #expect(words.numbers(with: "hallendachs") == [roof])
        #expect(words.numbers(with: "dächer").isEmpty)
        #expect(words.numbers(with: "").isEmpty)
    }

    @Test func findsTheClassesOfAWord() {
        var words = RequiredWords()
        let boat = words.number(of: "boot")
        let vessels = words.number(ofClass: "@vessel", ["kahn", "boot", "kahn"])
        #expect(words.numbers(with: "ruderboote") == [boat, vessels])
        #expect(words.numbers(with: "kahn").contains(vessels))
        #expect(words.number(ofClass: "@vessel", ["kahn", "boot", "kahn"]) == vessels)
        #expect(words.number(of: "boot") == boat)
    }
}
