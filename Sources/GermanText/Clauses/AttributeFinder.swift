/// Finds participles and adjectives that stand before their noun with words of their own:
/// `das am Montag unterzeichnete Abkommen`.
struct AttributeFinder {
    /// The most tokens between the determiner and its noun.
    private static let reach = 14

    private let text: TokenSequence

    init(_ text: TokenSequence) { self.text = text }

    /// The token that ends the attribute behind each determiner that has one.
    func ends(_ sentences: [Sentence]) -> [Int: Int] {
        var ends: [Int: Int] = [:]
        for sentence in sentences {
            for index in sentence.tokens
            where text.has(index, .determiner) && !text.isMark(index) {
                if let end = end(of: index, sentence.tokens.upperBound) { ends[index] = end }
            }
        }
        return ends
    }

    /// The participle of the attribute that begins behind the determiner at `start`.
    private func end(of start: Int, _ limit: Int) -> Int? {
        guard start + 3 < limit, opens(start + 1) else { return nil }
        guard let shows = text.word(start).determines else { return nil }
        var index = start + 2
        while index + 1 < min(limit, start + Self.reach) {
            if text.isMark(index) { return nil }
            let word = text.word(index)
            if isEnd(index, shows) { return index }
            if word.verbal.contains(.auxiliary), !word.isCapitalized { return nil }
            index += 1
        }
        return nil
    }

    /// Whether the word behind the determiner cannot be part of a noun phrase without an attribute.
    private func opens(_ index: Int) -> Bool {
        let word = text.word(index)
        guard !word.isCapitalized, text.tokens[index].kind == .word else { return false }
        if word.function.contains(.preposition) { return true }
        if word.function.isEmpty {
            return !word.looksLikeAdjective
                && (word.verbal.contains(.participle) || word.verbal.isEmpty)
        }
        return !word.function.isDisjoint(with: [.adverb, .negation]) || word.lower == "sich"
    }

    private func isEnd(_ index: Int, _ shows: Agreement) -> Bool {
        let word = text.word(index)
        guard !word.isCapitalized, word.verbal.contains(.adjectival) || word.looksLikeAdjective,
            !beginsPhrase(index), let noun = noun(behind: index)
        else { return false }
        let ending = DeterminerForms.adjective(
            word.ending, isBehindDeterminer: true, isPlural: false)
        let agreed = shows.intersection(ending)
        return !agreed.isEmpty && !agreed.isDisjoint(with: text.word(noun).noun?.shows ?? .any)
    }

    /// Whether the word belongs to a phrase inside the attribute: `in der besetzten Stadt`.
    private func beginsPhrase(_ index: Int) -> Bool {
        let before = text.word(index - 1)
        return !before.function.isDisjoint(with: [.determiner, .possessive, .preposition])
            || before.looksLikeAdjective
    }

    /// The noun behind the participle, adjectives between them passed over.
    private func noun(behind index: Int) -> Int? {
        var next = index + 1
        while next < text.tokens.count, next < index + 4 {
            let word = text.word(next)
            if word.isCapitalized, text.tokens[next].kind == .word { return next }
            guard text.tokens[next].kind == .word, word.looksLikeAdjective else { return nil }
            next += 1
        }
        return nil
    }
}
