import Testing

@testable import GermanText

@Suite struct WordsBehindNounTests {
    @Test(arguments: [
        ("Der Wirt trug ein Hemd mit der Aufschrift „Ruhe“.", "ein Hemd"),
        ("Die Gäste schrieben Parolen an die Wand wie „Wir bleiben hier“.", "Die Gäste"),
        ("Auf dem Plakat war die Losung „Wir bleiben hier“ zu lesen.", "dem Plakat"),
        ("In der Zeitung fand sich die Feststellung „Der Wirt hat Recht“.", "der Zeitung"),
        (
            "Mit den Worten „Wenn es regnet, gehe ich. Sonst bleibe ich“ begrüßte der Wirt die "
                + "Gäste.", "der Wirt"
        ),
    ])
    func readsWordsBehindNouns(text: String, speaker: String) throws {
        let found = try FoundQuotation.direct(in: text)
        #expect(found.count == 1)
        #expect(found.first?.by == speaker)
    }
}
