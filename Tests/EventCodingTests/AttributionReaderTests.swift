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

    @Test func namesTheOfficeThatTellsWhatItsHeadIsToDo() throws {
        let event = try Sample.event(
            """
            Am Freitag werde der norwegische Präsident Lars Beispielsen den finnischen Präsidenten \
            Timo Esimerkki treffen, teilte sein Büro mit.
            """)
        #expect(event.status == .planned)
        #expect(event.attribution?.speaker == "sein Büro")
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

    @Test(arguments: [
        ("Die Regierung sprach von einem norwegischen Angriff auf Finnland.", "Regierung"),
        ("Norwegen hat nach eigenen Angaben Finnland angegriffen.", "Norwegen"),
        ("Norwegen will Finnland angegriffen haben.", "Norwegen"),
    ])
    func namesWhoVouchesForADeed(text: String, speaker: String) throws {
        #expect(try Sample.event(text).attribution?.speaker == speaker)
    }

    @Test func takesDemnachForWhoeverSpokeBefore() throws {
        let events = try Sample.events(
            """
            Laut Augenzeugen griff Norwegen am 2. März Finnland an. Demnach griff Norwegen am 5. März \
            Schweden an.
            """)
        #expect(events.map(\.attribution?.speaker) == ["Augenzeugen", "Augenzeugen"])
    }

    @Test func keepsWhoReportsTheSpeaker() throws {
        let event = try Sample.event(
            "Norwegen habe Finnland angegriffen, sagte der Minister laut der Agentur Belta.")
        #expect(event.attribution?.speaker == "der Minister")
        #expect(event.attribution?.via?.contains("Belta") ?? false)
    }
}
