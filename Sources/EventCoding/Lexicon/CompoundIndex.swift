/// Words in lower case found by themselves, without an ending, or as the end or the beginning of a
/// compound.
struct CompoundIndex<Value: Sendable>: Sendable {
    /// The fewest letters of a word that is found as a part of a compound.
    private static var shortestPart: Int { 5 }
    /// The longest word that is taken apart, in bytes.
    private static var longestWord: Int { 64 }

    private var values: [String: Value] = [:]

    /// The value of exactly `word`.
    subscript(word: String) -> Value? {
        get { values[word] }
        set { values[word] = newValue }
    }

    /// The value of `word` itself, or of the word it is a form of or ends with.
    func value(ending word: String) -> Value? {
        if let known = values[word] { return known }
        let bytes = Array(word.utf8)
        guard (Self.shortestPart - 1...Self.longestWord).contains(bytes.count) else { return nil }
        if let known = stem(bytes, 0) { return known }
        for start in bytes.indices.dropFirst() where bytes[start] & 0xC0 != 0x80 {
            guard bytes.count - start >= Self.shortestPart else { return nil }
            if let known = stem(bytes, start) { return known }
        }
        return nil
    }

    /// The value of the longest word that `word` begins with.
    func value(beginning word: String) -> Value? {
        let bytes = Array(word.utf8)
        guard bytes.count <= Self.longestWord else { return nil }
        var end = bytes.count - 2
        while end >= Self.shortestPart {
            if bytes[end] & 0xC0 != 0x80,
                let known = values[String(decoding: bytes[..<end], as: UTF8.self)]
            {
                return known
            }
            end -= 1
        }
        return nil
    }

    /// The value of what stands from `start` on, an ending of up to two letters put aside.
    private func stem(_ bytes: [UInt8], _ start: Int) -> Value? {
        for cut in 0...2 where bytes.count - start - cut >= Self.shortestPart - 1 {
            let end = bytes.count - cut
            guard end == bytes.count || bytes[end] & 0xC0 != 0x80 else { continue }
            if let known = values[String(decoding: bytes[start..<end], as: UTF8.self)] {
                return known
            }
        }
        return nil
    }
}
