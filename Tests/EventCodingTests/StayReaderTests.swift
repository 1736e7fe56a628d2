import Testing

@testable import EventCoding

@Suite struct StayReaderTests {
    @Test(arguments: [
        "Im Januar war zudem Norwegens Verteidigungsminister Lars Halvorsen in Finnland.",
        "Am Montag war der norwegische Präsident Lars Halvorsen mit einer Delegation in Helsinki.",
        "Der norwegische Minister Lars Halvorsen ist am Freitag zu Gesprächen in Helsinki.",
        "Der norwegische Minister Lars Halvorsen war zu Besuch in Helsinki.",
    ])
    func takesOfficialsAbroadForVisitors(text: String) throws {
        #expect(try Sample.events(text).map(\.short).contains("CONSULT/visit NOR>FIN"))
    }

    @Test(arguments: [
        "Im Januar war der norwegische Minister Lars Halvorsen in Finnland sehr beliebt.",
        "Im Januar war der norwegische Minister Lars Halvorsen in Norwegen.",
        "Im Januar war der norwegische Sänger Lars Halvorsen in Finnland.",
        "Im Januar war ein norwegischer Minister in Finnland.",
        "Der norwegische Minister Lars Halvorsen war in Finnland.",
        "Von 2003 bis 2006 war der norwegische Minister Lars Halvorsen in Finnland.",
        "Im Januar war der norwegische Minister Lars Halvorsen Botschafter in Finnland.",
        "Im Januar war der norwegische Minister Lars Halvorsen nicht in Finnland.",
    ])
    func takesNothingElseForAVisit(text: String) throws {
        #expect(try Sample.events(text).allSatisfy { $0.mode != "visit" })
    }
}
