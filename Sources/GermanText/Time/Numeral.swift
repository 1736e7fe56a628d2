/// Numbers spelt out: `dreiundzwanzig`, `zweihundert`, `zweieinhalb`.
struct Numeral {
    private let base: [String: Double]

    /// Numbers built from those in `base`.
    init(_ base: [String: Double]) { self.base = base }

    /// The number that `word` in lower case spells, or `nil`.
    func value(_ word: String) -> Double? {
        if let value = base[word] { return value }
        if word.hasEnding("einhalb") {
            return base[String(word.dropLast(7))].map { $0 + 0.5 }
        }
        return product(word, "tausend", 1_000) ?? product(word, "hundert", 100) ?? sum(word)
    }

    private func product(_ word: String, _ name: String, _ factor: Double) -> Double? {
        guard let (left, right) = Self.split(word, name) else { return nil }
        let count = left.isEmpty ? 1 : value(left)
        let rest =
            right.isEmpty
            ? 0 : value(right.hasBeginning("und") ? String(right.dropFirst(3)) : right)
        guard let count, let rest, count < 1_000, rest < factor else { return nil }
        return count * factor + rest
    }

    /// Units and tens: `dreiundzwanzig`.
    private func sum(_ word: String) -> Double? {
        guard let (left, right) = Self.split(word, "und"), let unit = base[left], unit < 10,
            let tens = base[right], tens >= 20, tens < 100
        else { return nil }
        return unit + tens
    }

    /// What stands before and behind the first `part` in `word`.
    private static func split(_ word: String, _ part: String) -> (String, String)? {
        let bytes = Array(word.utf8)
        let wanted = Array(part.utf8)
        guard bytes.count >= wanted.count else { return nil }
        for start in 0...bytes.count - wanted.count
        where bytes[start..<start + wanted.count].elementsEqual(wanted) {
            return (
                String(decoding: bytes[..<start], as: UTF8.self),
                String(decoding: bytes[(start + wanted.count)...], as: UTF8.self)
            )
        }
        return nil
    }
}
