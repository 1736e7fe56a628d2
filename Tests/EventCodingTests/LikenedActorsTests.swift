import Testing

@testable import EventCoding

@Suite struct LikenedActorsTests {
    @Test func addsWhomWieJoinsToTheSubject() throws {
        let events = try Sample.events(
            "Norwegen spricht sich wie der finnische Präsident Sauli Niinistö gegen die USA aus.")
        #expect(events.map(\.short) == ["ACCUSE/disapprove NOR+FIN>USA"])
    }

    @Test func addsNoExample() throws {
        let events = try Sample.events("Norwegen kritisierte Länder wie Finnland.")
        #expect(events.allSatisfy { $0.actors.map(\.country) == ["NOR"] })
    }
}
