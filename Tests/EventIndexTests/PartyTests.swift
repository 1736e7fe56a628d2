import Testing

@testable import EventIndex

@Suite struct PartyTests {
    private func party(
        _ name: String, _ country: String? = "BLR", _ sector: String? = "GOV",
        title: String? = nil
    ) -> Party {
        Party(name: name, country: country, sector: sector, title: title)
    }

    @Test(arguments: [
        ("Alexander Lukaschenko", "Lukaschenko"), ("Belarus", "Belarus"),
        ("Alexander Lukaschenko", "Alexander Lukaschenko"),
    ])
    func theSame(left: String, right: String) {
        #expect(party(left).likeness(to: party(right)) == .same)
        #expect(party(right).likeness(to: party(left)) == .same)
    }

    @Test func aSurnameMayStandFirst() {
        let whole = party("Xi Jinping", "CHN", title: "Präsident")
        #expect(party("Xi", "CHN", title: "Präsident").likeness(to: whole) == .same)
        #expect(whole.likeness(to: party("Xi", "CHN", title: "Präsident")) == .same)
        let other = party("Li", "CHN", title: "Ministerpräsident")
        #expect(other.likeness(to: whole) == .other)
    }

    @Test func whoActsForTheSameCountryMayBeTheSame() {
        #expect(party("Alexander Lukaschenko").likeness(to: party("Belarus")) == .sameCountry)
        #expect(party("Belarus").likeness(to: party("Weißrussland")) == .sameCountry)
        #expect(
            party("Europäische Union", "EUR").likeness(to: party("Ursula von der Leyen", "EUR"))
                == .sameCountry)
    }

    @Test func crowdsAreTheSameCrowdHoweverMany() {
        let crowd = party("mehr als 80.000 Menschen", "FRA", "CVL")
        #expect(crowd.likeness(to: party("Hunderttausende", "FRA", "CVL")) == .sameCrowd)
        #expect(crowd.likeness(to: party("Studenten", "FRA", "CVL")) == .sameCountry)
        #expect(crowd.likeness(to: party("Tausende", "ITA", "CVL")) == .other)
    }

    @Test func twoWithOfficesAreTwoPeople() {
        let chancellor = party("Scholz", "DEU", title: "Bundeskanzler")
        let minister = party("Baerbock", "DEU", title: "Außenministerin")
        #expect(chancellor.likeness(to: minister) == .other)
        #expect(chancellor.likeness(to: party("Bundesregierung", "DEU")) == .sameCountry)
        let office = party("deutsche Außenministerin", "DEU", title: "Außenministerin")
        #expect(minister.likeness(to: office) == .sameCountry)
        #expect(
            minister.likeness(to: party("Annalena Baerbock", "DEU", title: "Außenministerin"))
                == .same)
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
        #expect((party(name).kind == .person) == isPerson)
    }

    @Test func aListGivesItsPartiesBack() {
        let parties = [
            party("Xi Jinping", "CHN", title: "Präsident"), party("Männer", nil, nil),
            party("", "A", nil),
        ]
        #expect(PartyList.parties(in: PartyList.text(of: parties)) == parties)
        #expect(PartyList.parties(in: "").isEmpty)
        let hostile = party("a\u{1E}b\u{1F}c")
        #expect(PartyList.parties(in: PartyList.text(of: [hostile])).map(\.name) == ["a b c"])
    }
}
