import GermanText

/// Reads how many a noun phrase tells of: `vier Menschen`, `rund 10.000 Menschen`, `Tausende Demonstranten`.
struct HeadCounter {
    /// The most people there can be.
    private static let most = 10_000_000_000
    /// Words before a number that say how exact it is.
    private static let rough: Set<String> = [
        "rund", "mehr", "etwa", "ungefähr", "circa", "ca", "knapp", "fast", "gut", "bis", "zu",
        "die",
        "der", "den", "dem", "diese", "weitere", "weiteren", "insgesamt", "beinahe", "zirka",
        "alle",
    ]
    /// Those that leave it open upwards.
    private static let open: Set<String> = [
        "mindestens", "wenigstens", "über", "als", "zumindest", "gut", "mehrere", "einige",
    ]
    /// Words for many, with the least that they mean.
    private static let many: [String: Int] = [
        "dutzende": 12, "dutzenden": 12, "hunderte": 100, "hunderten": 100, "aberhunderte": 200,
        "tausende": 1_000, "tausenden": 1_000, "zehntausende": 10_000, "zehntausenden": 10_000,
        "hunderttausende": 100_000, "hunderttausenden": 100_000,
    ]
    /// Words that multiply the number before them.
    private static let factors: [String: Int] = [
        "dutzend": 12, "hundert": 100, "tausend": 1_000, "million": 1_000_000,
        "millionen": 1_000_000, "milliarden": 1_000_000_000,
    ]

    private let analysis: Analysis
    private let knowledge: Lexicon

    init(_ analysis: Analysis, _ knowledge: Lexicon) {
        self.analysis = analysis
        self.knowledge = knowledge
    }

    /// How many phrase `index` tells of by a number before its noun, or `nil`.
    func count(_ index: Int) -> HeadCount? {
        let phrase = analysis.phrases[index]
        guard phrase.kind == .noun else { return nil }
        let start = phrase.tokens.lowerBound
        let before = start > 0 ? analysis.text.lower(start - 1) : ""
        let words = phrase.tokens.map(analysis.text.text)
        let isOpen = Self.open.contains(before) && phrase.preposition != before
        let isMore = isOpen || isComparison(start - 1)
        return read(words, isOpen: isMore)
            ?? (phrase.determiner == nil && number(before) != nil
                ? read([before] + words, isOpen: isMore) : nil)
    }

    /// Whether `als` at `token` stands behind `mehr`.
    private func isComparison(_ token: Int) -> Bool {
        token > 0 && analysis.text.lower(token) == "als" && analysis.text.lower(token - 1) == "mehr"
    }

    private func read(_ words: [String], isOpen: Bool) -> HeadCount? {
        var isLeast = isOpen
        var rest = words[...]
        while let first = rest.first?.lowercased(), rest.count > 1 {
            if Self.open.contains(first) {
                isLeast = true
            } else if !Self.rough.contains(first), !isYear(first, before: rest[rest.startIndex + 1])
            {
                break
            }
            rest = rest.dropFirst()
        }
        guard let first = rest.first else { return nil }
        if let least = Self.many[first.lowercased()] { return HeadCount(least, isLeast: true) }
        guard rest.count > 1 else { return nil }
        guard let number = number(first) else {
            return Self.factors[first.lowercased()].map { HeadCount($0, isLeast: isLeast) }
        }
        let factor = rest.dropFirst().first.flatMap { Self.factors[$0.lowercased()] } ?? 1
        let product = number.multipliedReportingOverflow(by: factor)
        guard !product.overflow, product.partialValue <= Self.most else { return nil }
        return HeadCount(product.partialValue, isLeast: isLeast)
    }

    /// Whether the word is a year that another number stands behind: `2018 vier Russen`.
    private func isYear(_ word: String, before next: String) -> Bool {
        Int(word).map((1_900...2_100).contains) ?? false && number(next) != nil
    }

    /// The whole number that `word` writes in figures or spells.
    private func number(_ word: String) -> Int? {
        if word.first?.isNumber ?? false { return Int(word.filter { $0 != "." && $0 != " " }) }
        guard !word.lowercased().hasPrefix("ein") || word.count > 5,
            let value = knowledge.number(spelling: word.lowercased()), value >= 2,
            value < 1_000_000, value == value.rounded(), !word.lowercased().hasPrefix("beide")
        else { return nil }
        return Int(value)
    }
}
