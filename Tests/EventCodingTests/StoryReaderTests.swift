import Testing

@testable import EventCoding

@Suite struct StoryReaderTests {
    @Test func directsAProtestAtTheTargetThatTheArticleTold() throws {
        let events = try Sample.events(
            """
            In Oslo demonstrierten am Montag Studenten gegen die norwegische Regierung. \
            Am Dienstag demonstrierten auch Arbeiter in Bergen.
            """)
        #expect(events.map(\.short) == ["PROTEST/demo NOR>NOR", "PROTEST/demo NOR>NOR"])
        #expect(events.last?.recipients.first?.name == "norwegische Regierung")
    }

    @Test func directsNoRiotAndNoProtestOfOthers() throws {
        let events = try Sample.events(
            """
            In Oslo demonstrierten Studenten gegen die norwegische Regierung. \
            In Rom demonstrierten italienische Ärzte. In Oslo kam es zu Krawallen.
            """)
        #expect(events.map(\.type) == [.protest, .protest, .protest])
        #expect(events.dropFirst().allSatisfy { $0.recipients.isEmpty })
    }

    @Test func takesForcesOutOfTheCountryTheyAreIn() throws {
        let event = try Sample.event("Der Abzug der norwegischen Truppen in Mali hat begonnen.")
        #expect(event.short == "RETREAT/withdraw NOR>MLI")
    }

    @Test func remembersWhatForcesLeave() throws {
        let events = try Sample.events(
            """
            Norwegen zog im Januar 200 Soldaten aus Mali ab. \
            Im Mai sollen weitere norwegische Truppen abziehen.
            """)
        #expect(events.map(\.short) == ["RETREAT/withdraw NOR>MLI", "RETREAT/withdraw NOR>MLI"])
    }

    @Test func investigatesWhoeverWasAccused() throws {
        let events = try Sample.events(
            "Der norwegische Minister Lars Hagen wurde in Oslo festgenommen. "
                + "Die Staatsanwaltschaft nahm Ermittlungen auf.")
        #expect(events.last?.type == .accuse)
        #expect(events.last?.recipients.map(\.country) == ["NOR"])
    }

    @Test func addressesADemandLikeTheOthersOfItsKind() throws {
        let events = try Sample.events(
            "Norwegen verlangte von Finnland die Rückgabe des Bildes. Seit Jahren fordert der "
                + "norwegische Präsident die Rückgabe.")
        #expect(events.allSatisfy { $0.short == "REQUEST/yield NOR>FIN" })
    }
}
