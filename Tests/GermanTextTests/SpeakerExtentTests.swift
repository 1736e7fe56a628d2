import Testing

@testable import GermanText

@Suite struct SpeakerExtentTests {
    @Test(arguments: [
        "Peter Hansen, der Leiter des Bauamts,",
        "Der Leiter des Bauamts, Peter Hansen (SPD),",
        "Der Präsident der Kammer, Dr. Peter Hansen,",
        "Der Vorsitzende der CDU/CSU-Fraktion, Peter Hansen,",
        "Die Leiterin des Vereins „Hilfe für alle“, Anna Hansen,",
        "Der Sprecher der Stadt für Umwelt, Peter Hansen,",
        "Der Vertreter der Bauern im Beirat des Amtes, Peter Hansen,",
        "Deren Sprecherin Anna Hansen",
        "Der Leiter von „Ärzte am Meer“",
    ])
    func keepsWhatBelongsToTheName(name: String) throws {
        let found = try FoundQuotation.direct(in: "\(name) sagte: „Wir bauen die Brücke.“")
        let bare = name.hasSuffix(",") ? String(name.dropLast()) : name
        #expect(found.first?.by == bare)
    }

    @Test(arguments: [
        ("Angela Merkel", "der Zeitung"),
        ("ein Minister", "der Zeitung"),
        ("der Minister", "in der Pressekonferenz"),
        ("Peter Hansen vom Verband der Bauern", "im Gespräch"),
    ])
    func leavesOutWhomAndWhereItIsSaid(name: String, addressee: String) throws {
        let found = try FoundQuotation.direct(
            in: "„Wir bauen die Brücke“, sagte \(name) \(addressee).")
        #expect(found.first?.by == name)
    }
}
