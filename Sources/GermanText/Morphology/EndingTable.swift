/// Values by the endings of words, found by their last byte.
struct EndingTable<Value: Sendable>: Sendable {
    /// An ending and its value.
    private struct Entry: Sendable {
        let bytes: [UInt8]
        let value: Value
    }

    /// Those that end with each byte, in the order in which they were given.
    private var byLast = [[Entry]](repeating: [], count: 256)

    /// A table of `endings`, none of them empty.
    init(_ endings: [(ending: String, value: Value)]) {
        for (ending, value) in endings {
            let bytes = Array(ending.utf8)
            guard let last = bytes.last else { continue }
            byLast[Int(last)].append(Entry(bytes: bytes, value: value))
        }
    }

    /// The value of the first ending given that `word` has, or `nil`.
    func value(of word: Span<UInt8>) -> Value? {
        guard !word.isEmpty else { return nil }
        for entry in byLast[Int(word[word.count - 1])] where word.ends(with: entry.bytes) {
            return entry.value
        }
        return nil
    }
}

extension EndingTable<Void> {
    /// A table of endings that only count.
    init(_ endings: [String]) { self.init(endings.map { ($0, ()) }) }

    /// Whether `word` has one of the endings.
    func fits(_ word: String) -> Bool { value(of: word.utf8Span.span) != nil }
}
