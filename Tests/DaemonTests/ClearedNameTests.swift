import Testing

@testable import Daemon

/// Names in the folders that judged files are moved into.
@Suite struct ClearedNameTests {
    private func name(_ text: String, hasNote: Bool = false) -> ClearedName {
        ClearedName(name: Array(text.utf8), hasNote: hasNote)
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test func aNumberIsASuffixAndTheNoteFollows() {
        let name = name("a.txt", hasNote: true)
        #expect(text(name.file(0)) == "a.txt")
        #expect(text(name.note(0)) == "a.txt.reason")
        #expect(text(name.file(2)) == "a.txt.2")
        #expect(text(name.note(2)) == "a.txt.2.reason")
    }

    @Test func aNameThatIsTooLongLosesItsEnd() {
        let long = name(String(repeating: "x", count: 255), hasNote: true)
        #expect(long.note(0).count == 255)
        #expect(long.note(17).count == 255)
        #expect(long.file(17).suffix(3).elementsEqual(".17".utf8))
        let umlauts = name(String(repeating: "ü", count: 127), hasNote: true)
        #expect(String(validating: umlauts.file(0), as: UTF8.self) != nil)
        let bytes = ClearedName(name: [UInt8](repeating: 0xBF, count: 255), hasNote: true)
        #expect(bytes.file(0).count > 240)
    }

    @Test(arguments: [0, 1, 2, 3, 7, 8, 9, 1_000])
    func theFirstFreeNumberIsFoundWithFewQuestions(taken: Int) {
        var questions = 0
        let free = ClearedName.firstFree { number in
            questions += 1
            return number < taken
        }
        #expect(free == taken)
        #expect(questions <= 24)
    }
}
