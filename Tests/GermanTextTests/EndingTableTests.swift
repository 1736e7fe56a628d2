import Testing

@testable import GermanText

@Suite struct EndingTableTests {
    private let table = EndingTable([("ung", 1), ("ng", 2), ("ig", 3), ("größe", 4)])

    @Test(arguments: [
        ("planung", 1), ("gang", 2), ("ruhig", 3), ("schuhgröße", 4), ("ung", 1), ("groß", nil),
        ("g", nil), ("", nil),
    ])
    func takesTheFirstEndingGivenThatFits(word: String, value: Int?) {
        #expect(table.value(of: word.utf8Span.span) == value)
    }

    @Test func tellsWhetherAnyEndingFits() {
        let endings = EndingTable(["heit", "keit"])
        #expect(endings.fits("freiheit"))
        #expect(!endings.fits("heiter"))
    }
}
