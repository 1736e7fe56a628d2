import Testing

@testable import GermanText

@Suite struct NegationFinderTests {
    @Test(arguments: [
        ("Der Minister verließ den Gipfel nicht.", Negation.Reach.clause),
        ("Kein Soldat wurde verletzt.", .clause),
        ("Er trat nicht zurück, sondern kündigte Reformen an.", .clause),
        ("Sie hat die Stadt nie besucht.", .clause),
        ("Weder Berlin noch Paris stimmte zu.", .clause),
        ("Nicht alle Abgeordneten stimmten zu.", .part),
        ("Die Polizei löste nicht genehmigte Versammlungen auf.", .part),
        ("Die Rebellen griffen nicht die Stadt, sondern das Lager an.", .corrected),
        ("Der Mann wurde nicht festgenommen, sondern getötet.", .corrected),
    ])
    func tellsHowFarANegationReaches(text: String, reach: Negation.Reach) throws {
        #expect(try Sample.analysis(text).clauses[0].negation?.reach == reach)
    }

    @Test(arguments: [
        "Nicht nur der Minister verließ den Gipfel.",
        "Er dankte nicht zuletzt den Helfern.",
        "Das Unglück tötete nicht weniger als zwanzig Menschen.",
        "Der Minister verließ den Gipfel.",
    ])
    func takesNothingForANegationThatIsNone(text: String) throws {
        #expect(try Sample.analysis(text).clauses[0].negation == nil)
    }

    @Test func deniesOneOfTwoVerbs() throws {
        let clause = try Sample.analysis("Der Mann wurde nicht festgenommen, sondern getötet.")
            .clauses[0]
        #expect(clause.verbs.map(\.lemma) == ["festnehmen", "töten"])
        #expect(clause.verbs.map(clause.denies) == [true, false])
    }

    @Test func takesWhatCorrectsForTheObject() throws {
        let text = "Er griff nicht den Minister, sondern den Präsidenten an."
        let analysis = try Sample.analysis(text)
        let object = try #require(analysis.clauses[0].arguments.first?.accusative.first)
        #expect(analysis.string(analysis.phrases[object].tokens) == "den Präsidenten")
    }

    @Test func leavesTheNegationOfAnAttributeToTheAttribute() throws {
        let text = "Die von der Stadt nicht erlaubte Versammlung endete friedlich."
        let analysis = try Sample.analysis(text)
        #expect(analysis.clauses.map(\.kind) == [.main, .attribute])
        #expect(analysis.clauses.map(\.isNegated) == [false, true])
    }
}
