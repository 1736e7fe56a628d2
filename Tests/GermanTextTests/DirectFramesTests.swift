import Testing

@testable import GermanText

@Suite struct DirectFramesTests {
    @Test(arguments: [
        ("„Wir gehen“, mit diesen Worten schloss der Wirt den Abend.", "der Wirt"),
        ("„Wir gehen jetzt alle!“ Mit diesen Worten schloss der Wirt den Abend.", "der Wirt"),
        ("„Wir gehen jetzt“ (Peter Hansen).", "Peter Hansen"),
        ("„Wir gehen jetzt“, so letzterer.", "letzterer"),
        ("„Wir gehen jetzt“, ist der Wirt überzeugt.", "der Wirt"),
        ("„Wir gehen jetzt“, steht auf dem Zettel.", "dem Zettel"),
        ("„Wir gehen jetzt“, sagte von Hagen.", "von Hagen"),
        ("„Wir gehen jetzt“, sagte Angela Merkel der Zeitung.", "Angela Merkel"),
        ("„Der Wirt hat Recht.“ Das ist die Meinung der Gäste.", "die Meinung der Gäste"),
    ])
    func readsFramesBehind(text: String, speaker: String) throws {
        let found = try FoundQuotation.direct(in: text)
        #expect(found.count == 1)
        #expect(found.first?.by == speaker)
    }

    @Test func readsAFrameThatNoClauseShows() throws {
        let text = "Im Saal standen 4. \"Vielfalt ist unser Programm\", erklärte Peter Hansen."
        #expect(try FoundQuotation.direct(in: text).map(\.by) == ["Peter Hansen"])
    }

    @Test func keepsASentenceWholeAroundItsSource() throws {
        let found = try FoundQuotation.direct(
            in: "„Die Brücke ist“ laut Polizei „für alle gesperrt“.")
        #expect(found.map(\.words) == ["„Die Brücke ist“ laut Polizei „für alle gesperrt“"])
        #expect(found.map(\.by) == ["Polizei"])
    }

    @Test(arguments: [
        "„Neue Wege im Wald“, so lautet der Titel des Buches.",
        "„Onkel Paul“, wie der Wirt genannt wurde, war beliebt.",
        "Galt der Wirt früher als „Schrecken des Dorfes“, so wird er heute gelobt.",
    ])
    func leavesTitlesAndNamesAlone(text: String) throws {
        #expect(try FoundQuotation.direct(in: text).isEmpty)
    }

    @Test func goesOnWithTheSubjectOfItsOwnSource() throws {
        let text = """
            Peter Hansen war nach eigenen Angaben seit Jahren krank. „Ich wünsche mir jetzt Ruhe.“
            """
        #expect(try FoundQuotation.direct(in: text).map(\.by) == ["Peter Hansen"])
    }
}
