import Articles
import Testing

@testable import GermanText

@Suite struct TimeResolverTests {
    @Test(arguments: [
        ("Er kam am 3. Dezember an.", "2020-12-03", "2020-12-03"),
        ("Er kam am 3. Mai 1999 an.", "1999-05-03", "1999-05-03"),
        ("Er kam gestern an.", "2021-03-09", "2021-03-09"),
        ("Er kam am Montag an.", "2021-03-08", "2021-03-08"),
        ("Er wird am Montag kommen.", "2021-03-15", "2021-03-15"),
        ("Er kam Ende Februar an.", "2021-02-21", "2021-02-28"),
        ("Er kam Anfang des Jahres an.", "2021-01-01", "2021-03-31"),
        ("Er kam im August an.", "2020-08-01", "2020-08-31"),
        ("Er kam in der vergangenen Woche an.", "2021-03-01", "2021-03-07"),
        ("Er kam im Jahr 1987 an.", "1987-01-01", "1987-12-31"),
        ("Er kam vor zwei Wochen an.", "2021-02-21", "2021-02-27"),
        ("Er schläft seit drei Tagen.", "2021-03-07", "2021-03-10"),
        ("Er schlief in den letzten Wochen.", "2021-02-10", "2021-03-10"),
        ("Er kam am 24. und 25. Februar an.", "2021-02-24", "2021-02-25"),
        ("Er kam am 01.02.2020 an.", "2020-02-01", "2020-02-01"),
    ])
    func resolvesAgainstTheDayOfPublication(text: String, begin: String, end: String) throws {
        let published = try Sample.published(2021, 3, 10)
        let time = try #require(try Sample.analysis(text, published: published).joinedTimes.first)
        #expect(time.days?.lowerBound.description == begin)
        #expect(time.days?.upperBound.description == end)
    }

    @Test(arguments: [
        ("Er kam am Sonntag an.", "2021-03-01", "2021-03-31"),
        ("Er kam gestern an.", "2021-02-28", "2021-03-30"),
    ])
    func takesTheWidestSpanWhenOnlyTheMonthIsKnown(text: String, begin: String, end: String) throws
    {
        let published = try Sample.published(2021, 3, nil)
        let time = try #require(try Sample.analysis(text, published: published).times.first)
        #expect(time.days?.lowerBound.description == begin)
        #expect(time.days?.upperBound.description == end)
    }

    @Test(arguments: [
        ("Er kam im August an.", "2020-08"), ("Er kam gestern an.", "2021-03-09"),
        ("Er kam in der vergangenen Woche an.", "2021-W09"), ("Er kam 1987 an.", "1987"),
        ("Er kam am Wochenende an.", "2021-W09-WE"), ("Er kam gestern Abend an.", "2021-03-09TEV"),
        ("Er kam am Dienstagabend an.", "2021-03-09TEV"),
        ("Er kam um 9.30 Uhr an.", "2021-03-10T09:30"),
        ("Er kam heuer an.", "2021"), ("Er kam im Vorjahr an.", "2020"),
        ("Er wird im Frühjahr 2022 kommen.", "2022-SP"),
        ("Er kam im dritten Quartal an.", "2020-Q3"),
        ("Er lebte in den 60er Jahren hier.", "196"), ("Er lebte im 15. Jahrhundert.", "14"),
        ("Er blieb zwei Jahre.", "P2Y"), ("Er blieb dreieinhalb Minuten.", "PT3.5M"),
        ("Er blieb eine halbe Stunde.", "PT30M"), ("Er blieb einige Wochen.", "PXW"),
        ("Er blieb jahrelang.", "PXY"), ("Er kommt täglich.", "P1D"),
        ("Er kommt alle zwei Wochen.", "P2W"), ("Er kommt jeden Montag.", "XXXX-WXX-1"),
        ("Er kommt freitags.", "XXXX-WXX-5"), ("Er kommt jetzt.", "PRESENT_REF"),
        ("Er kam kürzlich.", "PAST_REF"), ("Er kommt bald.", "FUTURE_REF"),
        ("In den nächsten Jahren kommt er.", "FUTURE_REF"),
        ("Das heutige Gesetz gilt weiter.", "PRESENT_REF"),
        ("Eines Tages kommt er.", "XXXX-XX-XX"), ("Er kam binnen eines Tages.", "P1D"),
        ("Das wissen wir heute.", "PRESENT_REF"), ("Das entscheiden wir heute.", "2021-03-10"),
    ])
    func writesTIMEX3Values(text: String, value: String) throws {
        let published = try Sample.published(2021, 3, 10)
        #expect(try Sample.analysis(text, published: published).times.first?.value == value)
    }

    @Test(arguments: [
        ("Das am Montag unterzeichnete Abkommen wird morgen veröffentlicht.", "2021-03-08"),
        ("Das Treffen vom Montag hat Folgen.", "2021-03-08"),
        ("Die Wahl wurde für Sonntag angesetzt.", "2021-03-14"),
        ("Der Prozess wurde auf den 28. November vertagt.", "2021-11-28"),
        ("Er regiert seit Montag.", "2021-03-08"), ("Er will am Montag reisen.", "2021-03-15"),
        ("Er kommt nächsten Mittwoch.", "2021-03-17"),
        ("Er kam letzten Mittwoch.", "2021-03-03"),
        ("Er kam am Donnerstag vergangener Woche.", "2021-03-04"),
    ])
    func looksTheWayThatTheSentenceDoes(text: String, day: String) throws {
        let published = try Sample.published(2021, 3, 10)
        #expect(try Sample.analysis(text, published: published).times.first?.value == day)
    }

    @Test(arguments: [
        (
            "Am 3. Mai 1999 brannte das Haus. Am Tag darauf regnete es.",
            ["1999-05-03", "1999-05-04"]
        ),
        ("Im März 1992 begann der Bau. Im April ruhte er.", ["1992-03", "1992-04"]),
        (
            "Am Montag regnete es. 1989 begann der Bau. 31 Jahre später steht das Haus.",
            ["2021-03-08", "1989", "2020"]
        ),
        ("Er kommt am Freitag. Um 9 Uhr beginnt die Sitzung.", ["2021-03-12", "2021-03-12T09:00"]),
        ("Er übt jeden Montag um 9 Uhr.", ["XXXX-WXX-1", "T09:00"]),
        (
            "Sie spielen am 3. und 4. April jeweils um 20 Uhr.",
            ["2021-04-03", "2021-04-04", "T20:00"]
        ),
    ])
    func remembersWhatWasToldBefore(text: String, values: [String]) throws {
        let published = try Sample.published(2021, 3, 10)
        #expect(try Sample.analysis(text, published: published).times.map(\.value) == values)
    }

    @Test(arguments: [
        ("Er ist seit 2014 im Amt.", "2014-01-01", "2021-03-10"),
        ("Es geschah in der Nacht zum 1. März.", "2021-02-28", "2021-03-01"),
        ("In diesem Jahr starben drei Soldaten.", "2021-01-01", "2021-03-10"),
        ("Er kommt in den nächsten drei Monaten.", "2021-03-10", "2021-06-10"),
        ("Er geht zum Jahresende.", "2021-12-01", "2021-12-31"),
        ("Ostern 2021 blieb er daheim.", "2021-04-04", "2021-04-04"),
        ("Am Karfreitag 2022 blieb er daheim.", "2022-04-15", "2022-04-15"),
    ])
    func tellsTheDaysThatAreMeant(text: String, begin: String, end: String) throws {
        let published = try Sample.published(2021, 3, 10)
        let time = try #require(try Sample.analysis(text, published: published).times.first)
        #expect(time.days?.lowerBound.description == begin)
        #expect(time.days?.upperBound.description == end)
    }

    @Test func saysWhichPartOfAPeriodIsMeant() throws {
        let analysis = try Sample.analysis(
            "Er kam Ende Februar und ging nach fast zwei Tagen.",
            published: try Sample.published(2021, 3, 10))
        #expect(analysis.times.map(\.modifier) == [.end, .less])
    }

    @Test(arguments: [
        ("Bis zum 1. Dezember 1350 Verfahren führte er.", "2020-12-01"),
        ("Bis Dezember 1350 neue Verfahren führte er.", "2020-12"),
        ("Am 1. Dezember 1999 Verfahren führte er.", "1999-12-01"),
        ("Am 1. Dezember 1350 starb er.", "1350-12-01"),
    ])
    func takesNoNumberThatCountsANounForAYear(text: String, value: String) throws {
        let published = try Sample.published(2021, 3, 10)
        #expect(try Sample.analysis(text, published: published).times.first?.value == value)
    }

    @Test(arguments: [
        ("Er kam am 3. Mai 2021 an.", ["2021-05-03"]), ("Er kam im Juni 2021 an.", ["2021-06"]),
        ("Er kam am 03.05.2021 an.", ["2021-05-03"]), ("Er kam 1987 an.", ["1987"]),
        ("Er kam Ende 2019 an.", ["2019"]), ("Er kam Ostern 2021 an.", ["2021-04-04"]),
        (
            "Im März 1992 begann der Bau. Im April ruhte er. Zwei Jahre später brannte er.",
            ["1992-03", "1992-04", "1994"]
        ),
        (
            "Am 3. Mai 1999 brannte das Haus. Am Tag darauf regnete es.",
            ["1999-05-03", "1999-05-04"]
        ),
    ])
    func needsNoDateOfPublicationWhereTheYearIsTold(text: String, values: [String]) throws {
        let times = try Sample.analysis(text).times
        #expect(times.map(\.value) == values)
        #expect(times.allSatisfy { $0.days != nil })
    }

    @Test(arguments: [
        "Er kam gestern an.", "Er kam am Montag an.", "Er kam am 3. Mai an.", "Er kam im Juni an.",
        "Er kam in diesem Jahr an.", "Er kam vor zwei Wochen an.", "Er ist seit 2014 im Amt.",
        "Er kam im Vorjahr an.", "Er kam zwei Jahre später an.", "Er kam in der Vorwoche an.",
        "Er kam am Wochenende an.", "Er kam um 9 Uhr an.", "Er kam im Herbst an.",
        "Er kam am Dienstag vergangener Woche an.", "Er kam in den letzten Wochen an.",
    ])
    func tellsNoDaysWhereTheyHangOnAnUnknownDateOfPublication(text: String) throws {
        #expect(try Sample.analysis(text).times.allSatisfy { $0.days == nil })
    }
}
