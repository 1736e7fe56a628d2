import GermanText
import Testing

@testable import EventCoding

@Suite struct ContextReaderTests {
    @Test(arguments: [
        ("Norwegen verlegte 200 Soldaten nach Finnland.", ["military"]),
        ("Der norwegische Präsident besuchte Finnland.", ["diplomatic"]),
        ("Die Polizei nahm in Oslo zwei Drogenhändler fest.", ["illegal_drugs"]),
        ("Norwegen wies zwei finnische Diplomaten aus.", ["diplomatic"]),
        ("Norwegen gewährte dem Journalisten Asyl.", ["rights_freedoms", "asylum"]),
    ])
    func readsThePolicyFieldsOfAnAct(text: String, contexts: [String]) throws {
        let told = try Sample.event(text).contexts
        #expect(Set(contexts).isSubset(of: told), "\(told)")
        #expect(told == EventContexts.all.filter(told.contains))
    }

    @Test func findsAWordInACompoundAndWithoutItsEnding() {
        var index = CompoundIndex<Int>()
        index["panzer"] = 1
        index["drogen"] = 2
        #expect(index.value(ending: "panzers") == 1)
        #expect(index.value(ending: "kampfpanzern") == 1)
        #expect(index.value(ending: "panzerung") == nil)
        #expect(index.value(beginning: "drogenhandel") == 2)
        #expect(index.value(beginning: "dro") == nil)
        #expect(index.value(ending: "übergrößenpanzer") == 1)
    }

    @Test(arguments: [
        ("contexts.txt", "words Panzer", "1: entry before the first [context]"),
        ("contexts.txt", "[kochen]", "1: unknown context “[kochen]”"),
        ("contexts.txt", "[military]\nacts KOCHEN", "2: “acts KOCHEN” is not understood"),
        ("contexts.txt", "[military]\nacts ASSAULT/visit", "2: “acts ASSAULT/visit” is not"),
        ("contexts.txt", "[military]\nsectors XYZ", "2: “sectors XYZ” is not understood"),
        ("contexts.txt", "[military]\nverben gehen", "2: “verben gehen” is not understood"),
        ("classes.txt", "Panzer", "1: words before the first [class]"),
        ("classes.txt", "[waffe", "1: “[waffe”: [class] expected"),
        (
            "events/test.txt", "[AID]\nverb geben acc=@boot",
            "2: unknown class “@boot” in “acc=@boot”"
        ),
    ])
    func reportsAFaultWithFileAndLine(name: String, text: String, fault: String) throws {
        let file = LexiconFile(path: "/lexicon/\(name)", name: name, bytes: Array(text.utf8))
        let error = #expect(throws: LexiconError.self) { try Coder(files: [file]) }
        #expect(try #require(error).description.hasPrefix("/lexicon/\(name):\(fault)"))
    }

    @Test func readsTheWordsOfAClassInAnEntry() throws {
        var faults = LexiconFaults()
        let texts = [
            ("classes.txt", "[waffe]\nPanzer Rakete"),
            ("events/a.txt", "[AID]\nverb geben acc=@waffe,Geld"),
        ]
        let files = LexiconFiles(
            texts.map { LexiconFile(path: $0.0, name: $0.0, bytes: Array($0.1.utf8)) },
            faults: &faults)
        let lexicon = EventLexicon(files, faults: &faults)
        #expect(faults.faults.isEmpty)
        let words = lexicon.verbs["geben"]?.first?.requirements.first?.words
        #expect(words == ["panzer", "rakete", "geld"])
    }
}
