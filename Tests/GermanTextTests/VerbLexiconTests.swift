import Testing

@testable import GermanText

@Suite struct VerbLexiconTests {
    private func readings(_ form: String, of infinitive: String) throws -> [VerbReading] {
        let verbs = try Sample.lexicon.get().verbs
        let index = try #require(verbs.index(of: infinitive))
        return verbs.readings[form]?.filter { $0.verb == index } ?? []
    }

    @Test(arguments: [
        ("griff", "angreifen", VerbForm.preterite, true),
        ("angriff", "angreifen", .preterite, false),
        ("anzugreifen", "angreifen", .zuInfinitive, false),
        ("angegriffen", "angreifen", .participle, false),
        ("angegriffenen", "angreifen", .attributive, false),
        ("besuchte", "besuchen", .preterite, false),
        ("besuche", "besuchen", .subjunctive1, false),
        ("wurde", "werden", .preterite, false),
        ("sei", "sein", .subjunctive1, false),
    ])
    func readsForms(form: String, infinitive: String, kind: VerbForm, separated: Bool) throws {
        let found = try readings(form, of: infinitive)
        #expect(found.contains { $0.form == kind && $0.isSeparated == separated })
    }

    @Test func inflectsAnUnlistedVerbAsItsBaseOrWeak() throws {
        var verbs = VerbLexicon()
        var faults = LexiconFaults()
        verbs.read(
            Sample.file("verbs.txt", "greifen; greift; griff; gegriffen; haben"), faults: &faults)
        verbs.addWeak("vor|greifen")
        verbs.addWeak("quarken")
        #expect(verbs.readings["vorgegriffen"]?.first?.form == .participle)
        #expect(verbs.readings["gequarkt"]?.first?.form == .participle)
        #expect(verbs.readings["quarkte"]?.first?.form == .preterite)
        #expect(verbs.prefixes == ["vor"])
    }
}
