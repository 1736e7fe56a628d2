/// The distinct word forms of an article, each looked up once.
struct Vocabulary {
    /// The longest form in bytes that is looked up; longer ones are no words.
    static let maximumFormBytes = 120

    private let known: WordCache
    private var indices: [String: Int] = [:]
    private(set) var words: [Word] = []

    init(_ known: WordCache) { self.known = known }

    /// The index of the form that `bytes`, valid UTF-8, spell.
    mutating func index(of bytes: ArraySlice<UInt8>) -> Int {
        let form = String(decoding: bytes.prefix(Self.maximumFormBytes), as: UTF8.self)
        if let index = indices[form] { return index }
        let isWhole = bytes.count <= Self.maximumFormBytes
        words.append(isWhole ? known.word(form) : Word(unknown: form))
        indices[form] = words.count - 1
        return words.count - 1
    }
}
