/// Finds the verbs among the tokens of a clause.
struct VerbScanner {
    let text: TokenSequence
    let lexicon: Lexicon

    /// The finite verbs in `range`, leaving out infinitives and participles that merely look finite.
    func finiteTokens(in range: Range<Int>) -> [Int] {
        var candidates = range.filter { isFinite($0, range) }
        guard candidates.count > 1 else { return candidates }
        if candidates.contains(where: isFirm) {
            candidates.removeAll { mayBeAdjective($0, range) }
        }
        if let first = candidates.first(where: isAuxiliary) {
            candidates.removeAll { $0 > first && endsPerfect($0, range) }
        }
        guard candidates.count > 1, candidates.contains(where: helps) else { return candidates }
        return candidates.filter { helps($0) || text.traits[$0].verbal.isOnlyFinite }
    }

    /// Whether no adjective looks like the token.
    private func isFirm(_ index: Int) -> Bool {
        !text.traits[index].verbal.isDisjoint(with: [.firm, .auxiliary])
    }

    /// Whether the token, of which a verb's form is hardly ever used, may be an adjective of the noun
    /// behind it: `und enge Verbündete`, `wahre Freunde`, but not `Estland brauche Hilfe`.
    private func mayBeAdjective(_ index: Int, _ range: Range<Int>) -> Bool {
        guard !isFirm(index), text.traits[index].ending == .e, index + 1 < range.upperBound,
            !followsSubject(index, range)
        else { return false }
        return text.isNoun(index + 1, range.upperBound)
            || text.isAdjective(index + 1, range.upperBound)
    }

    /// Whether a noun, a name or a pronoun stands right before the token.
    private func followsSubject(_ index: Int, _ range: Range<Int>) -> Bool {
        index > range.lowerBound
            && (text.isNoun(index - 1, range.upperBound) || text.has(index - 1, .pronoun))
    }

    /// Whether the token is the infinitive behind a participle that another auxiliary asks for: `haben`
    /// in `soll geschrieben haben`.
    private func endsPerfect(_ index: Int, _ range: Range<Int>) -> Bool {
        isAuxiliary(index) && isInfinitive(index) && index > range.lowerBound
            && isParticiple(index - 1)
    }

    /// Whether the token is the form of a verb that other verbs depend on.
    private func helps(_ index: Int) -> Bool {
        !text.traits[index].verbal.isDisjoint(with: [.auxiliary, .governing])
    }

    /// Whether any reading of the token is finite.
    func isFinite(_ index: Int, _ range: Range<Int>) -> Bool {
        text.traits[index].verbal.contains(.finite) && isVerb(index, range)
            && !isZuInfinitive(index) && !dependsOnZuInfinitive(index, range)
    }

    /// Whether an infinitive with `zu` of an auxiliary follows the participle or infinitive that goes
    /// with it: `verübt zu haben`, `halten zu können`.
    private func dependsOnZuInfinitive(_ index: Int, _ range: Range<Int>) -> Bool {
        guard isNonFinite(index) else { return false }
        var next = index + 1
        while next < range.upperBound, next < index + 3, isParticiple(next) { next += 1 }
        guard next + 1 < range.upperBound, text.known(next) == .zu else { return false }
        return isInfinitive(next + 1)
            && !text.traits[next + 1].verbal.isDisjoint(with: [.auxiliary, .governing])
    }

    /// Whether the token is an infinitive with `zu`.
    func isZuInfinitive(_ index: Int) -> Bool {
        let tags = text.traits[index].verbal
        if tags.contains(.zuInfinitive) { return true }
        return tags.contains(.infinitive) && index > 0 && text.known(index - 1) == .zu
    }

    /// Whether the token can be a verb rather than a noun, an adjective or a function word.
    func isVerb(_ index: Int, _ range: Range<Int>) -> Bool {
        let word = text.traits[index]
        guard !word.verbal.isEmpty, word.verbal != .unknown, !text.inParentheses[index],
            !word.isCapitalized || text.isInitialVerb(index)
        else { return false }
        if word.function.contains(.possessive) {
            return index + 1 >= range.upperBound
                || !text.isNoun(index + 1, range.upperBound)
                    && !text.isAdjective(index + 1, range.upperBound)
        }
        guard word.function.isEmpty, word.verbal != .adjectival else { return false }
        return
            !(index + 1 < range.upperBound
            && text.isAdjective(index, range.upperBound)
            && (text.isNoun(index + 1, range.upperBound)
                || text.isAdjective(index + 1, range.upperBound)))
    }

    /// The readings of the token as a verb.
    func readings(_ index: Int) -> [VerbReading] { text.word(index).verbs }

    /// Whether the token is a form of `haben`, `sein`, `werden` or a modal.
    func isAuxiliary(_ index: Int) -> Bool { text.traits[index].verbal.contains(.auxiliary) }

    /// Whether the token can be a past participle.
    func isParticiple(_ index: Int) -> Bool { text.traits[index].verbal.contains(.participle) }

    /// Whether the token can be an infinitive.
    func isInfinitive(_ index: Int) -> Bool { text.traits[index].verbal.contains(.infinitive) }

    /// Whether the token can be a participle or an infinitive.
    func isNonFinite(_ index: Int) -> Bool {
        !text.traits[index].verbal.isDisjoint(with: [.participle, .infinitive, .zuInfinitive])
    }
}
