import Testing

@testable import GermanText

@Suite struct ColleagueResolverTests {
    @Test func findsTheHolderOfTheSameOffice() throws {
        let text = """
            Die polnische Außenministerin Pia Probe kam an. Der norwegische Außenminister Karl \
            Beispiel empfing seine polnische Amtskollegin.
            """
        let meant = try Meant("Amtskollegin", in: text)
        #expect(meant.names == ["Pia Probe"])
        #expect(meant.reason == .office)
    }

    @Test func givesANamedColleagueTheOffice() throws {
        let text = """
            Der norwegische Außenminister Karl Beispiel traf seinen polnischen Kollegen Paul Probe.
            """
        let entities = try Sample.analysis(text).entities
        let colleague = try #require(entities.first { $0.name == "Paul Probe" })
        #expect(colleague.title == "Außenminister")
        #expect(colleague.sector == .government)
        #expect(colleague.country == "POL")
    }
}
