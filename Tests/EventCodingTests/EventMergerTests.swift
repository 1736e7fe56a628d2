import Testing

@testable import EventCoding

@Suite struct EventMergerTests {
    @Test func joinsAnActToldTwice() throws {
        let events = try Sample.events(
            """
            Norwegische Truppen griffen Finnland an. Der Angriff der norwegischen Truppen auf \
            Finnland dauerte lange.
            """)
        #expect(events.count == 1)
        #expect(events.first?.mentions.map(\.text) == ["Angriff"])
    }

    @Test func keepsActsOfDifferentTimesApart() throws {
        let events = try Sample.events(
            "Im Januar kritisierte Norwegen Finnland. Im Februar kritisierte Norwegen Finnland.")
        #expect(events.count == 2)
    }

    @Test func keepsDenialsApart() throws {
        let events = try Sample.events(
            "Norwegen kritisierte Finnland. Norwegen hat Finnland nicht kritisiert.")
        #expect(events.map(\.status) == [.occurred, .denied])
    }

    @Test func keepsAnActToldAsNewsApartFromOneOfWeeksBefore() throws {
        let events = try Sample.events(
            "Norwegen kritisierte Finnland. Im Dezember 2020 hatte Norwegen Finnland kritisiert.")
        #expect(events.count == 2)
    }
}
