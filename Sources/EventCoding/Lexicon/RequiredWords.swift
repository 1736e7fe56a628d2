/// All words that entries ask for, found at once in a word of a text.
struct RequiredWords: Sendable {
    /// A word in lower case, and the lists it stands on.
    private struct Word {
        let bytes: [UInt8]
        var lists: [Int]
    }

    private static let endings = ["", "s", "es", "e", "en", "n", "er", "em", "ern"].map {
        Array($0.utf8)
    }

    /// The number of each list of words.
    private var numbers: [[String]: Int] = [:]
    /// The words by their last two bytes.
    private var words: [UInt16: [Word]] = [:]

    /// The number of the list of `words`, given in lower case.
    mutating func number(of words: [String]) -> Int {
        if let number = numbers[words] { return number }
        let number = numbers.count
        numbers[words] = number
        for word in Set(words) { add(Array(word.utf8), number) }
        return number
    }

    private mutating func add(_ bytes: [UInt8], _ list: Int) {
        guard let key = Self.key(bytes, bytes.count) else { return }
        if let place = words[key]?.firstIndex(where: { $0.bytes == bytes }) {
            words[key]?[place].lists.append(list)
        } else {
            words[key, default: []].append(Word(bytes: bytes, lists: [list]))
        }
    }

    /// The lists that have `word`, given in lower case, in any form, or what the compound ends with.
    func lists(with word: String) -> [Int] {
        let bytes = Array(word.utf8)
        var found: [Int] = []
        for ending in Self.endings where bytes.suffix(ending.count) == ending[...] {
            let end = bytes.count - ending.count
            guard let key = Self.key(bytes, end) else { continue }
            for known in words[key] ?? []
            where bytes[..<end].suffix(known.bytes.count) == known.bytes[...] {
                found += known.lists
            }
        }
        return found
    }

    /// The two bytes before `end`; `nil` when there are fewer.
    private static func key(_ bytes: [UInt8], _ end: Int) -> UInt16? {
        guard end >= 2 else { return nil }
        return UInt16(bytes[end - 2]) << 8 | UInt16(bytes[end - 1])
    }
}
