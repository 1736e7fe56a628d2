import Articles
import Testing

@testable import GermanText

@Suite struct LexiconTests {
    @Test func theShippedLexiconHasNoFault() throws {
        let lexicon = try Sample.lexicon.get()
        #expect(lexicon.countries.countries.count > 190)
        #expect(lexicon.verbs.verbs.count > 300)
        #expect(lexicon.roles.roles.count > 100)
    }

    @Test(arguments: [
        ("russischem", "RUS"), ("belarussische", "BLR"), ("deutscher", "DEU"),
        ("chinesisch", "CHN"),
    ])
    func knowsAdjectivesInEveryForm(form: String, code: String) throws {
        let countries = try Sample.lexicon.get().countries
        let index = try #require(countries.adjectives[form])
        #expect(countries.countries[index].code == code)
    }

    @Test(arguments: [
        ("countries.txt", "Fra; Frankreich", "1: “Fra” is no country code"),
        ("countries.txt", "FRA; Frankreich; ; ; ; viele", "1: unknown number “viele”"),
        ("countries.txt", "FRA; Frankreich; ; ; ; ; zu viel", "1: 7 fields, at most 6 expected"),
        ("countries.txt", "# Land\n\nFRA; Frankreich\nFRA; Gallien", "4: “FRA” already stands"),
        ("countries.txt", "FRA;", "1: field “names” is empty"),
        ("organisations.txt", "Bund der Köche; XXY;", "1: unknown country code “XXY”"),
        ("organisations.txt", "Bund der Köche; ; KOCH", "1: unknown sector “KOCH”"),
        ("people.txt", "Anna Beispiel; ; GOV; ; 2020-13-01;", "1: “2020-13-01” is no date"),
        ("roles.txt", "beruf; Koch; Köche; CVL", "1: unknown kind “beruf”"),
        ("places.txt", "Musterstadt; ; 95.0; 10;", "1: “95.0” is no latitude"),
        ("verbs.txt", "lauf; läuft; lief; gelaufen; sein", "1: “lauf” is no infinitive"),
        ("verbs.txt", "laufen; läuft; lief; gelaufen; tun", "1: unknown auxiliary “tun”"),
        ("verbs.txt", "laufen; läuft; lief; gelaufen; sein; gen", "1: unknown object “gen”"),
        ("nouns.txt", "Lauf; x; Laufs; Läufe", "1: unknown gender “x”"),
        ("nouns.txt", "Lauf; m; Laufs; Läufe\nLauf; m", "2: “Lauf/m” already stands"),
        ("abbreviations.txt", "usw", "1: “usw” does not end in a full stop"),
        ("cues.txt", "flüstern; leise", "1: unknown kind “flüstern”"),
        ("cues.txt", "say; sagen\nsay; leise sagt", "2: “leise sagt” is no infinitive"),
        ("moods.txt", "trüb; regnen", "1: unknown kind “trüb”"),
        ("references.txt", "# x\nfreund; Kumpel", "2: unknown kind “freund”"),
        ("firstnames.txt", "w; Angela", "1: unknown kind “w”: expected one of m f"),
        ("times.txt", "monat; Mai; 5", "1: unknown kind “monat”"),
        ("times.txt", "\nmonth; Mai; 13", "2: “13” is no value of a “month”: expected 1 to 12"),
        ("times.txt", "feast; Ostern; easter", "expected MM-DD, easter+DAYS or advent+WEEKS"),
        ("times.txt", "relative; Vorjahr; -1", "expected a number and a unit"),
        ("rezepte.txt", "Suppe", "unknown lexicon file “rezepte.txt”"),
    ])
    func reportsAFaultWithFileAndLine(name: String, text: String, fault: String) throws {
        let error = #expect(throws: LexiconError.self) {
            try Lexicon(files: [Sample.file(name, text)])
        }
        let description = try #require(error).description
        #expect(description.hasPrefix("/lexicon/\(name):"))
        #expect(description.contains(fault))
    }

    @Test func reportsAMistakeInTheCountriesOnce() throws {
        let error = #expect(throws: LexiconError.self) {
            try Lexicon(files: [
                Sample.file("countries.txt", "NOR; Norwegen\nFra; Frankreich"),
                Sample.file("places.txt", "Paris; FRA; 48.9; 2.4; 2100000"),
            ])
        }
        #expect(try #require(error).faults.map(\.path) == ["/lexicon/countries.txt"])
    }

    @Test func reportsAFileGivenTwice() throws {
        let error = #expect(throws: LexiconError.self) {
            try Lexicon(files: [
                Sample.file("nouns.txt", "Lauf; m"), Sample.file("nouns.txt", "Lauf; m"),
            ])
        }
        #expect(try #require(error).description.contains("“nouns.txt” is given twice"))
    }

    @Test(arguments: [
        "205", "20051", "2005-", "2005--1", "2005-1x", "2005-02-30", "2005-13", "05-2005",
        "2005-11-22-1",
    ])
    func knowsWhatIsNoDate(text: String) {
        #expect(LexiconDate.day(text, isEnd: false) == nil)
    }

    @Test(arguments: [
        ("2004", (1, 1), (12, 31)), ("2004-02", (2, 1), (2, 29)), ("2004-02-03", (2, 3), (2, 3)),
    ])
    func readsTheFirstAndTheLastDayOfADate(text: String, first: (Int, Int), last: (Int, Int)) {
        let day = { (day: (Int, Int)) in CalendarDate(year: 2004, month: day.0, day: day.1) }
        #expect(LexiconDate.day(text, isEnd: false) == day(first))
        #expect(LexiconDate.day(text, isEnd: true) == day(last))
    }

    @Test func collectsEveryFaultOfEveryFile() throws {
        let error = #expect(throws: LexiconError.self) {
            try Lexicon(files: [
                Sample.file("roles.txt", "beruf; Koch\n\ntitle; Chef; Chefs; KOCH"),
                Sample.file("countries.txt", "F; Frankreich"),
            ])
        }
        #expect(try #require(error).faults.map(\.line) == [1, 1, 3])
    }
}
