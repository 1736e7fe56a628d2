import Testing

@testable import EventCoding

@Suite struct PublicAffairsTests {
    @Test(arguments: [
        """
        Der Stürmer kritisierte nach dem Abpfiff seine Mitspieler. Die Elf habe nicht gekämpft. \
        Am Samstag empfängt sie den Tabellenletzten. Der Kapitän fordert mehr Einsatz.
        """,
        """
        Die Regisseurin lobte ihr Ensemble. Die Premiere ist am Freitag. Der Saal ist ausverkauft. \
        Der Pianist entschuldigte sich für die Verspätung.
        """,
        """
        Die Handballerinnen siegten zum fünften Mal. In der Rückrunde wollen sie ganz oben angreifen. \
        Die Halle war voll. Gefeiert wurde bis in die Nacht.
        """,
    ])
    func passesOverWhatPrivatePeopleDoInAnArticleOnOtherThings(text: String) throws {
        #expect(try Sample.events(text).isEmpty)
    }

    @Test func codesWhatAnOfficeDoesInAnArticleOnOtherThings() throws {
        let event = try Sample.event(
            """
            Das Konzert begann um acht. Die Geigerin spielte zwei Zugaben. Der Saal tobte. \
            Der norwegische Kulturminister kritisierte danach die Sängerin.
            """)
        #expect(event.type == .accuse)
        #expect(event.actors.map(\.country) == ["NOR"])
    }

    @Test func codesWhatPrivatePeopleDoWherePublicActorsAreOnStage() throws {
        let events = try Sample.events(
            """
            Die norwegische Regierung will den Hafen von Bergen schließen. Das Parlament in Oslo berät \
            am Montag darüber. Ingrid Solheim kritisierte den Minister.
            """)
        #expect(events.contains { $0.type == .accuse && $0.actors.first?.name == "Ingrid Solheim" })
    }

    @Test func codesViolenceThatNoOfficeHasPartIn() throws {
        let events = try Sample.events(
            """
            In der Altstadt zogen am Abend Bewaffnete von Haus zu Haus. Sie erschossen drei Händler. \
            Viele Läden blieben geschlossen. Die Straßen waren leer.
            """)
        #expect(events.map(\.type) == [.assault])
    }
}
