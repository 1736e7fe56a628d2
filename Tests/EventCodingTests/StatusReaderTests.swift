import Testing

@testable import EventCoding

@Suite struct StatusReaderTests {
    @Test(arguments: [
        ("Norwegen hat Finnland kritisiert.", Status.occurred),
        ("Norwegen hat Finnland nicht kritisiert.", .denied),
        ("Der norwegische Präsident wird Finnland besuchen.", .planned),
        ("Der norwegische Präsident besucht am Montag Finnland.", .planned),
        ("Der norwegische Präsident will Finnland besuchen.", .planned),
        ("Norwegen könnte Finnland angreifen.", .hypothetical),
        ("Norwegen würde Finnland angreifen.", .hypothetical),
        ("Möglicherweise hat Norwegen Finnland angegriffen.", .hypothetical),
        ("Der geplante Besuch des norwegischen Präsidenten in Finnland ist Thema.", .planned),
        ("Norwegen kündigte den Abzug seiner Truppen aus Finnland an.", .planned),
        ("Norwegens Präsident sagte seinen Besuch in Finnland ab.", .denied),
        ("Wenn Norwegen Finnland angreift, hilft niemand.", .hypothetical),
        ("Norwegen hat begonnen, die Truppen aus Finnland abzuziehen.", .occurred),
        ("Hat Norwegen Finnland angegriffen?", .hypothetical),
        ("Norwegen hat nicht die Absicht, seine Truppen aus Finnland abzuziehen.", .denied),
        ("Nach Gerüchten hat Norwegen Finnland angegriffen.", .hypothetical),
        ("Norwegen will Finnland angegriffen haben.", .occurred),
        ("Der norwegische Präsident trifft heute den finnischen Präsidenten.", .planned),
        ("Ein Besuch des norwegischen Präsidenten in Finnland steht bevor.", .planned),
        ("Norwegen hat Finnland kritisiert, Schweden nicht.", .occurred),
        ("Keiner der norwegischen Soldaten griff Finnland an.", .denied),
    ])
    func tellsWhatHappened(text: String, status: Status) throws {
        #expect(try Sample.event(text).status == status)
    }
}
