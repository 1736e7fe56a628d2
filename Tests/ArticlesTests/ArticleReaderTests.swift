import Testing

@testable import Articles

struct ArticleReaderTests {
    private static let message = """
        date 2024-03-07T08:15:00+01:00
        Minister sagt Reise ab

        BERN (SDA/AFP) – Der Außenminister hat seine Reise abgesagt.

        Kein neuer Termin

        Ein neuer Termin steht nicht fest. (AFP)

        Quelle: sda

        """

    @Test func readsAllPartsOfAMessage() throws {
        let article = try ArticleReader.read(Array(Self.message.utf8))
        #expect(article.format == .text)
        #expect(article.encoding == .utf8)
        #expect(article.language == "de")
        #expect(article.published?.precision == .time)
        #expect(article.headline == "Minister sagt Reise ab")
        #expect(article.agency == "SDA/AFP")
        #expect(
            article.paragraphs.map(\.kind) == [.headline, .body, .subheading, .body, .credit])
    }

    @Test func runningTextLeavesDatelinesAndCreditsOut() throws {
        let article = try ArticleReader.read(Array(Self.message.utf8))
        let bodies = article.paragraphs.map { article.text.string($0.bodyStart..<$0.bodyEnd) }
        #expect(
            bodies == [
                "Minister sagt Reise ab",
                "Der Außenminister hat seine Reise abgesagt.",
                "Kein neuer Termin",
                "Ein neuer Termin steht nicht fest.",
                "",
            ])
    }

    @Test(arguments: [
        ("Text  mit \u{A0} Lücken. \n\n \t\n", "Text  mit \u{A0} Lücken. \n\n \t\n"),
        (" \n\u{A0}\u{FEFF} Text.", "Text."),
        ("Eins\r\nzwei\rdrei\n\rvier\r\r\nfünf\r", "Eins\nzwei\ndrei\n\nvier\n\nfünf\n"),
        (" date 2023-12 \n\n Text.\r\n", "Text.\n"),
        ("Cafe\u{301} und \u{2028}Tee", "Cafe\u{301} und \u{2028}Tee"),
        ("date", "date"),
    ])
    func textIsTheFileBehindTheHeader(file: String, text: String) throws {
        let article = try ArticleReader.read(Array(file.utf8))
        #expect(article.text.utf8 == Array(text.utf8))
    }

    @Test(arguments: ["", " \n\r\n\t", "\u{FEFF}", "date 2023-12-03", " date 2023 \n\u{A0}\n"])
    func rejectsFilesWithoutText(file: String) {
        #expect(throws: file.isEmpty ? ArticleError.empty : .blank) {
            try ArticleReader.read(Array(file.utf8))
        }
    }

    @Test func rejectsMoreBytesThanAllowed() throws {
        let bytes = Array("Zu lang.".utf8)
        #expect(throws: ArticleError.tooLarge(size: 8, limit: 7)) {
            try ArticleReader.read(bytes, limit: 7)
        }
        #expect(try ArticleReader.read(bytes, limit: 8).text.utf8 == bytes)
        #expect(throws: ArticleError.tooLarge(size: 8_388_609, limit: 8_388_608)) {
            try ArticleReader.read(Array(repeating: 0x61, count: 8_388_609))
        }
    }
}
