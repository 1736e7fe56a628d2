import Testing

@testable import Articles

struct DateHeaderTests {
    @Test(arguments: [
        ("date 2023 Text", "2023", "2023-01-01", "2023-12-31"),
        ("date 2023-12 Text", "2023-12", "2023-12-01", "2023-12-31"),
        ("date 2024-02 Text", "2024-02", "2024-02-01", "2024-02-29"),
        ("date 2023-12-03 Text", "2023-12-03", "2023-12-03", "2023-12-03"),
        (" \n\u{A0}DATE\t\n2023-12-03\nText", "2023-12-03", "2023-12-03", "2023-12-03"),
        ("\u{FEFF}Date 0001-01 Text", "0001-01", "0001-01-01", "0001-01-31"),
        ("date 2023-12-03T23:59:60Z Text", "2023-12-03T23:59:60Z", "2023-12-03", "2023-12-03"),
    ])
    func readsTheDate(file: String, text: String, first: String, last: String) throws {
        let article = try ArticleReader.read(Array(file.utf8))
        let published = try #require(article.published)
        #expect(published.text == text)
        #expect(published.first.description == first)
        #expect(published.last.description == last)
        #expect(article.text == ArticleText("Text"))
    }

    @Test(arguments: [
        "Ohne Kopf.", "date", "date:", "date Der Rat tagt.", "date: 2023-12", "date2023 Text",
        "dates 2023", "Das date 2023-99", "dat 2023", "date ½ Stunde", "-date 2023",
    ])
    func anythingElseIsText(file: String) throws {
        let article = try ArticleReader.read(Array(file.utf8))
        #expect(article.published == nil)
        #expect(article.text == ArticleText(file))
    }

    @Test(arguments: [
        "2023-13", "2023-00", "2023-02-30", "2023-02-29", "12.3.2023", "2023-12Schon", "0000",
        "0000-05", "2023-1", "20231203", "2023-12-03T25:00", "2023-12-3", "2023-12-03,", "23", "5",
    ])
    func refusesImpossibleDates(token: String) {
        #expect(throws: ArticleError.impossibleDate(text: token, offset: 6)) {
            try ArticleReader.read(Array(" date \(token) Text".utf8))
        }
    }

    @Test func cutsLongTokensToFortyScalars() {
        let token = "2" + String(repeating: "ö", count: 500)
        let cut = "2" + String(repeating: "ö", count: 39)
        #expect(throws: ArticleError.impossibleDate(text: cut, offset: 5)) {
            try ArticleReader.read(Array("date \(token) Text".utf8))
        }
        let longFraction = "2023-12-03T10:00:00." + String(repeating: "1", count: 300)
        #expect(throws: ArticleError.self) {
            try ArticleReader.read(Array("date \(longFraction) Text".utf8))
        }
    }

    @Test func countsTheOffsetInBytesOfTheFile() {
        let text = "\u{A0}date 2023-99 Die Räte tagen."
        let offsets: [(String, TextEncoding, Int)] = [
            (text, .utf8, 7), ("\u{FEFF}" + text, .utf8, 10), ("\r\n" + text, .utf8, 9),
            (text, .windows1252, 6), (text, .utf16BigEndian, 14),
        ]
        for (text, encoding, offset) in offsets {
            let bytes = Encoded.bytes(text, in: encoding)
            #expect(throws: ArticleError.impossibleDate(text: "2023-99", offset: offset)) {
                try ArticleReader.read(bytes)
            }
        }
    }
}
