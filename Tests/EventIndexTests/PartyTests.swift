import Testing

@testable import EventIndex

@Suite struct PartyTests {
    private func party(_ name: String, _ country: String? = "BLR", _ sector: String? = "GOV")
        -> Party
    {
        Party(name: name, country: country, sector: sector)
    }

    @Test(arguments: [
        ("Alexander Lukaschenko", "Lukaschenko"), ("Belarus", "Belarus"),
        ("Alexander Lukaschenko", "Alexander Lukaschenko"),
    ])
    func theSame(left: String, right: String) {
        #expect(party(left).likeness(to: party(right)) == .same)
        #expect(party(right).likeness(to: party(left)) == .same)
    }

    @Test func whoActsForTheSameCountryMayBeTheSame() {
        #expect(party("Alexander Lukaschenko").likeness(to: party("Belarus")) == .sameCountry)
        #expect(party("Belarus").likeness(to: party("Weißrussland")) == .sameCountry)
        #expect(
            party("Europäische Union", "EUR").likeness(to: party("Ursula von der Leyen", "EUR"))
                == .sameCountry)
    }

    @Test func othersAreOthers() {
        let president = party("Alexander Lukaschenko")
        #expect(president.likeness(to: party("Roman Golowtschenko")) == .other)
        #expect(president.likeness(to: party("Lukaschenko", "RUS")) == .other)
        #expect(party("Belarus").likeness(to: party("Belarus' Armee", "BLR", "MIL")) == .other)
        #expect(party("Demonstranten", nil, nil).likeness(to: party("Polizei", nil, nil)) == .other)
        #expect(party("Schenko").likeness(to: party("Alexander Lukaschenko")) == .sameCountry)
    }

    @Test(arguments: [
        ("Xi Jinping", true), ("Ursula von der Leyen", true), ("China", false),
        ("Europäische Union", false), ("Vereinigte Staaten", false), ("50 Menschen", false),
        ("Jean-Luc Mélenchon", true), ("bewaffnete Männer", false),
    ])
    func tellsPeopleFromBodies(name: String, isPerson: Bool) {
        #expect(party(name).isPerson == isPerson)
    }

    @Test func aListGivesItsPartiesBack() {
        let parties = [party("Xi Jinping", "CHN"), party("Männer", nil, nil), party("", "A", nil)]
        #expect(PartyList.parties(in: PartyList.text(of: parties)) == parties)
        #expect(PartyList.parties(in: "").isEmpty)
        let hostile = party("a\u{1E}b\u{1F}c")
        #expect(PartyList.parties(in: PartyList.text(of: [hostile])).map(\.name) == ["a b c"])
    }
}
