/// The distinct word forms of an article, each looked up once.
struct Vocabulary {
    /// The longest form in bytes that is looked up; longer ones are no words.
    static let maximumFormBytes = 120

    private let known: WordCache
    private var forms = FormTable<Word>(capacity: 512)

    /// The words in the order in which they were first met.
    var words: [Word] { forms.values }

    init(_ known: WordCache) { self.known = known }

    /// The index of the form that `bytes`, valid UTF-8, spell.
    mutating func index(of bytes: Span<UInt8>) -> Int {
        guard bytes.count > Self.maximumFormBytes else {
            let hash = FormHash(bytes)
            return forms.add(bytes, hash, known.word(bytes, hash))
        }
        let start = bytes.extracting(first: Self.maximumFormBytes)
        return forms.add(start, Word(unknown: String(spelling: start)))
    }
}
