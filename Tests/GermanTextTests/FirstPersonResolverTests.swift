import Testing

@testable import GermanText

@Suite struct FirstPersonResolverTests {
    @Test(arguments: ["Wir fahren nach Rom", "Ich bleibe hier", "Das gefällt uns nicht"])
    func takesThePronounForWhoeverSpeaks(words: String) throws {
        let analysis = try Sample.analysis(
            "„\(words)“, sagte der norwegische Minister Jan Olsen. Die Zeitung druckte es.")
        let found = analysis.phrases.first { $0.resolution == .firstPerson }
        let entity = try #require(found?.entity)
        #expect(analysis.entities[entity].name == "Jan Olsen")
    }

    @Test func takesThePossessiveForWhoeverSpeaks() throws {
        let analysis = try Sample.analysis(
            "„Unser Besuch war kurz“, sagte der norwegische Minister Jan Olsen.")
        let phrase = try #require(
            analysis.phrases.first { analysis.text.text($0.head) == "Besuch" })
        let owner = try #require(phrase.possessor)
        #expect(analysis.entities[owner].name == "Jan Olsen")
    }

    @Test func leavesPronounsOutsideOfQuotedWords() throws {
        let analysis = try Sample.analysis(
            "Wir haben ihn gefragt. „Nein“, sagte der norwegische Minister Jan Olsen.")
        #expect(!analysis.phrases.contains { $0.resolution == .firstPerson })
    }
}
