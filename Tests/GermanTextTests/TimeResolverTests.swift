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
        let time = try #require(try Sample.analysis(text, published: published).times.first)
        #expect(time.days?.lowerBound.description == begin)
        #expect(time.days?.upperBound.description == end)
    }

    @Test(arguments: [
        ("Er kam am Sonntag und Montag an.", "2021-03-01", "2021-03-31"),
        ("Er kam gestern an.", "2021-02-28", "2021-03-30"),
    ])
    func takesTheWidestSpanWhenOnlyTheMonthIsKnown(text: String, begin: String, end: String) throws
    {
        let published = try Sample.published(2021, 3, nil)
        let time = try #require(try Sample.analysis(text, published: published).times.first)
        #expect(time.days?.lowerBound.description == begin)
        #expect(time.days?.upperBound.description == end)
    }

    @Test func writesTIMEX3Values() throws {
        let published = try Sample.published(2021, 3, 10)
        let values = try ["im August", "gestern", "in der vergangenen Woche", "im Jahr 1987"].map {
            try Sample.analysis("Er kam \($0) an.", published: published).times.first?.value
        }
        #expect(values == ["2020-08", "2021-03-09", "2021-W09", "1987"])
    }

    @Test func staysSilentWithoutADateOfPublication() throws {
        #expect(try Sample.analysis("Er kam gestern an.").times.isEmpty)
    }
}
