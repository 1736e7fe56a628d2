import Testing

@testable import GermanText

@Suite struct FrameBeforeTests {
    @Test(arguments: [
        ("Die Ärztin wurde deutlich: „Wir brauchen mehr Betten.“", "Die Ärztin"),
        ("Der Bürgermeister ist sich sicher: „Das wird ein gutes Jahr.“", "Der Bürgermeister"),
        ("Für die Ministerin ist klar: „Wir bauen die Brücke.“", "die Ministerin"),
        ("Die Haltung des Ministers ist eindeutig: „Wir zahlen nichts.“", "des Ministers"),
        ("Auf den Plakaten war zu lesen: „Rettet unseren Wald!“", "den Plakaten"),
        ("Auf der Tafel standen die Worte: „Hier ruht ein Dichter.“", "der Tafel"),
        ("Darin stehen die Worte: „Hier ruht ein Dichter.“", "Darin"),
        (
            "Der Angeklagte trat dem Vorwurf, er habe gelogen, mit Nachdruck entgegen: „Ich war es "
                + "nicht.“", "Der Angeklagte"
        ),
        (
            "Als ihm die Urkunde überreicht worden war sagte der Lehrer: „Ich freue mich sehr.“",
            "der Lehrer"
        ),
        ("Der Rat schickte einen Brief, in dem es heißt: „Wir zahlen nichts.“", "einen Brief"),
        ("Folgendes sagte der Lehrer: „Ich freue mich sehr.“", "der Lehrer"),
        (
            "In einer Erklärung an den Rat hieß es: „Wir zahlen nichts.“",
            "einer Erklärung an den Rat"
        ),
        (
            "Der Sprecher der Gruppe „Rettet den Wald“ sagte: „Wir klagen.“",
            "Der Sprecher der Gruppe"
        ),
        (
            "Der Minister sagte der Zeitung „Der Bote“: „Wir haben nichts gewusst.“",
            "Der Minister"
        ),
    ])
    func readsFramesBeforeAColon(text: String, speaker: String) throws {
        let found = try FoundQuotation.direct(in: text)
        #expect(found.count == 1)
        #expect(found.first?.by == speaker)
    }

    @Test func goesOnBehindAWordThatJoinsSentences() throws {
        let found = try FoundQuotation.direct(
            in: "Die Ärztin sagte: „Wir brauchen mehr Betten.“ Und: „Es fehlt an Personal.“")
        #expect(found.map(\.by) == ["Die Ärztin", "Die Ärztin"])
    }

    @Test func keepsTheSpeakerBeforeASentenceOfTheirs() throws {
        let text = """
            Die Ärztin sagte, die Lage sei ernst. Die Betten seien alle belegt: „Wir schicken \
            Leute nach Hause.“
            """
        #expect(try FoundQuotation.direct(in: text).map(\.by) == ["Die Ärztin"])
    }

    @Test func readsSentencesInParenthesesBehindAName() throws {
        let text = "Es klatschten der Lehrer und der Minister („Das war ein schöner Abend.“)."
        let found = try FoundQuotation.direct(in: text)
        #expect(found.map(\.rule) == ["name and parentheses"])
        #expect(found.map(\.by) == ["der Minister"])
    }

    @Test func readsInfinitivesInMarks() throws {
        let found = try FoundQuotation.direct(
            in: "Die Ärztin wurde gebeten, „sofort in die Klinik zu kommen“.")
        #expect(found.map(\.words) == ["„sofort in die Klinik zu kommen“"])
    }

    @Test func takesAShortFormForNoSpeech() throws {
        #expect(
            try FoundQuotation.direct(in: "Wir feiern das Haus der Kunst, kurz: „HdK“.").isEmpty)
    }
}
