/// Finds the verbs among the tokens of a clause.
struct VerbScanner {
    let text: TokenSequence
    let lexicon: Lexicon

    /// The finite verbs in `range`, leaving out participles that merely look finite.
    func finiteTokens(in range: Range<Int>) -> [Int] {
        let candidates = range.filter { isFinite($0, range) }
        guard candidates.count > 1, candidates.contains(where: isAuxiliary) else {
            return candidates
        }
        return candidates.filter { isAuxiliary($0) || !isParticiple($0) && !isInfinitive($0) }
    }

    /// Whether any reading of the token is finite.
    func isFinite(_ index: Int, _ range: Range<Int>) -> Bool {
        isVerb(index, range) && readings(index).contains { $0.form.isFinite }
            && !isZuInfinitive(index)
    }

    /// Whether the token is an infinitive with `zu`.
    func isZuInfinitive(_ index: Int) -> Bool {
        let readings = readings(index)
        if readings.contains(where: { $0.form == .zuInfinitive }) { return true }
        return index > 0 && text.lower(index - 1) == "zu"
            && readings.contains { $0.form == .infinitive }
    }

    /// Whether the token can be a verb rather than a noun or a function word.
    func isVerb(_ index: Int, _ range: Range<Int>) -> Bool {
        let word = text.word(index)
        guard !word.verbs.isEmpty, !word.isCapitalized, !text.inParentheses[index] else {
            return false
        }
        if word.function.contains(.possessive) {
            return index + 1 >= range.upperBound
                || !text.isNoun(index + 1, range.upperBound)
                    && !text.isAdjective(index + 1, range.upperBound)
        }
        return word.function.isEmpty
            && !(word.looksLikeAdjective && index + 1 < range.upperBound
                && text.isAdjective(index, range.upperBound)
                && (text.isNoun(index + 1, range.upperBound)
                    || text.isAdjective(index + 1, range.upperBound)))
    }

    /// The readings of the token as a verb.
    func readings(_ index: Int) -> [VerbReading] { text.word(index).verbs }

    /// Whether the token is a form of `haben`, `sein`, `werden` or a modal.
    func isAuxiliary(_ index: Int) -> Bool {
        readings(index).contains { Auxiliaries.all.contains(lexicon.verb($0.verb).infinitive) }
    }

    /// Whether the token can be a past participle.
    func isParticiple(_ index: Int) -> Bool {
        readings(index).contains { $0.form == .participle }
    }

    /// Whether the token can be an infinitive.
    func isInfinitive(_ index: Int) -> Bool {
        readings(index).contains { $0.form == .infinitive }
    }
}

/// The verbs that help other verbs.
enum Auxiliaries {
    /// Their infinitives.
    static let all = AuxiliaryForms.modals.union(["sein", "haben", "werden"])
}
