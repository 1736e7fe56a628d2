/// What a name in the lexicon stands for.
package enum NameReading: Sendable, Equatable {
    /// A country by its index.
    case country(Int)
    /// The capital or seat of a country's government, by the country's index.
    case capital(Int)
    /// An organisation by its index.
    case organisation(Int)
    /// A person of public life by name.
    case person(String)
    /// A city or region by its index.
    case place(Int)
}

/// Names of one or more words, found at a word in the text.
struct NameTable {
    private struct Name {
        /// The spellings of each word behind the first.
        let rest: [Set<String>]
        let reading: NameReading
    }

    /// The names by each spelling of their first word, the longest first.
    private var names: [String: [Name]] = [:]

    /// Adds `name`, with case endings understood.
    mutating func add(_ name: String, _ reading: NameReading) {
        let words = Self.words(of: name)
        guard let last = words.indices.last else { return }
        let spellings = words.enumerated().map { index, word in
            index == last ? Self.lastWord(word) : Set(AdjectiveForms.variants(of: word))
        }
        let entry = Name(rest: Array(spellings.dropFirst()), reading: reading)
        for first in spellings[0] {
            var list = names[first] ?? []
            let place = list.firstIndex { $0.rest.count < entry.rest.count } ?? list.count
            list.insert(entry, at: place)
            names[first] = list
        }
    }

    /// The words of `name` as the text has them, the full stop of an initial by itself.
    private static func words(of name: String) -> [String] {
        name.split(separator: " ").flatMap { word in
            word.hasSuffix(".") ? [String(word.dropLast()), "."] : [String(word)]
        }
    }

    private static func lastWord(_ word: String) -> Set<String> {
        if let last = word.last, "sxzß".contains(last) { return [word, word + "’", word + "'"] }
        let isCommon = ["rat", "rats", "amt", "gericht", "bund", "fonds", "dienst", "hof", "haus"]
            .contains { word.lowercased().hasSuffix($0) }
        return isCommon ? [word, word + "s", word + "es"] : [word, word + "s"]
    }

    /// Whether `word` alone is a name.
    func contains(_ word: String) -> Bool {
        names[word]?.contains { $0.rest.isEmpty } ?? false
    }

    /// The longest name whose first word is `first`; `word(n)` is the n-th word behind it.
    func match(_ first: String, _ word: (Int) -> String?) -> (length: Int, reading: NameReading)? {
        guard let candidates = names[first] else { return nil }
        for candidate in candidates {
            let fits = candidate.rest.enumerated().allSatisfy { index, spellings in
                word(index + 1).map(spellings.contains) ?? false
            }
            if fits { return (candidate.rest.count + 1, candidate.reading) }
        }
        return nil
    }
}
