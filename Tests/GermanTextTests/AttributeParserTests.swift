import Testing

@testable import GermanText

@Suite struct AttributeParserTests {
    @Test(arguments: [
        (
            "Das am Montag von Norwegen unterzeichnete Abkommen gilt.", "unterzeichnen",
            VerbGroup.Voice.passive, "Das am Montag von Norwegen unterzeichnete Abkommen"
        ),
        (
            "Die Polizei sucht den aus Kenia geflohenen Offizier.", "fliehen", .active,
            "den aus Kenia geflohenen Offizier"
        ),
        (
            "Die seit Jahren gegen Chile kämpfenden Rebellen flohen.", "kämpfen", .active,
            "Die seit Jahren gegen Chile kämpfenden Rebellen"
        ),
    ])
    func readsAParticipleWithWordsOfItsOwn(
        text: String, lemma: String, voice: VerbGroup.Voice, noun: String
    ) throws {
        let analysis = try Sample.analysis(text)
        let clause = try #require(analysis.clauses.first { $0.kind == .attribute })
        let verb = try #require(clause.verbs.first)
        #expect(verb.lemma == lemma)
        #expect(verb.voice == voice)
        #expect(clause.parent == 0)
        let subject = try #require(clause.arguments.first?.subject.first)
        #expect(subject == clause.antecedent)
        #expect(analysis.string(analysis.phrases[subject].tokens) == noun)
    }

    @Test func givesThePhrasesBeforeTheParticipleToIt() throws {
        let analysis = try Sample.analysis(
            "Das am Montag von Norwegen unterzeichnete Abkommen gilt in Chile.")
        let clause = try #require(analysis.clauses.first { $0.kind == .attribute })
        #expect(clause.arguments[0].prepositional.map(\.preposition) == ["von"])
        #expect(analysis.clauses[0].arguments[0].prepositional.map(\.preposition) == ["in"])
    }

    @Test func leavesASimpleAdjectiveAlone() throws {
        let kinds = try Sample.analysis("Das neue Abkommen gilt.").clauses.map(\.kind)
        #expect(kinds == [.main])
    }
}
