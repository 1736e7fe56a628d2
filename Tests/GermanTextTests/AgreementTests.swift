import Testing

@testable import GermanText

@Suite struct AgreementTests {
    private func agreement(_ text: String) throws -> Agreement {
        let analysis = try Sample.analysis(text)
        return try #require(analysis.phrases.first).agreement
    }

    @Test(
        arguments: [
            ("Dem Minister", .dative, false), ("Der Regierung", [.genitive, .dative], false),
            ("Den Ministern", .dative, true), ("Des Landes", .genitive, false),
            ("Der Minister", [.nominative, .genitive], nil), ("Einen Plan", .accusative, false),
            ("Die neuen Pläne", [.nominative, .accusative], true),
            ("Der neue Plan", .nominative, false),
            ("Drei Pläne", [.nominative, .accusative], true),
            ("Den Präsidenten", [.dative, .accusative], nil),
        ] as [(String, Cases, Bool?)])
    func isWhatAllWordsMayBe(text: String, cases: Cases, isPlural: Bool?) throws {
        let found = try agreement(text)
        #expect(found.cases == cases)
        #expect(found.isPlural == isPlural)
    }

    @Test(
        arguments: [
            ("bauernpräsident", .compound), ("quarkisierung", .ending), ("minister", .listed),
        ] as [(String, NounReading.Source)])
    func knowsHowANounWasRecognised(word: String, source: NounReading.Source) throws {
        #expect(try Sample.lexicon.get().nouns.reading(of: word)?.source == source)
    }
}
