/// Words numbered in the order in which they were first met, compared byte by byte.
package struct WordNumbers: Sendable {
    private var words: FormTable<Void>

    /// Makes a list with room for about `capacity` words.
    package init(capacity: Int = 8) { words = FormTable(capacity: capacity) }

    /// How many words there are.
    package var count: Int { words.count }

    /// The number of `word`, a new one when it is met first.
    package mutating func add(_ word: String) -> Int { words.add(word, ()) }

    /// Hands over the number of each word that `word` ends with, the shortest first.
    package func forEachEnd(of word: Span<UInt8>, _ body: (Int) -> Void) {
        words.forEachEnd(of: word, body)
    }
}
