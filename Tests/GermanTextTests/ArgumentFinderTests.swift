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

    @Test(arguments: [
        ("Die Angriffe verurteilte Frankreich.", ["Frankreich"], ["Die Angriffe"]),
        ("Zuerst traf der Minister die Bäuerin.", ["der Minister"], ["die Bäuerin"]),
        ("Es gibt einen Streit.", [], ["einen Streit"]),
        (
            "Das am Montag eröffnete Museum zeigt Bilder.", ["Das am Montag eröffnete Museum"],
            ["Bilder"]
        ),
        ("Nur wenige kannten den Plan.", ["wenige"], ["den Plan"]),
        ("Die Regierung half den Bauern.", ["Die Regierung"], []),
        ("Die Nato wird am Mittwoch vier Flugzeuge verlegen.", ["Die Nato"], ["vier Flugzeuge"]),
        (
            "Das Gericht hat den Abgeordneten zu neun Jahren Haft verurteilt.", ["Das Gericht"],
            ["den Abgeordneten"]
        ),
        (
            "Weder die Polizei, noch die Armee kannte den Plan.", ["die Polizei", "die Armee"],
            ["den Plan"]
        ),
        (
            "Die Partei (PTX) und die Armee kannten den Plan.", ["Die Partei", "die Armee"],
            ["den Plan"]
        ),
        ("Chinas neuer Minister lobte den Plan.", ["neuer Minister"], ["den Plan"]),
        ("Der Koch hat die Suppe gekocht und den Fisch gebraten.", ["Der Koch"], ["die Suppe"]),
    ])
    func decidesByFormAgreementAndPlace(text: String, subject: [String], object: [String]) throws {
        let found = try arguments(text)
        #expect(found["nom"] == subject)
        #expect(found["acc"] == object)
    }

    @Test(arguments: [
        ("Norwegen hat am Montag Riga angegriffen.", ["Norwegen"], ["Riga"]),
        ("Norwegen griff am Montag Aleppo an.", ["Norwegen"], ["Aleppo"]),
        ("Der Minister hat am 3. Mai 2021 Malta besucht.", ["Der Minister"], ["Malta"]),
        ("Der Minister hat im April 2021 Malta besucht.", ["Der Minister"], ["Malta"]),
        ("Der Minister hat 2021 Malta besucht.", ["Der Minister"], ["Malta"]),
        (
            "Der Minister hat am 3. Mai Herzog Lindqvist besucht.", ["Der Minister"],
            ["Herzog Lindqvist"]
        ),
        ("Der Minister hat in der Vorwoche Malta besucht.", ["Der Minister"], ["Malta"]),
        ("Um 9 Uhr MEZ griff Norwegen Riga an.", ["Norwegen"], ["Riga"]),
    ])
    func keepsATimeApartFromTheNameBehindIt(text: String, subject: [String], object: [String])
        throws
    {
        let found = try arguments(text)
        #expect(found["nom"] == subject)
        #expect(found["acc"] == object)
    }

    @Test func takesNoDativeBehindATimeForItsGenitive() throws {
        #expect(
            try arguments("Er hat am Montag der Ministerin gedankt.")["dat"] == ["der Ministerin"])
    }

    @Test(arguments: [
        ("Kanzler Holm kritisierte Präsident Lindqvist.", "Kanzler Holm", "Präsident Lindqvist"),
        ("Sie hat am Montag Präsident Lindqvist besucht.", "Sie", "Präsident Lindqvist"),
        ("Norwegen hat Präsident Lindqvist eingeladen.", "Norwegen", "Präsident Lindqvist"),
        (
            "Die Entscheidung kritisierte Präsident Lindqvist.", "Präsident Lindqvist",
            "Die Entscheidung"
        ),
        ("Dies kritisierte Präsident Lindqvist.", "Präsident Lindqvist", "Dies"),
    ])
    func takesATitleBeforeANameForAnyCase(text: String, subject: String, object: String) throws {
        let found = try arguments(text)
        #expect(found["nom"] == [subject])
        #expect(found["acc"] == [object])
    }

    @Test func takesNoGenitiveForADativeObject() throws {
        #expect(try arguments("Die Truppen der Regierung flohen.")["dat"] == [])
        #expect(try arguments("Der Minister half der Regierung.")["dat"] == ["der Regierung"])
        #expect(try arguments("Der Minister half der Ukraine.")["dat"] == ["der Ukraine"])
    }

    @Test func putsAPrepositionBehindItsPhrase() throws {
        let text = "Einer Sprecherin der Polizei zufolge flohen drei Männer."
        let analysis = try Sample.analysis(text)
        let found = try #require(analysis.clauses.first?.arguments.first)
        #expect(found.dative.isEmpty)
        let phrases = try #require(found.prepositional.first { $0.preposition == "zufolge" })
        let words = phrases.phrases.map { analysis.string(analysis.phrases[$0].tokens) }
        #expect(words == ["Einer Sprecherin"])
    }

    @Test func sharesTheSubjectOfSeveralVerbs() throws {
        let text = "Der Koch hat die Suppe gekocht und den Fisch gebraten."
        let clause = try #require(try Sample.analysis(text).clauses.first)
        #expect(clause.verbs.map(\.lemma) == ["kochen", "braten"])
        #expect(clause.arguments.last?.subject == clause.arguments.first?.subject)
        #expect(clause.arguments.last?.sharesSubject == true)
    }

    @Test func tellsWhatDecided() throws {
        let grounds = try ["Der Koch lobt die Suppe.", "Die Köche lobt die Gräfin."].map {
            try #require(try Sample.analysis($0).clauses.first?.arguments.first).subjectGround
        }
        #expect(grounds == [.form, .agreement])
    }

    @Test func findsTheDative() throws {
        let found = try arguments("Die Opposition wirft dem Präsidenten Betrug vor.")
        #expect(found["nom"] == ["Die Opposition"])
        #expect(found["dat"] == ["dem Präsidenten"])
        #expect(found["acc"] == ["Betrug"])
    }
}
