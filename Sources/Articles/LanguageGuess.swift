/// Whether a text reads as German, judged by its first few hundred words.
struct LanguageGuess {
    /// The BCP 47 tag of the language, or `nil` when it is not German.
    let tag: String?

    private static let sample = 600
    private static let fewWords = 20
    /// German news has a share of about a third of these words, texts in other languages a few
    /// per cent, as words look alike by chance.
    private static let plausibleShare = 0.12

    /// Judges `utf8`, a text in which a word is a run of letters.
    init(_ utf8: [UInt8]) {
        var words = WordCount()
        words.count(utf8, limit: Self.sample)
        tag = Self.isGerman(words) ? "de" : nil
    }

    private static func isGerman(_ words: WordCount) -> Bool {
        guard words.german + words.umlauts > words.foreign else { return false }
        if words.all < fewWords { return true }
        return words.german > words.foreign
            && Double(words.german) >= plausibleShare * Double(words.all)
    }
}

/// How many words of a text speak for German and how many against it.
private struct WordCount {
    private(set) var all = 0
    private(set) var german = 0
    private(set) var foreign = 0
    /// Words with ä, ö, ü or ß.
    private(set) var umlauts = 0

    /// Counts the first `limit` words of `utf8`.
    mutating func count(_ utf8: [UInt8], limit: Int) {
        var word: [UInt8] = []
        var lead: UInt8 = 0
        for byte in utf8 where all < limit {
            if byte & 0xC0 != 0x80 { lead = byte }
            if Self.beginsLetter(lead) {
                word.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
            } else {
                count(word)
                word.removeAll(keepingCapacity: true)
            }
        }
        if all < limit { count(word) }
    }

    /// Whether a scalar whose first byte is `lead` is a letter; the blocks that begin with 0xC2
    /// and 0xE2 hold signs.
    private static func beginsLetter(_ lead: UInt8) -> Bool {
        (0x41...0x5A).contains(lead & 0xDF) || lead >= 0xC3 && lead != 0xE2
    }

    private mutating func count(_ word: [UInt8]) {
        guard !word.isEmpty else { return }
        all += 1
        if Self.hasUmlaut(word) { umlauts += 1 }
        guard let key = FunctionWords.key(word[...]) else { return }
        if FunctionWords.german.contains(key) { german += 1 }
        if FunctionWords.foreign.contains(key) { foreign += 1 }
    }

    private static func hasUmlaut(_ word: [UInt8]) -> Bool {
        zip(word, word.dropFirst()).contains { first, second in
            first == 0xC3 && [0xA4, 0xB6, 0xBC, 0x9F, 0x84, 0x96, 0x9C].contains(second)
        }
    }
}
