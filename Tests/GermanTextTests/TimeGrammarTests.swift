import Articles
import Testing

@testable import GermanText

@Suite struct TimeGrammarTests {
    private func expressions(_ text: String) throws -> [String] {
        let analysis = try Sample.analysis(text, published: try Sample.published(2021, 3, 10))
        return analysis.times.map { analysis.string($0.tokens) }
    }

    @Test(arguments: [
        ("Sie reist am Montag nach Wien.", ["Montag"]),
        ("Die Messe läuft vom 5. bis 22. November.", ["5.", "22. November"]),
        ("Am Freitag, 7. Mai 2021, wird gewählt.", ["Freitag, 7. Mai 2021"]),
        ("Er sprach in den vergangenen Tagen mit ihr.", ["den vergangenen Tagen"]),
        ("Sie kam nach diesem strengen Winter zurück.", ["diesem strengen Winter"]),
        ("Der Laden öffnet von 10 bis 18 Uhr.", ["10", "18 Uhr"]),
        ("Rund 200 Stunden hat es gedauert.", ["Rund 200 Stunden"]),
        ("Das Amt besteht seit gut 15 Jahren.", ["gut 15 Jahren"]),
        ("Der Bau dauert sechs bis acht Monate.", ["sechs", "acht Monate"]),
        ("Der Chor probt jeden Montagabend.", ["jeden Montagabend"]),
        ("Das kostet zehn Euro im Monat.", ["im Monat"]),
        ("In der zweiten Jahreshälfte steigt der Absatz.", ["der zweiten Jahreshälfte"]),
        ("Anfang der 90er Jahre zog er fort.", ["Anfang der 90er Jahre"]),
        ("Der Maler (1898-1976) lebte hier.", ["1898", "1976"]),
        ("Ein zweiwöchiger Streik legte alles lahm.", ["zweiwöchiger"]),
        ("Der Vertrag wurde vor kurzem verlängert.", ["vor kurzem"]),
        ("Der Umsatz soll in Zukunft steigen.", ["Zukunft"]),
        ("Zwei Tage später reiste sie ab.", ["Zwei Tage später"]),
        ("Sie kam Jahre später zurück.", ["Jahre später"]),
        ("Er trainiert dreimal pro Woche.", ["dreimal pro Woche"]),
        ("Am Abend des 3. Mai fiel der Strom aus.", ["Abend des 3. Mai"]),
    ])
    func findsTheWordsOfATime(text: String, expected: [String]) throws {
        #expect(try expressions(text) == expected)
    }

    @Test(arguments: [
        "Der Zeuge ist 16 Jahre alt.", "Wählen darf man ab 16 Jahren.",
        "Die 44-jährige Fahrerin blieb unverletzt.", "Es kamen 2000 Besucher.",
        "Der Ofen erreicht 1900 bis 3000 Grad.", "Das Spiel endete 2:1.",
        "Der Kurs ist für Kinder zwischen sechs und elf Jahren.",
    ])
    func leavesAgesAndCountsAlone(text: String) throws {
        #expect(try expressions(text).isEmpty)
    }

    @Test func namesTheRuleOfEachExpression() throws {
        let analysis = try Sample.analysis(
            "Er sprach gestern um 9 Uhr zwei Stunden lang.",
            published: try Sample.published(2021, 3, 10))
        #expect(analysis.times.map(\.rule) == ["deictic", "clock", "duration"])
        #expect(analysis.times.map(\.kind) == [.date, .time, .duration])
    }

    @Test func joinsWhatBelongsTogether() throws {
        let analysis = try Sample.analysis(
            "Sie tagten am Montag und Dienstag in Bern.",
            published: try Sample.published(2021, 3, 10))
        let whole = try #require(analysis.joinedTimes.first)
        #expect(analysis.joinedTimes.count == 1)
        #expect(analysis.string(whole.phrase) == "am Montag und Dienstag")
        #expect(whole.days?.lowerBound.description == "2021-03-08")
        #expect(whole.days?.upperBound.description == "2021-03-09")
    }
}
