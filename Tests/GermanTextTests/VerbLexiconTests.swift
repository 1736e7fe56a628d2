import Testing

@testable import GermanText

@Suite struct VerbLexiconTests {
    private func readings(_ form: String, of infinitive: String) throws -> [VerbReading] {
        try Sample.lexicon.get().verbs.readings(of: form)
            .filter { $0.verb.infinitive == infinitive }
    }

    @Test(arguments: [
        ("griff", "greifen", VerbForm.preterite), ("angriff", "angreifen", .preterite),
        ("anzugreifen", "angreifen", .zuInfinitive), ("angegriffen", "angreifen", .participle),
        ("angegriffenen", "angreifen", .attributive), ("besuchte", "besuchen", .preterite),
        ("besuche", "besuchen", .subjunctive1), ("wurde", "werden", .preterite),
        ("sei", "sein", .subjunctive1), ("angreifenden", "angreifen", .presentParticiple),
        ("käme", "kommen", .subjunctive2), ("greifst", "greifen", .present),
    ])
    func readsForms(form: String, infinitive: String, kind: VerbForm) throws {
        #expect(try readings(form, of: infinitive).contains { $0.form == kind })
    }

    @Test(arguments: [
        ("quarkisiert", "quarkisieren", VerbForm.participle),
        ("überquarkte", "überquarken", .preterite), ("dahinquarkt", "dahinquarken", .present),
    ])
    func guessesAVerbByItsParts(form: String, infinitive: String, kind: VerbForm) throws {
        var verbs = VerbTables()
        verbs.addWeak("quarken")
        let found = VerbLexicon(verbs).readings(of: form).filter {
            $0.verb.infinitive == infinitive
        }
        #expect(found.contains { $0.form == kind && $0.verb.isGuessed })
    }

    @Test func joinsAPrefixToTheVerbItStandsApartFrom() throws {
        let verbs = try Sample.lexicon.get().verbs
        let finite = try #require(try readings("griff", of: "greifen").first)
        #expect(verbs.separated("an", finite)?.infinitive == "angreifen")
    }

    @Test func inflectsAnUnlistedVerbAsItsBaseOrWeak() throws {
        var tables = VerbTables()
        var faults = LexiconFaults()
        tables.read(
            Sample.file("verbs.txt", "greifen; greift; griff; gegriffen; haben"), faults: &faults)
        tables.addWeak("vor|greifen")
        tables.addWeak("quarken")
        let verbs = VerbLexicon(tables)
        #expect(verbs.readings(of: "vorgegriffen").first?.form == .participle)
        #expect(verbs.readings(of: "gequarkt").first?.form == .participle)
        #expect(verbs.readings(of: "quarkte").first?.form == .preterite)
        #expect(verbs.prefixes.contains("vor") && !verbs.prefixes.contains("quar"))
    }
}
