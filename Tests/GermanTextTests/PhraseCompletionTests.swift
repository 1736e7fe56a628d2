import Testing

@testable import GermanText

@Suite struct PhraseCompletionTests {
    @Test(arguments: [
        (
            "Der Präsident der Afrikanischen Union (AU), Karl Beispiel, schwieg.",
            "Karl Beispiel", "IGO"
        ),
        ("Der oberste Richter Norwegens, Karl Beispiel, schwieg.", "Karl Beispiel", "NOR"),
        ("Karl Beispiel, Ex-Präsident von Finnland, schwieg.", "Karl Beispiel", "FIN"),
        ("Der Ministerpräsident Norwegens, Probesen, schwieg.", "Probesen", "NOR"),
        ("Einer der finnischen Minister, Karl Beispiel, schwieg.", "Karl Beispiel", "FIN"),
        (
            "Der Vorsitzende der Versammlung des Europarats, Karl Beispiel, schwieg.",
            "Karl Beispiel", "IGO"
        ),
    ])
    func joinsAppositions(text: String, name: String, country: String) throws {
        let entities = try Sample.analysis(text).entities
        let person = try #require(entities.first { $0.name == name })
        #expect(person.country == country)
    }

    @Test func saysThatTheTitleMeansTheName() throws {
        let text = "Der Präsident der Afrikanischen Union (AU), Karl Beispiel, schwieg."
        let meant = try Meant("Präsident", in: text)
        #expect(meant.names == ["Karl Beispiel"])
        #expect(meant.reason == .apposition)
    }

    @Test func joinsNoEnumeration() throws {
        let text = "Der Präsident, Karl Beispiel und Ingrid Muster schwiegen."
        #expect(try Meant("Präsident", in: text).names != ["Karl Beispiel"])
    }

    @Test(arguments: [
        ("Die frühere norwegische Ministerin schwieg.", Sector.elites),
        ("Die norwegische Ministerin schwieg.", .government),
        ("Der Ex-Verteidigungsminister schwieg.", .elites),
    ])
    func tellsWhoHeldAnOfficeBefore(text: String, sector: Sector) throws {
        #expect(try Sample.analysis(text).entities.first?.sector == sector)
    }

    @Test func readsNamesWithInitials() throws {
        let entities = try Sample.analysis("Karl B. Beispiel schwieg.").entities
        #expect(entities.map(\.name) == ["Karl B. Beispiel"])
    }
}
