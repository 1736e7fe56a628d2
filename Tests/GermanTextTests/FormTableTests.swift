import Testing

@testable import GermanText

@Suite struct FormTableTests {
    private func table(_ forms: [String]) -> FormTable<Int> {
        var table = FormTable<Int>()
        for (number, form) in forms.enumerated() { table.add(form, number) }
        return table
    }

    @Test func findsFormsByTheirBytes() {
        let table = table(["Übung", "übung", "", "Straße"])
        #expect(table["Übung"] == 0)
        #expect(table["übung"] == 1)
        #expect(table[""] == 2)
        #expect(table["Straße"] == 3)
        #expect(table["Strasse"] == nil)
        #expect(table["Straß"] == nil)
    }

    @Test func keepsWhatItHasWhenItGrows() {
        let forms = (0..<5_000).map { number in "wort\(number)" }
        let table = table(forms)
        #expect(table.count == 5_000)
        #expect(forms.indices.allSatisfy { index in table[forms[index]] == index })
        #expect(table["wort5000"] == nil)
    }

    @Test func addsOnlyOnceAndSetsAgain() {
        var table = table(["Amt", "Rat"])
        #expect(table.add("Amt", 7) == 0)
        #expect(table["Amt"] == 0)
        table.set("Amt", 7)
        #expect(table["Amt"] == 7)
        #expect(table.count == 2)
    }

    @Test(arguments: [
        ("außenminister", 6), ("ministerpräsident", nil), ("minister", nil), ("urminister", 2),
    ])
    func findsTheLongestEnd(word: String, start: Int?) {
        let table = table(["minister", "ister", "er"])
        let end = table.end(of: word.utf8Span.span, from: 2, shortest: 6)
        #expect(end?.start == start)
        #expect(end.map { found in found.value == 0 } ?? true)
    }

    @Test func findsEveryEnd() {
        let table = table(["minister", "er", "ist"])
        var found: [Int] = []
        table.forEachEnd(of: "urminister".utf8Span.span) { number in found.append(number) }
        #expect(found == [1, 0])
    }

    @Test func beginsNoEndInsideALetter() {
        let table = table(["übung"])
        #expect(table.end(of: "waldübung".utf8Span.span, from: 2, shortest: 2)?.start == 4)
        #expect(table.end(of: "wübung".utf8Span.span, from: 2, shortest: 2) == nil)
    }
}
