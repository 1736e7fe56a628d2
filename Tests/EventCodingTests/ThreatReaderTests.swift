import Testing

@testable import EventCoding

@Suite struct ThreatReaderTests {
    @Test(arguments: [
        "Finnland kündigte an, Norwegen anzugreifen.",
        "Finnland kündigte an, seine Armee werde Norwegen angreifen.",
        "Finnland kündigte am Montag an, dass es Norwegen bombardieren werde.",
    ])
    func takesAnnouncedViolenceForAThreat(text: String) throws {
        let event = try Sample.event(text)
        #expect(event.short == "THREATEN/violence FIN>NOR")
        #expect(event.status == .occurred)
    }

    @Test func threatensNobodyWithWhatWillNotBeDone() throws {
        let events = try Sample.events("Finnland kündigte an, Norwegen nicht anzugreifen.")
        #expect(events.allSatisfy { $0.type != .threaten })
    }

    @Test func codesNoInterview() throws {
        #expect(
            try Sample.events("In einem Gespräch mit der „Financial Times“ sprach er über Reisen.")
                .isEmpty)
    }
}
