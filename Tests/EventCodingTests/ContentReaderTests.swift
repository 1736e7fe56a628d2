import Testing

@testable import EventCoding

@Suite struct ContentReaderTests {
    @Test(arguments: [
        ("Norwegen forderte Finnland auf, die Truppen abzuziehen.", "REQUEST/yield NOR>FIN"),
        ("Norwegen forderte Finnland auf, Medikamente zu liefern.", "REQUEST/assist NOR>FIN"),
        ("Norwegen bat Finnland, das Gesetz zu ändern.", "REQUEST/change NOR>FIN"),
        ("Norwegen verlangt, dass Finnland die Geiseln freilässt.", "REQUEST/yield NOR>FIN"),
        ("Norwegen weigert sich, das Kosovo anzuerkennen.", "REJECT/change NOR>XKX"),
        ("Norwegen drohte, finnische Diplomaten auszuweisen.", "THREATEN/expel NOR>FIN"),
        ("Norwegen drohte Finnland, die Stadt zu bombardieren.", "THREATEN/violence NOR>FIN"),
        ("Norwegen versprach Finnland, die Geiseln freizulassen.", "CONCEDE NOR>FIN"),
        ("Norwegen versprach Finnland, Medikamente zu liefern.", "AGREE NOR>FIN"),
    ])
    func tellsWhatIsDemandedOfWhom(text: String, expected: String) throws {
        #expect(try Sample.event(text).short == expected)
    }

    @Test func asksNobodyWhoIsOnlyDoneTo() throws {
        let event = try Sample.event("Norwegen verlangt, dass die Geiseln freigelassen werden.")
        #expect(event.type == .request)
        #expect(event.recipients.isEmpty)
    }

    @Test(arguments: [
        "Der norwegische Außenminister sagte, Finnland müsse die Truppen abziehen.",
        "„Finnland muss die Truppen abziehen“, sagte der norwegische Außenminister.",
        "Der norwegische Außenminister sagte, Finnland solle die Truppen abziehen.",
    ])
    func takesWhatSomebodySaysThatOthersShouldDoForADemand(text: String) throws {
        #expect(try Sample.events(text).map(\.short) == ["REQUEST/yield NOR>FIN"])
    }

    @Test(arguments: [
        "Laut dem norwegischen Außenminister soll Finnland die Brücke gesprengt haben.",
        "Norwegens Außenminister sagte, Norwegen müsse die Truppen abziehen.",
        "Der norwegische Außenminister sagte, Finnland müsse vorsichtig sein.",
    ])
    func demandsNeitherWhatWasDoneNorWhatOneMustDoOneself(text: String) throws {
        #expect(try !Sample.events(text).contains { $0.type == .request })
    }

    @Test func tellsWhoDidWhatSomebodyIsAccusedOf() throws {
        let events = try Sample.events(
            "Norwegen warf Finnland vor, zwei Soldaten getötet zu haben.")
        #expect(events.map(\.type) == [.accuse, .assault])
        #expect(events.last?.actors.map(\.country) == ["FIN"])
    }

    @Test func codesNoThreatenedActBesideTheThreat() throws {
        let events = try Sample.events("Finnland drohte Norwegen, zwei Soldaten zu töten.")
        #expect(events.map(\.short) == ["THREATEN/violence FIN>NOR"])
    }

    @Test func codesTheDemandThatIsRefused() throws {
        let events = try Sample.events("Norwegen lehnte die Bitte Finnlands um Hilfe ab.")
        #expect(events.map(\.type) == [.reject, .request])
        #expect(events.last?.short == "REQUEST/assist FIN>NOR")
    }
}
