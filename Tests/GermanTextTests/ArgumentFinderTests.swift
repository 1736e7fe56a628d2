import Testing

@testable import GermanText

@Suite struct ArgumentFinderTests {
    private func arguments(_ text: String) throws -> [String: [String]] {
        let analysis = try Sample.analysis(text)
        let clause = try #require(analysis.clauses.first)
        let verb = try #require(clause.verbs.first)
        let found = analysis.arguments(of: verb, in: clause)
        let words = { (phrases: [Int]) in
            phrases.map { analysis.string(analysis.phrases[$0].tokens) }
        }
        return [
            "nom": words(found.subject), "acc": words(found.accusative), "dat": words(found.dative),
        ]
    }

    @Test(arguments: [
        ("Der Minister besucht den Präsidenten.", ["Der Minister"], ["den Präsidenten"]),
        ("Den Angriff verurteilte der Minister.", ["der Minister"], ["Den Angriff"]),
        ("Frankreich und Italien kritisieren Ungarn.", ["Frankreich", "Italien"], ["Ungarn"]),
    ])
    func tellsSubjectAndObject(text: String, subject: [String], object: [String]) throws {
        let found = try arguments(text)
        #expect(found["nom"] == subject)
        #expect(found["acc"] == object)
    }

    @Test func findsTheDative() throws {
        let found = try arguments("Die Opposition wirft dem Präsidenten Betrug vor.")
        #expect(found["nom"] == ["Die Opposition"])
        #expect(found["dat"] == ["dem Präsidenten"])
        #expect(found["acc"] == ["Betrug"])
    }
}
