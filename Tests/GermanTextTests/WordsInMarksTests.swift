import Testing

@testable import GermanText

@Suite struct WordsInMarksTests {
    @Test(arguments: [
        ("Der Wirt riet zu „Ruhe und Geduld“.", "Der Wirt"),
        ("Der Wirt rechnet mit „sehr vielen Gästen“.", "Der Wirt"),
        ("Der Wirt warnte vor den „Lärmgegnern“.", "Der Wirt"),
        ("Der Wirt warf dem Rat unter anderem „Feigheit“ vor.", "Der Wirt"),
        ("Der Wirt fordert „Freiheit für alle“.", "Der Wirt"),
        ("Von einem „schweren Eingriff in die Rechte“ spricht der Entwurf.", "der Entwurf"),
        ("In dem Plan sieht der Wirt einen „Angriff auf das Dorf“.", "der Wirt"),
        ("Das Dorf wird von Kennern als „Perle des Nordens“ bezeichnet.", "Kennern"),
        ("Der Minister will „alle Steuern sofort senken“.", "Der Minister"),
        ("Der Beschluss war für den Minister „Wortbruch und Verrat“.", "den Minister"),
        ("In dem Bericht ist von „schweren Mängeln“ die Rede.", "dem Bericht"),
        (
            "Der Wirt bezeichnete den Lärm in einer Straße, in der es keine Gäste gibt, als "
                + "„übertrieben“.", "Der Wirt"
        ),
    ])
    func readsWordsOfTheSubjectsOwn(text: String, speaker: String) throws {
        let found = try FoundQuotation.direct(in: text)
        #expect(found.count == 1)
        #expect(found.first?.by == speaker)
    }

    @Test(arguments: [
        "Ein Vertreter der „guten Hoffnung“ bezeichnet den Preis nicht.",
        "Die als „Eiserne Wirtin“ bekannte Frau starb.",
        "Laut Polizei zogen die Gäste („fröhliche Leute“) weiter.",
        "„Ärzte am Meer“ und der Wirt kündigten an, mehr zu helfen.",
        "Der Wirt setzte den Preis auf „stabil“.",
        "Im Sender „alpha“ ist der Wirt heute zu sehen.",
        "Der Rat schreibt an einem Entwurf für ein „Gesetz zum Lärm“.",
    ])
    func leavesNamesAndGlossesAlone(text: String) throws {
        #expect(try FoundQuotation.direct(in: text).isEmpty)
    }

    @Test func takesNoWordsIntoTheSpeakersName() throws {
        let found = try FoundQuotation.direct(in: "Zuerst sprach der Wirt von einem „Witz“.")
        #expect(found.map(\.by) == ["der Wirt"])
    }
}
