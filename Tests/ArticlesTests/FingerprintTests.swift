import Testing

@testable import Articles

@Suite struct FingerprintTests {
    private static let sentences = [
        "Der Außenminister des Landes ist am Montag zu Gesprächen in die Nachbarstadt gereist.",
        "Dort sprach er mit der Präsidentin über den Handel und die Sicherheit an der Grenze.",
        "Beide Seiten wollen bis zum Herbst einen Vertrag über neue Brücken vorlegen.",
        "Die Opposition im Parlament nannte das Treffen eine verpasste Gelegenheit.",
        "Vor dem Palast demonstrierten einige hundert Menschen gegen höhere Zölle.",
        "Die Polizei sprach von einem ruhigen Verlauf und sperrte zwei Straßen.",
        "Im vergangenen Jahr hatten die Regierungen ihren Streit um Fischgründe beigelegt.",
        "Beobachter rechnen damit, dass die Verhandlungen noch Monate dauern werden.",
    ]

    private func fingerprint(_ text: String) throws -> Fingerprint? {
        Fingerprint(of: try ArticleReader.read(Array(text.utf8), limit: 1 << 20))
    }

    private func fingerprint(of sentences: some Sequence<String>) throws -> Fingerprint {
        try #require(try fingerprint(sentences.joined(separator: " ")))
    }

    @Test func theSameWordsAreTheSameWhateverTheSigns() throws {
        let first = try fingerprint(of: Self.sentences)
        let second = try fingerprint(of: Self.sentences.map { $0.replacing(".", with: " –") })
        #expect(first == second)
        #expect(first.similarity(to: second) == 1)
    }

    @Test func cutCopyIsSimilarAndOtherTextIsNot() throws {
        let whole = try fingerprint(of: Self.sentences)
        let cut = try fingerprint(of: Self.sentences.prefix(5))
        #expect(whole.similarity(to: cut) > 0.8)
        #expect(whole.similarity(to: cut) == cut.similarity(to: whole))
        let other = try fingerprint(of: Self.sentences.prefix(4))
        let rest = try fingerprint(of: Self.sentences.suffix(4))
        #expect(other.similarity(to: rest) < 0.1)
    }

    @Test func theEstimateIsNearTheTruth() throws {
        let words = (0..<2_000).map(Self.word)
        let whole = try fingerprint(of: words)
        for share in [0.2, 0.5, 0.8] {
            let common = Int(share * Double(words.count))
            let others = (words.count..<2 * words.count - common).map(Self.word)
            let estimate = whole.resemblance(to: try fingerprint(of: words.prefix(common) + others))
            #expect(abs(estimate - share / (2 - share)) < 0.15)
        }
    }

    /// A word of letters for each number.
    private static func word(_ number: Int) -> String {
        let letters = String(number).utf8.map { Character(UnicodeScalar($0 + 49)) }
        return String(letters) + "wort"
    }

    @Test func shortTextsHaveNone() throws {
        #expect(try fingerprint("Der Minister ist am Montag nach Riga gereist.") == nil)
    }

    @Test func theBytesGiveItBack() throws {
        let fingerprint = try fingerprint(of: Self.sentences)
        #expect(fingerprint.bytes.count == Fingerprint.count + 2)
        #expect(Fingerprint(bytes: fingerprint.bytes) == fingerprint)
        #expect(Fingerprint(bytes: Array(fingerprint.bytes.dropLast())) == nil)
    }
}
