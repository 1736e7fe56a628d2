import Testing

@testable import Articles

struct AgencyCreditTests {
    @Test(arguments: [
        ("Er ging. (dpa)", "Er ging. ", ["dpa"]),
        ("Er ging (AFP)", "Er ging ", ["AFP"]),
        ("Er ging. (dpa/AFP)", "Er ging. ", ["dpa", "AFP"]),
        ("Er ging. (mit dpa, rtr und epd)", "Er ging. ", ["dpa", "Reuters", "epd"]),
        ("Er ging. (Eva Muster, dpa/-xy)", "Er ging. ", ["dpa"]),
        ("Er ging. (hoe, KNA)", "Er ging. ", ["KNA"]),
        ("Er ging. (mit Agenturen)", "Er ging. ", []),
        ("Er ging. dpa/AFP", "Er ging. ", ["dpa", "AFP"]),
        ("„Ich gehe.“ dpa", "„Ich gehe.“ ", ["dpa"]),
        ("Er ging. Quelle: dpa", "Er ging. ", ["dpa"]),
        ("Er ging.\nMit Material von AP und Reuters", "Er ging.\n", ["AP", "Reuters"]),
        ("Er ging.\n© dpa-infocom, dpa:230101-99-123456/3", "Er ging.\n", ["dpa", "dpa"]),
        ("Er ging.\nQuelle: zeitung.example, ino/dpa", "Er ging.\n", ["dpa"]),
        ("Quellen: eigene Recherche", "", []),
        ("(Keystone-SDA)", "", ["Keystone-SDA"]),
        ("RIA Nowosti, Tass", "", ["RIA", "TASS"]),
    ])
    func findsTheNote(block: String, rest: String, agencies: [String]) throws {
        let credit = try #require(find(block))
        #expect(credit.start == rest.utf8.count)
        #expect(credit.agencies == agencies)
    }

    @Test(arguments: [
        "Das sagte der Abgeordnete (SPD)", "Er lebt in Bonn (58)", "Meier (CDU/CSU)",
        "Das meldete die dpa", "Das meldete die Agentur Agence France-Presse (AFP).", "Wer ist dpa",
        "Er ging. Das Foto stammt von AFP", "Er ging (wie dpa am Montag meldete)", "Er ging. (",
        ")", "Er ging. ()", "Er ging. ots-fern", "Quellen sagen es",
    ])
    func leavesOtherEndsAlone(block: String) {
        #expect(find(block)?.start == nil)
    }

    @Test func peelsSeveralNotesOff() {
        let text = "Er ging. (dpa) \nQuelle: AFP"
        let block = TextBlock(0..<text.utf8.count, of: Array(text.utf8))
        #expect(block.body == 0..<8)
        #expect(block.agencies == ["dpa", "AFP"])
    }

    private func find(_ block: String) -> AgencyCredit? {
        let utf8 = Array(block.utf8)
        return AgencyCredit(endOf: utf8.indices, in: utf8)
    }
}
