import Testing

@testable import GermanText

@Suite struct QuotationFinderTests {
    /// A quotation with its words and its speaker's.
    private struct Found {
        let kind: Quotation.Kind
        let words: String
        let by: String?
    }

    private func found(_ text: String) throws -> [Found] {
        let analysis = try Sample.analysis(text)
        return analysis.quotations.map {
            Found(
                kind: $0.kind, words: analysis.string($0.tokens),
                by: $0.speaker.map { analysis.string($0.tokens) })
        }
    }

    private func only(_ text: String) throws -> Found {
        let found = try found(text)
        #expect(found.count == 1)
        return try #require(found.first)
    }

    // MARK: Direct speech

    @Test(arguments: [
        ("„Wir bleiben hier“, sagte der Bauer.", "„Wir bleiben hier“", "der Bauer"),
        ("»Wir bleiben hier«, sagte der Bauer.", "»Wir bleiben hier«", "der Bauer"),
        ("«Wir bleiben hier», sagte der Bauer.", "«Wir bleiben hier»", "der Bauer"),
        ("\"Wir bleiben hier\", sagte der Bauer.", "\"Wir bleiben hier\"", "der Bauer"),
        ("Der Bauer sagte: „Wir bleiben hier.“", "„Wir bleiben hier.“", "Der Bauer"),
        ("„Wir bleiben hier.“ sagte der Bauer.", "„Wir bleiben hier.“", "der Bauer"),
        ("„Bleiben wir hier?“, fragte der Bauer.", "„Bleiben wir hier?“", "der Bauer"),
        ("„Wir bleiben hier“, so der Bauer.", "„Wir bleiben hier“", "der Bauer"),
        ("„Wir bleiben hier“, strich der Bauer heraus.", "„Wir bleiben hier“", "der Bauer"),
        ("„Wir bleiben hier“, heißt es in dem Aufruf.", "„Wir bleiben hier“", "dem Aufruf"),
        ("Der Bauer zur Lage: „Wir bleiben hier.“", "„Wir bleiben hier.“", "Der Bauer"),
        (
            "Der Bauer wird mit den Worten zitiert: „Wir bleiben hier.“", "„Wir bleiben hier.“",
            "Der Bauer"
        ),
    ])
    func readsFramesOfDirectSpeech(text: String, words: String, speaker: String) throws {
        let quotation = try only(text)
        #expect(quotation.kind == .direct)
        #expect(quotation.words == words)
        #expect(quotation.by == speaker)
    }

    @Test func readsSpeechOverSeveralSentences() throws {
        let text = "„Wir bleiben hier. Das Feld gehört uns“, sagte der Bauer."
        #expect(try only(text).words == "„Wir bleiben hier. Das Feld gehört uns“")
    }

    @Test func goesOnBehindTheFrame() throws {
        let found = try found(
            "„Wir bleiben“, sagte der Bauer, „und ihr geht.“ „Das Feld gehört uns.“")
        #expect(found.map(\.by) == ["der Bauer", "der Bauer", "der Bauer"])
        #expect(found.allSatisfy { $0.kind == .direct })
    }

    @Test func findsTheSpeakerInTheSentenceBefore() throws {
        let text = "Der Minister lobte das Abkommen. „Wir haben lange darauf gewartet.“"
        #expect(try found(text).last?.by == "Der Minister")
    }

    @Test func findsTheSpeakerInTheSentenceBehind() throws {
        let text = "„Wir haben lange darauf gewartet.“ So der Minister am Abend."
        #expect(try only(text).by == "der Minister")
    }

    @Test(arguments: [
        ("Der Minister nannte den Plan einen „schweren Fehler“.", "„schweren Fehler“"),
        ("Der Minister bezeichnete den Plan als „Fehler“.", "„Fehler“"),
        ("Der Minister warnte vor einer „neuen Eiszeit“.", "„neuen Eiszeit“"),
        (
            "Der Minister erklärte mit den Worten „Wir bleiben hier“ seine Absage.",
            "„Wir bleiben hier“"
        ),
    ])
    func readsSingleWords(text: String, words: String) throws {
        let quotation = try only(text)
        #expect(quotation.kind == .direct)
        #expect(quotation.words == words)
        #expect(quotation.by == "Der Minister")
    }

    @Test func readsWhatSomethingIsToSomebody() throws {
        let quotation = try only("Für die Ministerin ist der Plan „schlicht unbezahlbar“.")
        #expect(quotation.kind == .direct)
        #expect(quotation.by == "die Ministerin")
    }

    @Test func takesTheNameOfASourceForNoWordsOfIt() throws {
        let text = "Laut einem Test des Magazins „auto und straße“ gibt es drei Modelle."
        #expect(try found(text).allSatisfy { $0.kind == .indirect })
    }

    @Test func takesNoWordsSaidForTheirSpeaker() throws {
        #expect(try only("„Ein guter Anfang“, sagte er am Abend.").by == "er")
    }

    @Test(arguments: [
        "Das Magazin „Der Bote“ hat einen neuen Besitzer.",
        "Die Bewegung „Sol Naciente“ (übersetzt etwa: „Aufgehende Sonne“) wuchs.",
        "Die Leute nennen sich „Freunde des Waldes“.",
        "Das Schiff „Möwe“ sank vor der Küste.",
        "Unter dem Motto „Licht für alle“ zogen sie durch die Stadt.",
    ])
    func leavesTitlesAndNamesAlone(text: String) throws {
        #expect(try found(text).isEmpty)
    }

    // MARK: Indirect speech

    @Test(arguments: [
        (
            "Der Sprecher sagte, dass die Brücke gesperrt ist.", "dass die Brücke gesperrt ist",
            "Der Sprecher"
        ),
        ("Der Sprecher sagte, die Brücke sei gesperrt.", "die Brücke sei gesperrt", "Der Sprecher"),
        (
            "Der Sprecher sagte, die Brücke sei gesperrt und der Fluss steige.",
            "die Brücke sei gesperrt und der Fluss steige", "Der Sprecher"
        ),
        ("Die Brücke sei gesperrt, sagte der Sprecher.", "Die Brücke sei gesperrt", "der Sprecher"),
        ("Die Brücke sei gesperrt, so der Sprecher.", "Die Brücke sei gesperrt", "der Sprecher"),
        (
            "Die Brücke, sagte der Sprecher, werde gesperrt.",
            "Die Brücke, sagte der Sprecher, werde gesperrt", "der Sprecher"
        ),
        (
            "Wie der Sprecher mitteilte, ist die Brücke gesperrt.", "ist die Brücke gesperrt",
            "der Sprecher"
        ),
        (
            "Die Brücke ist gesperrt, wie der Sprecher mitteilte.", "Die Brücke ist gesperrt",
            "der Sprecher"
        ),
        (
            "Die Firma kündigte an, die Brücke zu sperren.", "die Brücke zu sperren", "Die Firma"
        ),
        (
            "Die Firma gab bekannt, die Brücke sperren zu wollen.", "die Brücke sperren zu wollen",
            "Die Firma"
        ),
        (
            "Der Sprecher vertrat die Ansicht, dass die Brücke hält.", "dass die Brücke hält",
            "Der Sprecher"
        ),
        ("In dem Bericht heißt es, die Brücke sei marode.", "die Brücke sei marode", "dem Bericht"),
        (
            "Aus dem Bericht geht hervor, dass die Brücke marode ist.",
            "dass die Brücke marode ist", "dem Bericht"
        ),
        ("Laut Polizei brannte ein Haus.", "brannte ein Haus", "Polizei"),
        (
            "Ein Haus brannte laut Polizei nieder.", "Ein Haus brannte laut Polizei nieder",
            "Polizei"
        ),
        (
            "Nach Angaben des Ministeriums starben zwei Soldaten.", "starben zwei Soldaten",
            "Angaben des Ministeriums"
        ),
        ("Nach Polizeiangaben brannte ein Haus.", "brannte ein Haus", "Polizeiangaben"),
        ("Augenzeugen zufolge brannte ein Haus.", "brannte ein Haus", "Augenzeugen"),
        ("Seiner Ansicht nach brannte ein Haus.", "brannte ein Haus", "Seiner Ansicht"),
        (
            "Die Polizei fand einen Wagen, der laut Zeugen gestohlen war.",
            "der laut Zeugen gestohlen war", "Zeugen"
        ),
    ])
    func readsIndirectSpeech(text: String, words: String, speaker: String) throws {
        let quotation = try only(text)
        #expect(quotation.kind == .indirect)
        #expect(quotation.words == words)
        #expect(quotation.by == speaker)
    }

    @Test func sharesTheSubjectOfTheClauseBefore() throws {
        let text = "Der Sprecher verließ den Saal und sagte, die Brücke sei gesperrt."
        #expect(try only(text).by == "Der Sprecher")
    }

    @Test func refersBackToSentencesBefore() throws {
        let quotation = try only(
            "Die Brücke ist seit Montag gesperrt. Das teilte der Landkreis mit.")
        #expect(quotation.words == "Die Brücke ist seit Montag gesperrt")
        #expect(quotation.by == "der Landkreis")
    }

    @Test func namesNobodyInThePassive() throws {
        let quotation = try only("Ihm wird vorgeworfen, Geld gestohlen zu haben.")
        #expect(quotation.words == "Geld gestohlen zu haben")
        #expect(quotation.by == nil)
    }

    @Test func tellsQuestionsFromStatements() throws {
        #expect(try only("Der Sprecher fragte, ob die Brücke hält.").kind == .question)
    }

    @Test func goesOnInTheSubjunctive() throws {
        let text = "Laut Polizei brannte ein Haus. Zwei Männer seien verletzt worden. Es regnete."
        let found = try found(text)
        #expect(found.map(\.kind) == [.indirect, .freeIndirect])
        #expect(found.map(\.by) == ["Polizei", "Polizei"])
    }

    @Test func leavesPlainSentencesAlone() throws {
        #expect(try found("Die Polizei fand ein Auto, das im Wald stand.").isEmpty)
    }

    // MARK: Chains, clauses and entities

    @Test func keepsBothSpeakersOfAChain() throws {
        let analysis = try Sample.analysis(
            "„Wir bleiben hier“, sagte der Minister laut der Agentur Belta.")
        let quotation = try #require(analysis.quotations.first)
        #expect(quotation.speaker?.name == "der Minister")
        #expect(quotation.outer.map { analysis.string($0.tokens) } == "der Agentur Belta")
    }

    @Test func keepsWhomTheSpeakerRelays() throws {
        let analysis = try Sample.analysis(
            "Die Agentur meldete unter Berufung auf Augenzeugen, die Brücke sei gesperrt.")
        let quotation = try #require(analysis.quotations.first)
        #expect(analysis.quotations.count == 1)
        #expect(quotation.speaker.map { analysis.string($0.tokens) } == "Die Agentur")
        #expect(quotation.outer.map { analysis.string($0.tokens) } == "Augenzeugen")
    }

    @Test func resolvesThePronounOfTheSpeaker() throws {
        let analysis = try Sample.analysis(
            "Angela Merkel reiste nach Minsk. Die Lage sei ernst, sagte sie.")
        let speaker = try #require(analysis.quotations.first?.speaker)
        #expect(analysis.string(speaker.tokens) == "sie")
        #expect(speaker.name == "Angela Merkel")
        #expect(speaker.entity.map { analysis.entities[$0].name } == "Angela Merkel")
    }

    @Test func leavesTheFrameOutOfItsClauses() throws {
        let analysis = try Sample.analysis("Der Sprecher sagte, die Brücke sei gesperrt.")
        let quotation = try #require(analysis.quotations.first)
        #expect(quotation.isBySaying)
        #expect(quotation.cue?.entry == "sagen")
        let verbs = quotation.clauses.flatMap { analysis.clauses[$0].verbs.map(\.lemma) }
        #expect(verbs == ["sperren"])
    }
}
