/// A participle or adjective that stands before its noun with words of its own.
struct TokenAttribute: Sendable {
    /// The token of the determiner before it.
    let determiner: Int
    /// The token of the participle, its last one.
    let end: Int
}

/// Finds participles and adjectives that stand before their noun with words of their own:
/// `das am Montag unterzeichnete Abkommen`.
struct AttributeFinder {
    /// The most tokens between the determiner and its noun.
    private static let reach = 14

    private let tokens: [Token]
    private let words: [Word]
    private let traits: [WordTraits]

    init(_ tokens: [Token], _ words: [Word], _ traits: [WordTraits]) {
        self.tokens = tokens
        self.words = words
        self.traits = traits
    }

    /// The attributes of `sentences` in order.
    func attributes(_ sentences: [Sentence]) -> [TokenAttribute] {
        var found: [TokenAttribute] = []
        for sentence in sentences {
            for index in sentence.tokens
            where traits[index].function.contains(.determiner) && !isMark(index) {
                if let end = end(of: index, sentence.tokens.upperBound) {
                    found.append(TokenAttribute(determiner: index, end: end))
                }
            }
        }
        return found
    }

    private func isMark(_ index: Int) -> Bool { tokens[index].kind == .punctuation }

    /// The participle of the attribute that begins behind the determiner at `start`.
    private func end(of start: Int, _ limit: Int) -> Int? {
        guard start + 3 < limit, opens(start + 1) else { return nil }
        guard let shows = words[tokens[start].word].determines else { return nil }
        var index = start + 2
        while index + 1 < min(limit, start + Self.reach) {
            if isMark(index) { return nil }
            let word = traits[index]
            if isEnd(index, shows) { return index }
            if word.verbal.contains(.auxiliary), !word.isCapitalized { return nil }
            index += 1
        }
        return nil
    }

    /// Whether the word behind the determiner cannot be part of a noun phrase without an attribute.
    private func opens(_ index: Int) -> Bool {
        let word = traits[index]
        guard !word.isCapitalized, tokens[index].kind == .word else { return false }
        if word.function.contains(.preposition) { return true }
        if word.function.isEmpty {
            return !word.looksLikeAdjective
                && (word.verbal.contains(.participle) || word.verbal.isEmpty)
        }
        return !word.function.isDisjoint(with: [.adverb, .negation]) || word.known == .sich
    }

    private func isEnd(_ index: Int, _ shows: Agreement) -> Bool {
        let word = traits[index]
        guard !word.isCapitalized, word.verbal.contains(.adjectival) || word.looksLikeAdjective,
            !beginsPhrase(index), let noun = noun(behind: index)
        else { return false }
        let ending = DeterminerForms.adjective(
            word.ending, isBehindDeterminer: true, isPlural: false)
        let agreed = shows.intersection(ending)
        return !agreed.isEmpty
            && !agreed.isDisjoint(with: words[tokens[noun].word].noun?.shows ?? .any)
    }

    /// Whether the word belongs to a phrase inside the attribute: `in der besetzten Stadt`.
    private func beginsPhrase(_ index: Int) -> Bool {
        let before = traits[index - 1]
        return !before.function.isDisjoint(with: [.determiner, .possessive, .preposition])
            || before.looksLikeAdjective
    }

    /// The noun behind the participle, adjectives between them passed over.
    private func noun(behind index: Int) -> Int? {
        var next = index + 1
        while next < tokens.count, next < index + 4 {
            let word = traits[next]
            if word.isCapitalized, tokens[next].kind == .word { return next }
            guard tokens[next].kind == .word, word.looksLikeAdjective else { return nil }
            next += 1
        }
        return nil
    }
}
