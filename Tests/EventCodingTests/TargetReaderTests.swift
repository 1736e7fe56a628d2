import Testing

@testable import EventCoding

@Suite struct TargetReaderTests {
    @Test(arguments: [
        ("Norwegen kritisierte die Lage in Syrien.", "NOR>SYR"),
        ("Norwegen kritisierte die Zustände in den Gefängnissen von Damaskus.", "NOR>SYR"),
        ("Norwegen kritisierte die Haltung der Regierung Finnlands.", "NOR>FIN"),
        ("Die von Finnland eingebrachte Erklärung wurde von Norwegen kritisiert.", "NOR>FIN"),
        ("Norwegen begrüßte die Fortschritte in Albanien.", "NOR>ALB"),
        ("Norwegen forderte Reformen in der Türkei.", "NOR>TUR"),
        ("Norwegen lehnte den Vorstoß Finnlands ab.", "NOR>FIN"),
        ("Norwegen nahm die Einladung Finnlands an.", "NOR>FIN"),
    ])
    func takesTheOwnerOfAThingForTheOneMeant(text: String, sides: String) throws {
        #expect(try Sample.events(text).contains { $0.short.hasSuffix(" " + sides) })
    }

    @Test func blamesTheDoerOfADeedAndNotItsVictim() throws {
        let events = try Sample.events(
            "Norwegen verurteilte die Festnahme des Journalisten durch die finnische Polizei.")
        #expect(events.first?.short == "ACCUSE/disapprove NOR>FIN")
        let open = try Sample.events("Norwegen verurteilte die Festnahme von Juha Virtanen.")
        #expect(open.first?.type == .accuse)
        #expect(open.first?.recipients.isEmpty == true)
    }

    @Test func remembersWhoseTheThingIs() throws {
        let events = try Sample.events(
            "Die Resolution der Vereinten Nationen liegt seit Montag vor. "
                + "Norwegen stimmte der Resolution zu.")
        #expect(events.last?.short == "SUPPORT NOR>UNO")
    }

    @Test(arguments: [
        ("Norwegen weigerte sich, Finnland einen Kredit zu gewähren.", "NOR>FIN"),
        ("Einer der finnischen Minister kritisierte Norwegen.", "FIN>NOR"),
        ("Norwegens Regierung, darunter der Außenminister, kritisierte Finnland.", "NOR>FIN"),
        ("Die Republikanische Partei Norwegens kritisierte Finnland.", "NOR>FIN"),
        (
            "Der norwegische Außenminister traf mit Bo Lanqi, dem Chef der chinesischen Behörde, zusammen.",
            "NOR>CHN"
        ),
    ])
    func findsBothSides(text: String, sides: String) throws {
        #expect(try Sample.events(text).map(\.short).contains { $0.hasSuffix(" " + sides) })
    }

    @Test func tellsWhoIsInvited() throws {
        let events = try Sample.events(
            "Auf Einladung von Finnland reiste der norwegische Präsident nach Helsinki.")
        #expect(events.contains { $0.short == "AGREE FIN>NOR" })
    }

    @Test func takesTheFrontOfACompoundForTheGoalOfAJourney() throws {
        let event = try Sample.event(
            "Während des Lübeck-Besuchs des norwegischen Präsidenten kam es zu Staus.")
        #expect(event.short == "CONSULT/visit NOR>DEU")
    }

    @Test func codesNoTopicOfTalks() throws {
        let events = try Sample.events(
            "Norwegen begann Gespräche mit Finnland über einen Abzug der Truppen.")
        #expect(events.map(\.type) == [.consult])
    }

    @Test func codesNoWordsThatMightBeSaidToNobody() throws {
        #expect(try Sample.events("Das Parlament kann Änderungen vorschlagen.").isEmpty)
    }
}
