import Testing

@testable import Articles

struct TextDecoderTests {
    private static let german = "Zwölf Gäste grüßen. 🎈 Ende"

    @Test(arguments: [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian])
    func decodesUnicode(encoding: TextEncoding) throws {
        #expect(try read(Encoded.bytes(Self.german, in: encoding)) == (encoding, Self.german))
    }

    @Test func takesTheByteOrderMarkOffUTF8() throws {
        #expect(try read(Array(("\u{FEFF}" + Self.german).utf8)) == (.utf8, Self.german))
    }

    @Test func decodesWindows1252() throws {
        let bytes = latin1("Die Männer grüßen: ") + [0x84, 0x47, 0x75, 0x74, 0x93]
        #expect(try read(bytes) == (.windows1252, "Die Männer grüßen: „Gut“"))
        let signs: [UInt8] = [0x35, 0x20, 0x80, 0x20, 0x96, 0x20, 0x8A, 0x6B, 0x6F, 0x64, 0x61]
        #expect(try read(signs) == (.windows1252, "5 € – Škoda"))
    }

    @Test func refusesWhatIsNoGerman() {
        let undefined: [UInt8] = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
        expectError(.undecodable(offset: 0), undefined)
        expectError(.undecodable(offset: 1), latin1("Männer\u{1B}[0m"))
        let cyrillicInWindows1251 = (0xC0...0xFF).map { UInt8($0) }
        expectError(.undecodable(offset: 0), cyrillicInWindows1251)
        expectError(.undecodable(offset: 0), latin1("ªº¬×÷ Text"))
    }

    @Test func refusesUTF8WithAFault() {
        expectError(.undecodable(offset: 4), [0xEF, 0xBB, 0xBF] + latin1("Männer"))
        expectError(.undecodable(offset: 27), Array("Die Männer kommen aus Köl".utf8)[...] + [0xC3])
        let middle = Array("Größe und Maß ".utf8) + [0xFF] + Array(" für Städte".utf8)
        expectError(.undecodable(offset: 17), middle)
    }

    @Test func refusesBrokenUTF16() {
        let oddLength: [UInt8] = [0xFF, 0xFE, 0x41, 0x00, 0x42]
        expectError(.undecodable(offset: 4), oddLength)
        let leadAtTheEnd: [UInt8] = [0xFF, 0xFE, 0x41, 0x00, 0x3D, 0xD8]
        expectError(.undecodable(offset: 4), leadAtTheEnd)
        let leadAlone: [UInt8] = [0xFE, 0xFF, 0xD8, 0x3D, 0x00, 0x41]
        expectError(.undecodable(offset: 2), leadAlone)
        let trailAlone: [UInt8] = [0xFE, 0xFF, 0x00, 0x41, 0xDC, 0x00, 0x00, 0x41]
        expectError(.undecodable(offset: 4), trailAlone)
    }

    @Test func refusesNULInUTF16() {
        expectError(.binary(offset: 6), [0xFF, 0xFE, 0x41, 0x00, 0xE4, 0x00, 0x00, 0x00])
        expectError(.binary(offset: 6), [0xFE, 0xFF, 0xD8, 0x3C, 0xDF, 0x88, 0x00, 0x00])
    }

    @Test func refusesNULAndManyControlCharacters() throws {
        expectError(.binary(offset: 4), Array("Text\u{0}mehr".utf8))
        expectError(.binary(offset: 1), [0xFF, 0x00, 0xE4])
        expectError(.binary(offset: 2), Array("ab\u{1}\u{2}\u{3}\u{7}\u{8}\u{1B}".utf8))
        let framed = "\u{1}\u{2}Der Rat tagt.\u{3}\u{C}"
        #expect(try read(Array(framed.utf8)) == (.utf8, framed))
    }

    @Test(arguments: [
        Array("%PDF-1.4\nnur druckbare Zeichen".utf8),
        Array("{\\rtf1\\ansi Der Rat tagt.}".utf8),
        Array("%!PS-Adobe-3.0\n".utf8),
        Array("PK\u{3}\u{4}artikel".utf8),
        Array("\u{7F}ELF".utf8),
        Array("GIF89a".utf8),
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
        [0xFF, 0xD8, 0xFF, 0xE0],
        [0x1F, 0x8B, 0x08],
    ])
    func refusesOtherFileFormats(bytes: [UInt8]) {
        expectError(.binary(offset: 0), bytes)
    }

    private func latin1(_ text: String) -> [UInt8] {
        Encoded.bytes(text, in: .windows1252)
    }

    private func read(_ bytes: [UInt8]) throws -> (TextEncoding, String) {
        let article = try ArticleReader.read(bytes)
        return (article.encoding, article.text.string(article.text.utf8.indices))
    }

    private func expectError(_ error: ArticleError, _ bytes: [UInt8]) {
        #expect(throws: error) { try ArticleReader.read(bytes) }
    }
}
