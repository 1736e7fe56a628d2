import Testing

@testable import EventCoding

@Suite struct DemonstrativeReaderTests {
    @Test(arguments: [
        ("Man sprach über die norwegischen Pläne. Diese stießen in Finnland auf Skepsis.", true),
        ("Man sprach über die Pläne. Diese stießen in Finnland auf Skepsis.", false),
        ("Man sprach über die norwegischen Pläne. Dieser stieß in Finnland auf Skepsis.", false),
    ])
    func findsWhoseTheThingIs(text: String, isFound: Bool) throws {
        let events = try Sample.events("Norwegen und Finnland sind Nachbarn. " + text)
        #expect(events.map(\.short).contains("ACCUSE/disapprove FIN>NOR") == isFound)
    }
}
