import EventIndex
import EventLog
import Testing

/// Words that people and programs ask for, whatever they write.
@Suite struct WordPatternTests {
    private static let hostile = [
        "\"", "a\"b", "AND", "NEAR(a b)", "text : a", "{text names} : a", "^a", "a + b", "-a", "(a",
        "a)", "a OR b", "NOT a", "'; DROP TABLE event; --", "words_0", "abc**", "*abc*", "a\u{0}b",
        "\u{E000}", "ﬁ", "e\u{301}t", "🙂 a", "\\", "%", "_a", "a;b", "text:", "a\nb", "\u{202E}abc",
    ]

    private let index: EventIndex

    init() throws {
        let sample = try SampleLog()
        let event = SampleEvent(
            actors: [SampleEvent.Party(name: "Anna"), SampleEvent.Party(name: "Berta")],
            text: "Ein Wort oder zwei, a und b.")
        try sample.record([.article(1, [event], headline: "NEAR und AND")])
        index = try sample.openIndex()
    }

    private func count(_ query: EventQuery) throws -> Int {
        var count = 0
        _ = try index.read { index in
            try index.forEachEvent(matching: query, order: .told) { _ in
                count += 1
                return true
            }
        }
        return count
    }

    private func count(words: String...) throws -> Int {
        var question = QueryText()
        question.words = words
        return try count(question.query())
    }

    @Test(arguments: hostile)
    func noSignIsAnOperator(text: String) throws {
        for place in [\QueryText.actor, \.recipient, \.place, \.speaker] {
            var question = QueryText()
            question[keyPath: place] = text
            do {
                #expect(try count(question.query()) == 0)
            } catch let fault as QueryText.Fault {
                #expect([.noWord(text), .shortBeginning(3)].contains(fault.fault))
            }
        }
        do {
            #expect(try count(words: text, "Anna") <= 1)
        } catch let fault as QueryText.Fault {
            #expect(fault.part == .words)
        }
    }

    @Test func wordsPhrasesAndBeginningsAreFound() throws {
        #expect(try count(words: "wort") == 1)
        #expect(try count(words: "Wort oder zwei") == 1)
        #expect(try count(words: "\"Wort oder\"", "b") == 1)
        #expect(try count(words: "Wort zwei") == 0)
        #expect(try count(words: "wor*") == 1)
        #expect(try count(words: "ein wor*") == 1)
        #expect(try count(words: "wor") == 0)
        #expect(try count(words: "near") == 1)
        #expect(try count(words: "near and") == 0)
    }

    @Test func noPhraseGoesFromOneNameToTheNext() throws {
        #expect(try count(words: "Anna", "Berta") == 1)
        #expect(try count(words: "Anna Berta") == 0)
    }

    @Test func limitsAreExplicit() {
        let long = String(repeating: "a", count: WordPattern.maximumBytes)
        #expect(throws: Never.self) { try WordPattern(long) }
        #expect(throws: QueryFault.tooLong(200)) { try WordPattern(long + "a") }
        #expect(throws: QueryFault.shortBeginning(3)) { try WordPattern("ab*") }
        #expect(throws: QueryFault.noWord("—")) { try WordPattern("—") }
        var question = QueryText()
        question.words = [String](repeating: "wort", count: 17)
        #expect(throws: QueryText.Fault(part: .words, fault: .tooManyWords(16))) {
            try question.query()
        }
    }

    @Test func aCountryMayBeWrittenSmall() throws {
        #expect(try PartyPattern("aut") == .country("AUT", sector: nil))
        #expect(try PartyPattern("aut:gov") == .country("AUT", sector: "GOV"))
        for name in ["Aut", "Wien", "Wien: Stadt"] {
            #expect(try PartyPattern(name).country == nil)
        }
    }

    @Test(arguments: [
        (QueryText.Part.type, "CONSUL", QueryFault.noSuchType("CONSUL")),
        (.type, "CONSULT:call", .noSuchMode("call", of: "CONSULT")),
        (.type, "CONSULT:", .noSuchMode("", of: "CONSULT")),
        (.status, "happened", .noSuchStatus("happened")),
        (.actor, "AUT:GOVT", .noSuchSector("GOVT")), (.actor, "Wien:GOV", .noCountry("Wien")),
        (.from, "2023-13", .noDate("2023-13")),
        (.from, "2023-01-01T10:00Z", .noDate("2023-01-01T10:00Z")),
        (.to, "gestern", .noDate("gestern")), (.place, "", .noWord("")),
    ])
    func whatMakesNoSenseIsNamed(part: QueryText.Part, text: String, fault: QueryFault) {
        var question = QueryText()
        switch part {
        case .type: question.type = text
        case .status: question.status = text
        case .from: question.from = text
        case .to: question.to = text
        case .place: question.place = text
        default: question.actor = text
        }
        #expect(throws: QueryText.Fault(part: part, fault: fault)) { try question.query() }
    }

    @Test func timeEndsAfterItBegins() {
        var question = QueryText()
        (question.from, question.to) = ("2023-05", "2023-05")
        #expect(throws: Never.self) { try question.query() }
        question.to = "2023-04-30"
        #expect(throws: QueryText.Fault(part: .to, fault: .endsBeforeItBegins)) {
            try question.query()
        }
    }
}
