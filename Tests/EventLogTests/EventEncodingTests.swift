import Articles
import EventCoding
import GermanText
import Testing

@testable import EventLog

/// The `data` of an event's line: names, order, and what is said when the text says nothing.
@Suite struct EventEncodingTests {
    private let trigger = Trigger(text: "besucht", lemma: "besuchen", span: 68..<75)

    @Test func everyFieldStandsInItsPlace() throws {
        let day = try #require(CalendarDate(year: 2024, month: 5, day: 13))
        let event = Event(
            type: .consult, mode: "visit", contexts: ["diplomatic"], status: .planned,
            actors: [
                Actor(
                    name: "Henrik Solberg", country: "NOR", sector: .government, title: "Minister",
                    count: HeadCount(1_000, isLeast: true), text: "Minister \"Solberg\"",
                    span: 0..<18)
            ],
            recipients: [
                Actor(
                    name: "Lettland", country: "LVA", sector: nil, title: nil, text: "Lettland",
                    span: 59..<67)
            ],
            when: Occasion(
                text: "am Montag", value: "2024-05-13", begin: day, end: day, span: 49..<58),
            place: Place(text: "Riga", country: "LVA", latitude: 56.95, longitude: 24.1),
            attribution: Attribution(
                speaker: "sein Büro", country: nil, cue: "nach Angaben", kind: .indirect,
                via: "Belta"),
            trigger: trigger, mentions: [trigger], rule: "besuchen-1", sentence: 3, text: "Er …")
        let expected = #"""
            {"article":"9a37","type":"CONSULT","mode":"visit","contexts":["diplomatic"],"quad":1,\#
            "scale":4.0,"status":"planned","actors":[{"name":"Henrik Solberg","country":"NOR",\#
            "sector":"GOV","title":"Minister","count":1000,"atLeast":true,\#
            "text":"Minister \"Solberg\"","start":0,"end":18}],\#
            "recipients":[{"name":"Lettland","country":"LVA","sector":null,"title":null,\#
            "count":null,"atLeast":false,"text":"Lettland","start":59,"end":67}],"when":{"text":"am Montag",\#
            "value":"2024-05-13","begin":"2024-05-13","end":"2024-05-13","textStart":49,\#
            "textEnd":58},"where":{"text":"Riga","country":"LVA","latitude":56.95,\#
            "longitude":24.1},"attribution":{"speaker":"sein Büro","country":null,\#
            "cue":"nach Angaben","kind":"indirect","via":"Belta"},"trigger":{"text":"besucht",\#
            "lemma":"besuchen","start":68,"end":75},"mentions":[{"text":"besucht",\#
            "lemma":"besuchen","start":68,"end":75}],"rule":"besuchen-1","sentence":3,\#
            "text":"Er …"}
            """#
        #expect(String(decoding: event.encodedData(article: "9a37"), as: UTF8.self) == expected)
    }

    @Test func whatTheTextDoesNotSayIsNullOrEmpty() {
        let event = Event(
            type: .assault, mode: nil, status: .occurred, actors: [], recipients: [],
            trigger: trigger, rule: "r-1", sentence: 0, text: "t")
        let text = String(decoding: event.encodedData(article: "a"), as: UTF8.self)
        let silent = #""actors":[],"recipients":[],"when":null,"where":null,"attribution":null,"#
        #expect(text.contains(silent))
        #expect(text.contains(#""mode":null,"contexts":[],"quad":4,"scale":-9.0,"#))
    }
}
