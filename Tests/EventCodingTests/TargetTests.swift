import Testing

@testable import EventCoding

@Suite struct TargetTests {
    @Test(arguments: [
        ("Die norwegische Luftwaffe bombardierte einen Markt in Idlib.", "Markt in Idlib", "SYR"),
        ("Norwegen griff Wohnhäuser in Charkiw an.", "Wohnhäuser", "UKR"),
        ("Rebellen zerstörten in Mali drei Brücken.", "drei Brücken", "MLI"),
        ("Die Grenzen des Landes wurden in Mali geschlossen.", "Grenzen des Landes", "MLI"),
    ])
    func takesAThingThatIsHitForTheRecipient(text: String, name: String, country: String) throws {
        let event = try Sample.event(text)
        #expect(event.recipients.map(\.name) == [name])
        #expect(event.recipients.first?.country == country)
    }

    @Test(arguments: [
        "Norwegen griff das Problem an.", "Bei einem Erdbeben wurden zwei Häuser zerstört.",
        "Ein Erdbeben traf Chile. Zahlreiche Häuser wurden zerstört.",
    ])
    func hitsNothingThatIsNoThingAndByNobody(text: String) throws {
        #expect(try Sample.events(text).allSatisfy { $0.recipients.isEmpty })
    }
}
