import Testing

@testable import EventCoding

@Suite struct ModeReaderTests {
    @Test(arguments: [
        ("Zwei Soldaten wurden mit einer Autobombe getötet.", "explosives"),
        ("Zwei Soldaten wurden von Scharfschützen getötet.", "firearms"),
        ("Bei einem Drohnenangriff starben zwei Soldaten.", "drone"),
        ("Die norwegische Armee griff Finnland mit Streubomben an.", "heavy-weapons"),
        ("Ein Mann griff zwei Polizisten mit einem Messer an.", "primitive"),
        ("Ein Selbstmordattentäter tötete zwei Soldaten.", "suicide-attack"),
        ("Der finnische Präsident wurde ermordet.", "targeted"),
    ])
    func tellsTheMeans(text: String, mode: String) throws {
        #expect(try Sample.events(text).contains { $0.mode == mode })
    }

    @Test func leavesOpenWhatTheTextDoes() throws {
        #expect(try Sample.event("Norwegen griff Finnland an.").mode == nil)
    }
}
