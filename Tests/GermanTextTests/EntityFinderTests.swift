import Testing

@testable import GermanText

@Suite struct EntityFinderTests {
    @Test(arguments: [
        ([], 5, nil), ([5], 5, nil), ([3], 5, 3), ([1, 3, 5, 8], 5, 3), ([1, 3, 5, 8], 9, 8),
        ([2, 8, 4], 5, 4), ([7, 8], 5, nil),
    ])
    func findsTheMentionBefore(mentions: [Int], phrase: Int, expected: Int?) {
        let reading = PhraseReading(kind: .country, name: "Norwegen", country: "NOR")
        var entity = Entity(reading, name: "Norwegen", genders: .neuter)
        entity.mentions = mentions
        #expect(entity.mention(before: phrase) == expected)
    }

    private func entities(_ text: String) throws -> [Entity] { try Sample.analysis(text).entities }

    @Test(arguments: [
        ("Der norwegische Außenminister Lars Beispielsen kam an.", "Lars Beispielsen", "NOR"),
        ("Spaniens Regierungschefin Clara Muster reiste ab.", "Clara Muster", "ESP"),
        ("US-Botschafter John Samplestone schwieg.", "John Samplestone", "USA"),
        (
            "Lars Beispielsen, der Verteidigungsminister Dänemarks, kam an.", "Lars Beispielsen",
            "DNK"
        ),
    ])
    func readsNameAndCountryOfAPerson(text: String, name: String, country: String) throws {
        let person = try #require(try entities(text).first { $0.name == name })
        #expect(person.kind == .person)
        #expect(person.country == country)
        #expect(person.sector == .government)
    }

    @Test(arguments: [
        ("Die Regierung von Myanmar schwieg.", "Regierung von Myanmar"),
        ("Eine Sprecherin des Außenministeriums lächelte.", "Sprecherin des Außenministeriums"),
        ("Die Regierung in Lima schwieg.", "Regierung in Lima"),
        ("Die norwegische Regierung in Oslo schwieg.", "norwegische Regierung"),
        ("Die Demonstranten in Oslo schwiegen.", "Demonstranten"),
    ])
    func namesABodyWithWhatTellsWhoseItIs(text: String, name: String) throws {
        #expect(try entities(text).contains { $0.name == name })
    }

    @Test func findsAPersonAgainByLastNameAndTitle() throws {
        let text = """
            Der norwegische Außenminister Lars Beispielsen traf ein. Beispielsen lächelte. \
            Der Minister winkte. Er schwieg.
            """
        let person = try #require(try entities(text).first { $0.name == "Lars Beispielsen" })
        #expect(person.mentions.count >= 3)
    }

    @Test(arguments: [
        ("Russische Soldaten marschierten.", "RUS", Sector.military),
        ("Die polnische Polizei rückte an.", "POL", .police),
        ("Zwei Iraner wurden gesehen.", "IRN", .civilians),
        ("Peking schweigt.", "CHN", .government),
        ("Die Türkei schweigt.", "TUR", .government),
    ])
    func readsGroupsAndCountries(text: String, country: String, sector: Sector) throws {
        let entity = try #require(try entities(text).first)
        #expect(entity.country == country)
        #expect(entity.sector == sector)
    }

    @Test func givesUnnamedPeopleTheOnlyCountryOfTheirStory() throws {
        let police = try entities("In Norwegen streiken Ärzte. Die Polizei schaut zu.")
        #expect(police.first { $0.sector == .police }?.country == "NOR")
    }

    @Test func leavesUnnamedPeopleWithoutACountryWhereTwoAreNamed() throws {
        let police = try entities("Norwegen und Polen streiten. Die Polizei schaut zu.")
        #expect(police.contains { $0.sector == .police })
        #expect(police.first { $0.sector == .police }?.country == nil)
    }

    @Test(arguments: [
        ("Man kritisierte den libanesischen Präsidenten.", "libanesischer Präsident"),
        ("Er sprach mit norwegischen Truppen.", "norwegische Truppen"),
        ("Er sprach mit türkischen Vertretern.", "türkische Vertreter"),
        ("Das Vorgehen der iranischen Regierung überrascht.", "iranische Regierung"),
        ("Man kritisierte den syrischen Geheimdienstchef.", "syrischer Geheimdienstchef"),
        ("Vier saudische Soldaten schwiegen.", "vier saudische Soldaten"),
        ("Die Entscheidung des obersten Gerichts überrascht.", "oberstes Gericht"),
    ])
    func namesInTheNominative(text: String, name: String) throws {
        #expect(try entities(text).map(\.name).contains(name))
    }

    @Test func knowsACountryAgainByItsDescription() throws {
        let text = """
            Norwegen half Moldau. Danach schwieg Finnland. Moldau ist arm. \
            Finnland sagte dem osteuropäischen Land Hilfe zu.
            """
        let country = try #require(try entities(text).first { $0.country == "MDA" })
        #expect(country.mentions.count == 3)
    }
}
