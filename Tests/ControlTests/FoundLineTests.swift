import Testing

@testable import Control

/// What people and tables get of an event that was searched for.
@Suite struct FoundLineTests {
    private func found(
        when: String = "null", tellings: Int = 1, text: String = "Beispiel traf, so hieß es, Kaya."
    ) -> SearchReply {
        let record = #"""
            {"type":"io.chronicled.event","id":"9a37/1","subject":"a.txt","data":{"type":"CONSULT",\#
            "mode":"visit","quad":1,"scale":4.5,"status":"planned","actors":[{"name":"Anna, B.",\#
            "country":"AUT","sector":"GOV"},{"name":"Kaya","country":null}],"recipients":[],\#
            "when":\#(when),"where":{"text":"Lima","country":"PER","latitude":-12.0,\#
            "longitude":-77.0},"attribution":{"speaker":"ihr Büro","country":null},\#
            "text":"\#(text)"}}
            """#
        return SearchReply(
            record: JSONBytes(trusting: Array(record.utf8)), happening: "8b26/2",
            tellings: tellings, day: "2027-04-30")
    }

    private func when(_ begin: String, _ end: String) -> String {
        #"{"begin":"\#(begin)","end":"\#(end)"}"#
    }

    private func line(_ found: SearchReply, columns: Int? = nil, colour: Bool = false) -> String {
        FoundLine(showsColour: colour, columns: columns).text(of: found)
    }

    @Test func saysAllOnOneLine() {
        #expect(
            line(found(when: when("2027-05-01", "2027-05-03"), tellings: 3)) == """
                2027-05-01…2027-05-03  CONSULT/visit     Anna, B. (AUT GOV), Kaya  planned  \
                in Lima (PER)  says ihr Büro  „Beispiel traf, so hieß es, Kaya.“  ×3  9a37/1
                """)
    }

    @Test(arguments: [
        ("2027-05-01", "2027-05-31", "2027-05   "), ("2024-02-01", "2024-02-29", "2024-02   "),
        ("2023-02-01", "2023-02-28", "2023-02   "), ("2027-01-01", "2027-12-31", "2027      "),
        ("2027-05-01", "2027-05-30", "2027-05-01…2027-05-30"),
        ("2027-05-01", "2027-06-30", "2027-05-01…2027-06-30"),
        ("2027-05-01", "2027-05-01", "2027-05-01"),
    ])
    func saysWholeMonthsAndYearsShort(begin: String, end: String, expected: String) {
        #expect(line(found(when: when(begin, end))).hasPrefix(expected + "  CONSULT"))
    }

    @Test func saysTheDayOfTheArticleWithAQuestionMark() {
        #expect(line(found()).hasPrefix("2027-04-30?  CONSULT/visit     Anna"))
    }

    @Test func shortensTheSentenceToTheTerminal() {
        for columns in [141, 135, 130] {
            let shown = line(found(tellings: 2), columns: columns)
            #expect(shown.count == columns)
            #expect(shown.hasSuffix("…“  ×2  9a37/1"))
        }
        #expect(line(found(), columns: 110).hasSuffix("says ihr Büro  9a37/1"))
        #expect(line(found(), columns: 300) == line(found()))
        #expect(!line(found(text: "a\u{202E}b")).contains("\u{202E}"))
    }

    @Test func coloursTheKindOnly() {
        #expect(line(found(), colour: true).contains("\u{1B}[36mCONSULT/visit\u{1B}[0m     Anna"))
    }

    @Test func aRowHasAColumnForEveryName() throws {
        let row = try #require(
            FoundTable.row(of: found(when: when("2027-05-01", "2027-05-31"), tellings: 3)))
        #expect(
            row == """
                9a37/1,8b26/2,3,CONSULT,visit,1,4.5,planned,2027-05-01,2027-05-31,2027-04-30,\
                "Anna, B.; Kaya",AUT:GOV; ,,,Lima,PER,-12.0,-77.0,ihr Büro,a.txt,\
                "Beispiel traf, so hieß es, Kaya."
                """)
        let columns = FoundTable.header.split(separator: ",").count
        #expect(columns == 22)
        #expect(row.split(separator: ",", omittingEmptySubsequences: false).count == columns + 3)
        let quoted = try #require(FoundTable.row(of: found(text: #"„Ja\"\n"#)))
        #expect(quoted.hasSuffix("a.txt,\"„Ja\"\"\n\""))
        let formula = try #require(FoundTable.row(of: found(text: "=HYPERLINK(1)")))
        #expect(formula.hasSuffix("a.txt,'=HYPERLINK(1)"))
    }

    @Test func aTimelineHasAHeadingForEachMonth() {
        var screen = TimelineScreen(isOnTerminal: false, showsColour: false, columns: nil)
        let may = when("2027-05-01", "2027-05-01")
        #expect(screen.add(found(when: may)) == [])
        #expect(screen.add(found(when: may)) == [])
        let over = screen.add(found(when: when("2027-06-02", "2027-06-02")))
        #expect(over.first == "2027-05  2 happenings: 2 cooperation, 0 conflict")
        #expect(over.dropFirst().allSatisfy { $0.hasPrefix("+ 2027-05-01  CONSULT") })
        #expect(screen.finish().first == "2027-06  1 happening: 1 cooperation, 0 conflict")
        #expect(screen.finish() == [])
        var painted = TimelineScreen(isOnTerminal: true, showsColour: false, columns: nil)
        _ = painted.add(found(when: may))
        #expect(painted.finish().first?.hasSuffix(", 0 conflict  █") == true)
    }

    @Test func aHappeningSaysWhatIsToldOtherwise() {
        var screen = HappeningScreen(showsColour: false)
        let summary = HappeningSummary(
            id: "9a37/1", absorbed: ["7c15/1"], type: "CONSULT", mode: "visit", status: "occurred",
            begin: "2027-05-01", end: "2027-05-02", tellings: 2, articles: 1, disputes: [],
            disputedBy: ["6d04/1"])
        #expect(
            screen.lines(of: summary) == [
                "CONSULT/visit  occurred  2027-05-01…2027-05-02  told 2 times in one article  9a37/1",
                "    once two, with: 7c15/1", "    disputed by: 6d04/1",
            ])
        let first = screen.lines(ofTelling: found().record)
        #expect(first[0].hasPrefix("1  "))
        #expect(first.contains("    text: „Beispiel traf, so hieß es, Kaya.“"))
        #expect(!first.contains { $0.hasPrefix("    otherwise") })
        let second = screen.lines(
            ofTelling: found(when: when("2027-05-01", "2027-05-01")).record)
        #expect(second.contains("    otherwise: time – → 2027-05-01"))
    }
}
