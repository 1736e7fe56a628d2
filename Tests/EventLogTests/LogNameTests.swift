import EventLog
import Testing

@Suite struct LogNameTests {
    @Test(arguments: [
        ("events.jsonl", 1, "events-00000000000000000001.jsonl"),
        ("events.jsonl", 1_042, "events-00000000000000001042.jsonl"),
        ("events", 7, "events-00000000000000000007"),
        (".events", 7, ".events-00000000000000000007"),
        ("a.b.c", 7, "a.b-00000000000000000007.c"),
    ])
    func namesSegmentsByTheirFirstLine(active: String, first: UInt64, name: String) {
        #expect(LogName.sealed(active: active, first: first) == name)
        #expect(LogName.firstSequence(ofSealed: name, active: active) == first)
    }

    @Test(arguments: [
        "events.jsonl", "events-1.jsonl", "events-0000000000000000001.jsonl",
        "events-00000000000000000000.jsonl", "events-000000000000000000001.jsonl",
        "events-0000000000000000000x.jsonl", "events-+0000000000000000001.jsonl",
        "events-99999999999999999999.jsonl", "events-18446744073709551615.jsonl",
        "events-00000000000000000001.json", "event-00000000000000000001.jsonl",
        "events-٠٠٠٠٠٠٠٠٠٠.jsonl", ".events-00000000000000000001.jsonl.new", "",
    ])
    func takesNothingElseForASegment(name: String) {
        #expect(LogName.firstSequence(ofSealed: name, active: "events.jsonl") == nil)
    }

    @Test func writesTwentyDigits() {
        #expect(LogName.digits(0) == "00000000000000000000")
        #expect(LogName.digits(.max) == "18446744073709551615")
    }
}
