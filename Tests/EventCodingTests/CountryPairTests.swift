import Testing

@testable import EventCoding

@Suite struct CountryPairTests {
    @Test(arguments: [
        ("Am Montag begannen die russisch-ukrainischen Gespräche.", "CONSULT RUS>UKR"),
        ("Die britisch-französische Zusammenarbeit wird enger.", "COOPERATE GBR>FRA"),
    ])
    func namesBothParties(text: String, short: String) throws {
        #expect(try Sample.event(text).short == short)
    }

    @Test func givesNoneOfTheTwoTheOtherPartHere() throws {
        let event = try Sample.event(
            "Norwegen begrüßte am Montag die deutsch-französische Zusammenarbeit.")
        #expect(event.type == .support)
        #expect(event.actors.map(\.country) == ["NOR"])
        #expect(event.recipients.map(\.country) == ["DEU", "FRA"])
    }
}
