import Articles
import Testing

@testable import EventCoding

@Suite struct OccasionPartiesTests {
    @Test(arguments: [
        "Die Zusammenarbeit war beim Besuch von Norwegens Präsident in Finnland vereinbart worden.",
        "Die Zusammenarbeit war bei Solbergs Staatsbesuch in Finnland vereinbart worden.",
        "Im Rahmen ihres Besuchs in Finnland wurde eine Zusammenarbeit vereinbart.",
    ])
    func findsBetweenWhomAnAgreementWasMade(text: String) throws {
        let events = try Sample.events("Norwegens Ministerpräsidentin ist Erna Solberg. " + text)
        #expect(events.map(\.short).contains("AGREE NOR>FIN"))
        #expect(events.map(\.short).contains("CONSULT/visit NOR>FIN"))
    }

    @Test func givesBothTheTimeOfTheClause() throws {
        let events = try Sample.events(
            "Dies war bei Erna Solbergs Besuch in Finnland im Januar 2020 vereinbart worden.")
        #expect(events.count == 2)
        #expect(events.allSatisfy { $0.when?.begin.description == "2020-01-01" })
    }

    @Test func leavesAnAgreementWithoutAMeetingAlone() throws {
        let events = try Sample.events(
            "Während der Krise in Finnland wurde eine Zusammenarbeit vereinbart.")
        #expect(events.allSatisfy { $0.type != .agree })
    }
}
