import Synchronization

/// The words that were looked up last, kept from article to article.
///
/// Most words of an article stood in one of those before it. A word depends on nothing but its form
/// and the lexicon, so that what is kept changes no analysis.
final class WordCache: Sendable {
    /// The most words that are kept, about 10 MiB; when it is reached all are forgotten.
    private static let maximumWords = 20_000

    private let lexicon: Lexicon
    private let words = Mutex<[String: Word]>([:])

    init(_ lexicon: Lexicon) { self.lexicon = lexicon }

    /// The word spelt `form`.
    func word(_ form: String) -> Word {
        if let word = words.withLock({ $0[form] }) { return word }
        let word = Word(form, lexicon: lexicon)
        words.withLock { words in
            if words.count >= Self.maximumWords { words.removeAll(keepingCapacity: true) }
            words[form] = word
        }
        return word
    }
}
