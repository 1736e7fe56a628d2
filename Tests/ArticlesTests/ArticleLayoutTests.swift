import Testing

@testable import Articles

struct ArticleLayoutTests {
    private static let body = "Der Rat hat am Montag lange getagt."

    @Test(arguments: [
        "Rat tagt am Montag", "Tagt der Rat?", "Rat tagt!", "„Wir tagen“", "„Der Rat tagt.“",
        "(K)ein Geld", "Bürgermeister: „Nein!“",
        "Und dann kam …", "Und dann ...", "Rat (58) tagt", "Die SPD (dritte Kraft) im Rat",
    ])
    func takesLinesForHeadlines(line: String) {
        #expect(kinds("\(line)\n\n\(Self.body)") == [.headline, .body])
    }

    @Test(arguments: [
        "Der Rat tagt.", "Sie: „Der Rat tagt.“", "(hoe)", "Das Wichtigste:", "Rat tagt,",
        "Zwei\nZeilen",
        "– Rat tagt", "Rat tagt (dpa)", "Bonn (dpa) – Rat tagt", "“",
        String(repeating: "ü", count: 151),
    ])
    func takesOtherFirstParagraphsForBody(block: String) {
        #expect(kinds("\(block)\n\n\(Self.body)") == [.body, .body])
    }

    @Test func countsScalarsOfAHeadlineNotBytes() {
        let line = String(repeating: "ü", count: 150)
        #expect(kinds("\(line)\n\n\(Self.body)") == [.headline, .body])
    }

    @Test func aHeadlineNeedsAnArticleUnderIt() {
        #expect(kinds("Rat tagt am Montag") == [.body])
        #expect(kinds("Rat tagt am Montag\n\n(dpa)") == [.body, .credit])
    }

    @Test(arguments: ["Streit um Geld", "Lob: „gute Arbeit“", "2023 und danach"])
    func takesShortLinesBetweenTextForSubheadings(line: String) {
        #expect(kinds("\(Self.body)\n\n\(line)\n\n\(Self.body)") == [.body, .subheading, .body])
    }

    @Test(arguments: [
        "Kein Streit.", "Und nun?", "Nein!", "Die Folgen:", "- ein Punkt", "• ein Punkt",
        "Zwei\nZeilen",
        "Er sagte: „Nein.“", "Sagte er (dpa)", String(repeating: "ö", count: 91),
    ])
    func takesOtherLinesForBody(line: String) {
        #expect(kinds("\(Self.body)\n\n\(line)\n\n\(Self.body)") == [.body, .body, .body])
    }

    @Test func aSubheadingNeedsTextUnderIt() {
        #expect(kinds("\(Self.body)\n\nStreit um Geld") == [.body, .body])
        #expect(kinds("\(Self.body)\n\nStreit um Geld\n\n(dpa)") == [.body, .body, .credit])
    }

    @Test func twoHeadingsInARowAreHeadingsAndThreeAreAList() {
        let two = "Rat tagt\n\nStreit\n\nUm Geld\n\n\(Self.body)"
        #expect(kinds(two) == [.headline, .subheading, .subheading, .body])
        let three = "Rat tagt\n\nEins\n\nZwei\n\nDrei\n\n\(Self.body)"
        #expect(kinds(three) == [.headline, .body, .body, .body, .body])
    }

    @Test func namesEachAgencyOnceInOrder() {
        let layout = ArticleLayout(
            of: Array("Bonn (AFP/dpa) – Der Rat tagt. (dpa)\n\nEr ging. (epd)\nQuelle: afp".utf8))
        #expect(layout.agency == "AFP/dpa/epd")
        #expect(ArticleLayout(of: Array(Self.body.utf8)).agency == nil)
    }

    private func kinds(_ text: String) -> [Paragraph.Kind] {
        ArticleLayout(of: Array(text.utf8)).paragraphs.map(\.kind)
    }
}
