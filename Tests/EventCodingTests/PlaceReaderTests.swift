import Testing

@testable import EventCoding

@Suite struct PlaceReaderTests {
    @Test func namesThePlaceAndItsCountry() throws {
        let event = try Sample.event("Norwegen und Finnland trafen sich in Hamburg.")
        #expect(event.place?.text == "Hamburg")
        #expect(event.place?.country == "DEU")
        #expect(event.place?.latitude != nil)
    }

    @Test(arguments: [
        ("Der norwegische Präsident besuchte Finnland.", "Finnland"),
        ("Ein Krankenhaus in Idlib wurde bombardiert.", "Idlib"),
        ("Die russische Armee beschoss Charkiw.", "Charkiw"),
    ])
    func isWhereOneGoesOrWhatIsHit(text: String, place: String) throws {
        #expect(try Sample.event(text).place?.text == place)
    }

    @Test func staysEmptyWhereNoneIsNamed() throws {
        #expect(try Sample.event("Norwegen kritisierte Finnland.").place == nil)
    }

    @Test(arguments: [
        "Frankreich verurteilte die norwegische Offensive in Finnland.",
        "Schweden kritisierte die Lage in Mali.",
        "Norwegen verurteilte die Angriffe auf die Ukraine.",
        "Die Botschaft in Nairobi forderte Finnland zu Hilfe auf.",
        "Finnland forderte Norwegen wegen der Lage in Mali zu Hilfe auf.",
    ])
    func leavesAloneWhatModifiesAnotherNoun(text: String) throws {
        #expect(try Sample.event(text).place == nil)
    }

    @Test(arguments: [
        ("Die norwegische Offensive in Finnland dauert an.", "Finnland"),
        ("Im Osten Polens wurden zwei Soldaten getötet.", "Osten Polens"),
        (
            "Die Polizei nahm in der polnischen Hauptstadt drei Studenten fest.",
            "polnischen Hauptstadt"
        ),
        (
            "Bei einem Anschlag in der Provinz Helmand wurden zwölf Soldaten getötet.",
            "Provinz Helmand"
        ),
        ("Angela Merkel traf den Präsidenten Emmanuel Macron in Brüssel.", "Brüssel"),
        ("Norwegen kritisierte Finnland am Montag in Genf.", "Genf"),
    ])
    func takesWhatModifiesTheAct(text: String, place: String) throws {
        #expect(try Sample.event(text).place?.text == place)
    }
}
