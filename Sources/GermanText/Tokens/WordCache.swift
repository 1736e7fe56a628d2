import Synchronization

/// The words that were looked up last, kept from article to article.
///
/// Most words of an article stood in one of those before it. A word depends on nothing but its form
/// and the lexicon, so that what is kept changes no analysis.
final class WordCache: Sendable {
    /// The words of two spans of time: a word that is used again moves to the later one, and when that
    /// is full, it takes the place of the earlier one.
    private struct Spans {
        var later = FormTable<Word>()
        var earlier = FormTable<Word>()

        mutating func word(_ form: Span<UInt8>, _ hash: FormHash) -> Word? {
            if let word = later[form, hash] { return word }
            guard let word = earlier[form, hash] else { return nil }
            keep(word, form, hash)
            return word
        }

        mutating func keep(_ word: Word, _ form: Span<UInt8>, _ hash: FormHash) {
            if later.count >= WordCache.maximumWords {
                earlier = later
                later = FormTable(capacity: WordCache.maximumWords)
            }
            later.add(form, hash, word)
        }
    }

    /// The most words of one span; both together take about 24 MiB.
    private static let maximumWords = 32_768

    private let lexicon: Lexicon
    private let words = Mutex(Spans())

    init(_ lexicon: Lexicon) { self.lexicon = lexicon }

    /// The word that `form`, valid UTF-8 with the hash `hash`, spells.
    func word(_ form: Span<UInt8>, _ hash: FormHash) -> Word {
        if let word = words.withLock({ $0.word(form, hash) }) { return word }
        let word = Word(String(spelling: form).composed, lexicon: lexicon)
        words.withLock { $0.keep(word, form, hash) }
        return word
    }
}
