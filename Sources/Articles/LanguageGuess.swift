/// Whether a text reads as German, judged by its first few hundred words.
struct LanguageGuess {
    /// The BCP 47 tag of the language, or `nil` when it is not German.
    let tag: String?

    private static let sample = 300
    private static let fewWords = 20
    /// German news has a share of about a third of these words, texts in other languages a few
    /// per cent, as words look alike by chance.
    private static let plausibleShare = 0.12

    /// Judges `utf8`, a text in which a word is a run of letters.
    init(_ utf8: [UInt8]) {
        tag = Self.isGerman(WordCount(utf8, limit: Self.sample)) ? "de" : nil
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

    /// The second bytes of ä, ö, ü, ß, Ä, Ö and Ü.
    private static let umlautTrails: [UInt8] = [0xA4, 0xB6, 0xBC, 0x9F, 0x84, 0x96, 0x9C]

    /// Counts the first `limit` words of `utf8`.
    init(_ utf8: [UInt8], limit: Int) {
        for word in Words(in: utf8.indices, of: utf8).lazy.prefix(limit) {
            let key = WordKey(word, of: utf8)
            all += 1
            if FunctionWords.german.contains(key) {
                german += 1
            } else if FunctionWords.foreign.contains(key) {
                foreign += 1
            }
            if Self.hasUmlaut(utf8[word]) { umlauts += 1 }
        }
    }

    private static func hasUmlaut(_ word: ArraySlice<UInt8>) -> Bool {
        zip(word, word.dropFirst()).contains { first, second in
            first == 0xC3 && umlautTrails.contains(second)
        }
    }
}
