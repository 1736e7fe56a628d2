import Testing

@testable import Control

@Suite struct EventLineTests {
    private func line(
        type: String, data: String, subject: String = "minsk.txt", colour: Bool = false
    ) -> String {
        let record = #"""
            {"type":"io.chronicled.\#(type)","id":"9a37/1","subject":"\#(subject)",\#
            "time":"2026-11-21T17:45:03.123456Z","sequence":"00000000000000000007","data":\#(data)}
            """#
        return EventLine(showsColour: colour).text(of: JSONBytes(trusting: Array(record.utf8)))
    }

    private let visit = #"""
        {"article":"9a37","type":"CONSULT","mode":"visit","contexts":["diplomatic"],"quad":1,\#
        "scale":4.0,"status":"planned","actors":[{"name":"Anna Beispiel","country":"AUT",\#
        "sector":"GOV","text":"Anna Beispiel","start":0,"end":13}],"recipients":[{"name":"Peru",\#
        "country":"PER","sector":null}],"when":{"text":"im Mai","value":"2027-05",\#
        "begin":"2027-05-01","end":"2027-05-31"},"where":{"text":"Lima","country":"PER"},\#
        "attribution":{"speaker":"ihr Büro","country":"AUT","cue":"nach Angaben"}}
        """#

    @Test func saysWhoDidWhatToWhom() {
        #expect(
            line(type: "event", data: visit) == """
                2026-11-21 17:45:03Z  CONSULT/visit     Anna Beispiel (AUT GOV) → Peru (PER)  \
                planned  2027-05-01…2027-05-31  in Lima (PER)  says ihr Büro (AUT)  minsk.txt
                """)
    }

    @Test func leavesOutWhatTheArticleDoesNotSay() {
        let data = #"""
            {"type":"COERCE","mode":null,"status":"occurred","actors":[],"recipients":[\#
            {"name":"zwei Männer","country":null,"sector":"CVL"}],"when":null,"where":null,\#
            "attribution":null}
            """#
        #expect(
            line(type: "event", data: data)
                == "2026-11-21 17:45:03Z  COERCE            – → zwei Männer (CVL)  minsk.txt")
    }

    @Test(arguments: [
        (
            "article.accepted", #"{"file":"dpa/a.txt","events":3,"headline":"Regen in Graz"}"#,
            "2026-11-21 17:45:03Z  accepted          dpa/a.txt  3 events  Regen in Graz"
        ),
        (
            "article.duplicate", #"{"file":"b.txt","of":"9a3701bc9a3701bc9a3701bc9a3701bc"}"#,
            "2026-11-21 17:45:03Z  duplicate         b.txt  of 9a3701bc"
        ),
        (
            "article.rejected", #"{"file":"c.bin","reason":"binary","detail":"a NUL byte"}"#,
            "2026-11-21 17:45:03Z  rejected          c.bin  binary: a NUL byte"
        ),
        (
            "log.recovered", #"{"cutBytes":17}"#,
            "2026-11-21 17:45:03Z  recovered         17 bytes cut off"
        ),
        (
            "happening.merged",
            #"{"kept":"9a37/1","absorbed":"8b26/2","because":["names","days"]}"#,
            "2026-11-21 17:45:03Z  merged            8b26/2  into 9a37/1  names days"
        ),
        ("other", "{}", "2026-11-21 17:45:03Z  io.chronicled.other  minsk.txt"),
    ])
    func saysWhatBecameOfAFile(type: String, data: String, expected: String) {
        #expect(line(type: type, data: data) == expected)
    }

    @Test func coloursTheKindOnly() {
        let shown = line(type: "event", data: visit, colour: true)
        #expect(shown.contains("  \u{1B}[36mCONSULT/visit\u{1B}[0m     Anna"))
    }

    @Test(arguments: ["{}", "17", #"{"type":"io.chronicled.event","data":{"x":"\#u{1B}"}}"#])
    func showsWhatItDoesNotUnderstandAsItIsWritten(text: String) {
        let shown = EventLine(showsColour: false).text(of: JSONBytes(trusting: Array(text.utf8)))
        #expect(shown == TerminalText.safe(text))
    }

    @Test func letsNoNameReachTheTerminal() {
        let shown = line(
            type: "article.accepted", data: #"{"file":"a\u001b[31m\nb","headline":"\u202ex"}"#)
        #expect(shown.hasSuffix("a\u{FFFD}[31m\u{FFFD}b  \u{FFFD}x"))
    }
}
