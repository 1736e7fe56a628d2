import Testing

@testable import GermanText

@Suite struct ClauseParserTests {
    @Test(arguments: [
        ("Der Minister reist ab, weil der Gipfel endet.", [Clause.Kind.main, .subordinate]),
        ("Der Minister, der den Gipfel verließ, schwieg.", [.main, .relative]),
        ("Die Regierung versprach, den Bauern zu helfen.", [.main, .infinitive]),
        ("Die Armee griff an und die Rebellen flohen.", [.main, .main]),
        ("Vier Tote bei Unglück", [.verbless]),
        ("Wer den Gipfel verließ, wusste niemand.", [.subordinate, .main]),
        ("Er weiß, dass sie kam und er ging.", [.main, .subordinate, .subordinate]),
        ("Als der Gipfel endete, reiste er ab.", [.subordinate, .main]),
        ("Er ging, um den Streit zu beenden.", [.main, .infinitive]),
        ("Der Plan, das Land zu verlassen, scheiterte.", [.main, .infinitive]),
        ("Sollte er zurücktreten, drohen Neuwahlen.", [.verbFirst, .main]),
        ("Kommt er nicht, so endet das Gespräch.", [.verbFirst, .main]),
        ("Kommt der Präsident nach Berlin?", [.verbFirst]),
        ("Er kam, sagte der Minister.", [.main, .main]),
    ])
    func tellsKindsOfClauses(text: String, kinds: [Clause.Kind]) throws {
        #expect(try Sample.analysis(text).clauses.map(\.kind) == kinds)
    }

    @Test(arguments: [
        ("Die Rebellen griffen die Stadt an.", "angreifen", VerbGroup.Tense.past, false),
        ("Die Stadt wird angegriffen.", "angreifen", .present, true),
        ("Die Stadt ist angegriffen worden.", "angreifen", .past, true),
        ("Der Präsident wird die Stadt besuchen.", "besuchen", .future, false),
        ("Der Präsident hatte die Stadt besucht.", "besuchen", .past, false),
    ])
    func joinsTheVerb(text: String, lemma: String, tense: VerbGroup.Tense, passive: Bool) throws {
        let verb = try #require(try Sample.analysis(text).clauses.first?.verbs.first)
        #expect(verb.lemma == lemma)
        #expect(verb.tense == tense)
        #expect(verb.isPassive == passive)
    }

    @Test func takesAnAdjectiveBeforeItsNounForNoVerb() throws {
        let text = "Der Machthaber und enge Freunde waren nach Genf gereist."
        let verbs = try Sample.analysis(text).clauses.flatMap(\.verbs).map(\.lemma)
        #expect(verbs == ["reisen"])
    }

    @Test func sharesAModalAmongPerfects() throws {
        let text = "Er soll Waffen verteilt haben und Briefe geschrieben haben."
        let clauses = try Sample.analysis(text).clauses
        #expect(clauses.flatMap(\.verbs).map(\.lemma) == ["verteilen", "schreiben"])
        #expect(clauses.flatMap(\.verbs).allSatisfy { $0.modal == "sollen" })
    }

    @Test func knowsModalsMoodsAndNegation() throws {
        let modal = try Sample.analysis("Die Truppen könnten die Stadt nicht verlassen.").clauses[0]
        #expect(modal.verbs.first?.modal == "können")
        #expect(modal.verbs.first?.mood == .unreal)
        #expect(modal.isNegated)
        let reported = try Sample.analysis("Er habe die Stadt verlassen.").clauses[0]
        #expect(reported.verbs.first?.mood == .reported)
        #expect(!reported.isNegated)
    }
}
