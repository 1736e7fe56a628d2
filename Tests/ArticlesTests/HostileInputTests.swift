import Testing

@testable import Articles

/// Feeds the reader what nobody should write; it may refuse, but never trap, and what it accepts
/// must be sound.
struct HostileInputTests {
    private static let pieces = [
        "date ", "DATE\n", "2023", "-12", "-31", "T24:60", "Z", "(dpa)", "(", ")", "dpa/AFP", " – ",
        "--", "Minsk", "St. ", "Quelle:", "\n", "\n\n", "\r", "\r\n", "\u{A0}", "\u{FEFF}",
        "\u{85}", "\u{2029}", "ä", "“", "„", "🜚", "e\u{301}", ".", "…", "?", "\t", "-", "und",
        "mit", "/",
        ",", "Der Rat tagt.", "\u{7F}", "\u{1B}",
    ]

    @Test func survivesRandomBytes() {
        var random = SplitMix64(seed: 1)
        for _ in 0..<3_000 {
            let count = Int.random(in: 0..<200, using: &random)
            check((0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) })
        }
    }

    @Test func survivesRandomPieces() {
        var random = SplitMix64(seed: 2)
        for _ in 0..<3_000 {
            let count = Int.random(in: 1..<25, using: &random)
            let text = (0..<count).compactMap { _ in Self.pieces.randomElement(using: &random) }
            check(Array(text.joined().utf8))
        }
    }

    @Test(arguments: [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian, .windows1252])
    func survivesMutations(encoding: TextEncoding) {
        let file = Encoded.bytes(
            "date 2023-12-03 Köln feiert\n\nKöln (dpa) - Die Männer feiern §5.\n\nQuelle: epd",
            in: encoding)
        var random = SplitMix64(seed: 3)
        for _ in 0..<2_000 { check(mutated(file, using: &random)) }
        for count in file.indices { check(Array(file.prefix(count))) }
    }

    private func mutated(_ file: [UInt8], using random: inout SplitMix64) -> [UInt8] {
        var bytes = file
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let index = Int.random(in: bytes.indices, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: bytes[index] = UInt8.random(in: .min ... .max, using: &random)
            case 1: bytes.remove(at: index)
            default: bytes.insert(contentsOf: bytes[index...].prefix(9), at: index)
            }
        }
        return bytes
    }

    private func check(_ bytes: [UInt8]) {
        do throws(ArticleError) {
            expectSound(try ArticleReader.read(bytes))
        } catch {
            #expect(error.offset.map { bytes.indices.contains($0) } != false)
            #expect(!error.detail.isEmpty)
        }
    }

    private func expectSound(_ article: Article) {
        let utf8 = article.text.utf8
        #expect(String(validating: utf8, as: UTF8.self) != nil)
        #expect(!utf8.contains(0x0D) && Blank.end(from: 0, in: utf8) == 0)
        var end = 0
        for paragraph in article.paragraphs {
            let range = paragraph.range
            #expect(Blank.end(from: end, in: utf8) == range.lowerBound && !range.isEmpty)
            #expect(range.lowerBound <= paragraph.bodyStart)
            #expect(paragraph.bodyEnd <= range.upperBound)
            #expect(paragraph.bodyStart <= paragraph.bodyEnd)
            #expect((paragraph.kind == .credit) == (paragraph.bodyStart == paragraph.bodyEnd))
            end = range.upperBound
        }
        #expect(Blank.end(from: end, in: utf8) == utf8.count)
    }
}

/// The generator SplitMix64 by Sebastiano Vigna, so that every run sees the same numbers.
private struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}
