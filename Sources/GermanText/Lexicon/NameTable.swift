/// What a name in the lexicon stands for.
package enum NameReading: Sendable, Equatable {
    /// A country by its index.
    case country(Int)
    /// The capital or seat of a country's government, by the country's index.
    case capital(Int)
    /// An organisation by its index.
    case organisation(Int)
    /// A person of public life by index.
    case person(Int)
    /// A city or region by its index.
    case place(Int)
}

/// Names of one or more words, found at a word in the text.
struct NameTable {
    private struct Name {
        /// The spellings of each word behind the first.
        let rest: [[String]]
        let reading: NameReading
    }

    /// The names by each spelling of their first word, the longest first.
    private var names = FormTable<[Name]>(capacity: 16_384)

    /// Adds `name`, with case endings understood.
    mutating func add(_ name: String, _ reading: NameReading) {
        var words = Self.words(of: name)
        guard let last = words.popLast() else { return }
        var spellings = words.map(AdjectiveForms.variants)
        spellings.append(Self.lastWord(last))
        let firsts = spellings.removeFirst()
        let entry = Name(rest: spellings, reading: reading)
        for first in firsts {
            let number = names.add(first, [])
            names.change(number) { list in
                let place = list.firstIndex { $0.rest.count < entry.rest.count } ?? list.count
                list.insert(entry, at: place)
            }
        }
    }

    /// The words of `name` as the text has them, the full stop of an initial by itself.
    private static func words(of name: String) -> [String] {
        let words = name.parts(at: UInt8(ascii: " "))
        guard words.contains(where: { $0.hasEnding(".") }) else { return words }
        return words.flatMap { word in
            word.hasEnding(".") ? [word.withoutEnding(bytes: 1), "."] : [word]
        }
    }

    private static func lastWord(_ word: String) -> [String] {
        if word.hasEnding("Haus") { return [word, word + "es"] }
        if sibilants.fits(word) { return [word, word + "’", word + "'"] }
        let isCommon = commonEndings.fits(word.inLowerCase)
        return isCommon ? [word, word + "s", word + "es"] : [word, word + "s"]
    }

    private static let sibilants = EndingTable(["s", "x", "z", "ß"])
    private static let commonEndings = EndingTable([
        "rat", "amt", "gericht", "bund", "dienst", "hof",
    ])

    /// Whether a name begins with `word`.
    func begins(with word: String) -> Bool { names[word] != nil }

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
