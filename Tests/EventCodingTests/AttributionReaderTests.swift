import Testing

@testable import EventCoding

@Suite struct AttributionReaderTests {
    @Test(arguments: [
        ("Nach Angaben des Ministeriums griff Norwegen Finnland an.", "das Ministerium"),
        ("Laut Augenzeugen griff Norwegen Finnland an.", "Augenzeugen"),
        ("Norwegen habe Finnland angegriffen, teilte das Ministerium mit.", "das Ministerium"),
    ])
    func namesWhoSaysSo(text: String, speaker: String) throws {
        #expect(try Sample.event(text).attribution?.speaker == speaker)
    }

    @Test(arguments: [
        ("Nach Angaben des Ministeriums griff Norwegen Finnland an.", "nach Angaben"),
        ("Laut Augenzeugen griff Norwegen Finnland an.", "laut"),
        ("Norwegen habe Finnland angegriffen, teilte das Ministerium mit.", "teilte"),
    ])
    func keepsTheWordsThatSaySo(text: String, cue: String) throws {
        #expect(try Sample.event(text).attribution?.cue == cue)
    }

    @Test func namesWhoReportsWhatTheDoerSaysOfHimself() throws {
        let event = try Sample.event(
            "Norwegen kritisierte Finnland laut der Zeitung scharf.")
        #expect(event.attribution?.speaker == "die Zeitung")
    }

    @Test func namesTheAnnouncerOfWhatOthersDo() throws {
        let event = try Sample.event(
            "Der Sprecher kündigte den Abzug der norwegischen Truppen aus Finnland an.")
        #expect(event.attribution?.speaker == "Sprecher")
    }

    @Test(arguments: [
        "Norwegen griff Finnland an.",
        "Norwegen teilte mit, dass es Finnland kritisiere.",
        "Norwegen kündigte den Abzug seiner Truppen aus Finnland an.",
    ])
    func staysEmptyWhereTheArticleSaysSoItself(text: String) throws {
        #expect(try Sample.event(text).attribution == nil)
    }
}
