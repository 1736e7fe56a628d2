import Testing

@testable import Articles

struct DatelineTests {
    @Test(arguments: [
        ("Minsk (dpa) – ", ["dpa"]), ("BERLIN (dpa/AFP) - ", ["dpa", "AFP"]),
        ("Berlin/Kiew (Reuters) — ", ["Reuters"]), ("Kiel/Hamburg (dpa/lno) - ", ["dpa"]),
        ("St. Petersburg (Interfax) -- ", ["Interfax"]), ("Köln (epd). ", ["epd"]),
        ("Frankfurt am Main (dpa-AFX)\u{A0}–\u{A0}", ["dpa-AFX"]), ("Rom (KNA) ", ["KNA"]),
        ("Moskau, 3. Mai (TASS) – ", ["TASS"]), ("(APA) – ", ["APA"]),
        ("Frankfurt a. d. Oder (dpa) – ", ["dpa"]),
    ])
    func findsTheDateline(head: String, agencies: [String]) throws {
        let dateline = try #require(find(head + "Der Rat tagt."))
        #expect(dateline.end == head.utf8.count)
        #expect(dateline.agencies == agencies)
    }

    @Test(arguments: [
        "Die Partei (SPD) – einst stark – verliert.", "Meier (CDU) – der Chef – geht.",
        "Die Nachrichtenagentur Reuters (Reuters) – ein Konzern – meldet es.",
        "Der Dienst (SID) – für Sport – meldet es.", "Berlin (dpa) –", "Berlin (dpa)",
        "Korrespondentin bei Frau Müller (AFP) war sie.", "Minsk (dpa",
        "Laut Bericht (dpa) – er ist neu – ging er.", "Der Rat tagt.",
        "Berlin (mit Agenturen) – Der Rat",
        "Berlin (58) – Der Rat tagt.",
    ])
    func leavesOtherBeginningsAlone(block: String) {
        #expect(find(block)?.end == nil)
    }

    private func find(_ block: String) -> Dateline? {
        let utf8 = Array(block.utf8)
        return Dateline(startOf: utf8.indices, in: utf8)
    }
}
