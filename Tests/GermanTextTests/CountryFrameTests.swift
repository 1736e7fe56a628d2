import Testing

@testable import GermanText

@Suite struct CountryFrameTests {
    private func entity(_ name: String, in text: String) throws -> Entity {
        let entities = try Sample.analysis(text).entities
        return try #require(entities.first { $0.name == name }, "\(entities.map(\.name))")
    }

    @Test func givesPeopleTheCountryOfTheirSetting() throws {
        let text = "Polen klagt. In Oslo wurden vier Menschen festgenommen."
        let people = try entity("vier Menschen", in: text)
        #expect(people.country == "NOR")
        #expect(people.countryGround == .setting)
    }

    @Test func refusesBetweenTwoSettings() throws {
        let text = "Polen klagt. In Oslo und in Rom wurden vier Menschen festgenommen."
        #expect(try entity("vier Menschen", in: text).country == nil)
    }

    @Test func givesNamedPeopleNoSetting() throws {
        let text = "Polen klagt. In Oslo schwieg Karl Beispiel."
        #expect(try entity("Karl Beispiel", in: text).country == nil)
    }

    @Test func givesUnnamedPeopleTheCountryOfTheStory() throws {
        let text = """
            Norwegen klagt. Der norwegische König schweigt. Norwegens Ärzte streiken.

            Schweden hilft. Die Opposition schaut zu.
            """
        let entity = try entity("Opposition", in: text)
        #expect(entity.country == "NOR")
        #expect(entity.countryGround == .story)
    }

    @Test func countsNoAgencyAmongTheCountriesOfAStory() throws {
        let text = "In Norwegen streiken Ärzte. Das meldet Reuters. Die Polizei schaut zu."
        #expect(try entity("Polizei", in: text).country == "NOR")
    }

    @Test func givesWhatSomebodyCallsHisOwnTheirCountry() throws {
        let text = "Polen klagt. Norwegen verlegt seine Truppen."
        let troops = try entity("Truppen", in: text)
        #expect(troops.country == "NOR")
        #expect(troops.countryGround == .possessor)
    }

    @Test func givesInternationalPeopleNoCountry() throws {
        let text = "In Oslo wurden internationale Beobachter festgenommen."
        #expect(try entity("internationale Beobachter", in: text).country == nil)
    }

    @Test func countsOrganisationsOfNoStateAsSuch() throws {
        let text = "In Oslo klagten Menschenrechtsorganisationen."
        #expect(try entity("Menschenrechtsorganisationen", in: text).country == "NGO")
    }

    @Test(arguments: [
        ("Der Libanon klagt. Später schwieg Tripoli.", "LBN"),
        ("Libyen klagt. Später schwieg Tripoli.", "LBY"),
    ])
    func tellsPlacesOfOneNameApart(text: String, country: String) throws {
        #expect(try entity("Tripoli", in: text).country == country)
    }
}
