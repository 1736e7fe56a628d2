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

    @Test(arguments: [
        ("Schweden bestritt, dass Norwegen Finnland angegriffen habe.", Status.denied, "Schweden"),
        (
            "Schweden wies Berichte zurück, nach denen Norwegen Finnland angegriffen habe.",
            .denied,
            "Schweden"
        ),
        (
            "Schweden wies Gerüchte zurück, wonach Norwegen Finnland angegriffen hatte.", .denied,
            "Schweden"
        ),
        (
            "Berichte, wonach Norwegen Finnland angriff, seien falsch, sagte ein Sprecher.",
            .denied, "ein Sprecher"
        ),
        (
            "Meldungen, nach denen Norwegen Finnland angegriffen hat, treffen nicht zu.", .denied,
            ""
        ),
        ("Norwegen bestritt, Finnland angegriffen zu haben.", .denied, ""),
        (
            "Schweden bestätigte Berichte, nach denen Norwegen Finnland angegriffen habe.",
            .occurred, ""
        ),
        (
            "Schweden bestritt nicht, dass Norwegen Finnland angegriffen habe.", .occurred,
            "Schweden"
        ),
    ])
    func knowsWhatIsDenied(text: String, status: Status, denier: String) throws {
        let attack = try #require(try Sample.events(text).first { $0.type == .assault })
        #expect(attack.short == "ASSAULT NOR>FIN")
        #expect(attack.status == status)
        #expect(attack.attribution?.speaker ?? "" == denier)
    }

    @Test func takesARefusedDemandForNoDenial() throws {
        let events = try Sample.events(
            "Norwegen wies die Forderung zurück, Truppen aus Finnland abzuziehen.")
        #expect(events.map(\.type) == [.reject])
        #expect(events.first?.mode == "yield")
    }

    @Test func codesTheDeniedActOfOthersInsteadOfTheDenial() throws {
        let others = try Sample.events(
            "Schweden bestritt, dass Norwegen Finnland angegriffen habe.")
        #expect(others.map(\.type) == [.assault])
        let first = try Sample.events("Dass Norwegen Finnland angegriffen habe, bestritt Schweden.")
        #expect(first.map(\.type) == [.assault])
        let reported = try Sample.events(
            "Schweden wies Berichte zurück, wonach Norwegen Finnland angegriffen habe.")
        #expect(reported.map(\.type) == [.reject, .assault])
        let own = try Sample.events("Norwegen bestritt, Finnland angegriffen zu haben.")
        #expect(own.map(\.short) == ["REJECT NOR>-", "ASSAULT NOR>FIN"])
    }
}
