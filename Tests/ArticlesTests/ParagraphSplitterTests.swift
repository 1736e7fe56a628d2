import Testing

@testable import Articles

struct ParagraphSplitterTests {
    @Test(arguments: [
        ("", []), (" \n\n ", []), ("Eins", ["Eins"]), ("Eins\nzwei\n", ["Eins\nzwei"]),
        ("Eins\n\nzwei", ["Eins", "zwei"]), ("\n\nEins\n\n\n\nzwei\n", ["Eins", "zwei"]),
        ("Eins\n \t\u{A0}\u{2003}\nzwei", ["Eins", "zwei"]), ("Eins \n zwei \n", ["Eins \n zwei"]),
        ("\u{A0}Über„uns“\u{3000}\n\u{FEFF}\n…", ["Über„uns“", "…"]),
        ("Eins\u{2028}zwei", ["Eins\u{2028}zwei"]), ("a\n\nb\n\nc", ["a", "b", "c"]),
    ])
    func splitsAtBlankLines(text: String, blocks: [String]) {
        let utf8 = Array(text.utf8)
        let found = ParagraphSplitter.blocks(of: utf8)
        #expect(found.map { String(decoding: utf8[$0], as: UTF8.self) } == blocks)
    }
}
