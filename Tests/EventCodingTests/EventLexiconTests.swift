import GermanText
import TestSupport
import Testing

@testable import EventCoding

@Suite struct EventLexiconTests {
    private func file(_ text: String) -> LexiconFile {
        LexiconFile(
            path: "/lexicon/events/test.txt", name: "events/test.txt", bytes: Array(text.utf8))
    }

    /// The entries of a file that has no fault.
    private func entries(_ text: String) -> EventLexicon {
        var faults = LexiconFaults()
        let files = LexiconFiles([file(text)], faults: &faults)
        let lexicon = EventLexicon(files, faults: &faults)
        #expect(faults.faults.isEmpty)
        return lexicon
    }

    @Test func theShippedEntriesCoverEveryType() throws {
        var faults = LexiconFaults()
        let files = LexiconFiles(ShippedLexicon.files, faults: &faults)
        let lexicon = EventLexicon(files, faults: &faults)
        #expect(faults.faults.isEmpty)
        let entries = lexicon.verbs.values.flatMap { $0 } + lexicon.nouns.values.flatMap { $0 }
        #expect(Set(entries.compactMap(\.type)) == Set(EventType.allCases))
        #expect(entries.count > 250)
    }

    @Test(arguments: [
        ("verb gehen nom:actor", "1: entry before the first [TYPE]"),
        ("[KOCHEN]", "1: unknown event type “KOCHEN”"),
        ("[CONSULT/besuch]", "1: unknown mode “besuch” of CONSULT: expected one of visit"),
        ("[AID/food]", "1: unknown mode “food” of AID, which has none"),
        ("[AID", "1: “[AID”: closing bracket missing"),
        ("[AID]\n\nadjektiv groß", "3: unknown word class “adjektiv”"),
        ("[AID]\nverb", "2: “verb”: a word class and a lemma expected"),
        ("[AID]\nverb Haus nom:actor", "2: “Haus” is no infinitive"),
        ("[AID]\nnoun haus gen:actor", "2: “haus” is no noun"),
        ("[AID]\nverb helfen nom:koch", "2: unknown role in “nom:koch”"),
        ("[AID]\nverb helfen wem:actor", "2: unknown slot in “wem:actor”"),
        ("[AID]\nverb helfen acc=", "2: nothing behind “=” in “acc=”"),
        ("[AID]\nverb helfen status=morgen", "2: unknown status “morgen”"),
        ("[AID]\nverb helfen context=kochen", "2: unknown context “kochen”"),
        ("[AID]\nverb helfen quatsch", "2: “quatsch” is not understood"),
        (
            "[AID]\nverb helfen nom:actor\nverb helfen  nom:actor",
            "3: “verb helfen nom:actor” already stands in line 2"
        ),
    ])
    func reportsAFaultWithFileAndLine(text: String, fault: String) throws {
        let error = #expect(throws: LexiconError.self) { try Coder(files: [file(text)]) }
        #expect(try #require(error).description.hasPrefix("/lexicon/events/test.txt:\(fault)"))
    }

    @Test func collectsFaultsOfBothKindsOfFiles() throws {
        let roles = LexiconFile(
            path: "/lexicon/roles.txt", name: "roles.txt", bytes: Array("beruf; Koch".utf8))
        let error = #expect(throws: LexiconError.self) {
            try Coder(files: [roles, file("[AID]\nverb x\nnoun y")])
        }
        #expect(try #require(error).faults.map(\.line) == [2, 3, 1])
    }

    @Test func numbersTheEntriesOfALemma() {
        let lexicon = entries("[AID]\nverb helfen nom:actor\nverb helfen dat:recipient")
        #expect(lexicon.verbs["helfen"]?.map(\.rule) == ["helfen-1", "helfen-2"])
    }

    @Test func findsNounsAsTheEndOfCompoundsUnlessExact() {
        let lexicon = entries("[AID]\nnoun Gabe/Gaben\nnoun! Hilfe/Hilfen")
        #expect(lexicon.entries(ofNoun: "Liebesgaben").map(\.lemma) == ["Gabe"])
        #expect(lexicon.entries(ofNoun: "Nothilfe").isEmpty)
        #expect(lexicon.entries(ofNoun: "Hilfe").map(\.lemma) == ["Hilfe"])
    }
}
