/// Weighs which phrases of a clause are the subject and the objects of one verb.
struct ArgumentChoice {
    /// A phrase chosen, and why.
    struct Chosen {
        let phrase: Int
        let ground: Arguments.Ground
        var isDoubtful = false
    }

    private static let copulas = ["sein", "werden", "bleiben", "heißen"]
    private static let pronouns = ["es", "das", "dies", "alles", "was"]

    /// Verbs whose `es` stands for nothing.
    private static let impersonal = ["handeln", "kommen", "bedürfen", "regnen", "heißen", "gehen"]
    private static let enumerating = ["und", "sowie", "oder", "auch"]

    private let text: TokenSequence
    private let phrases: [NounPhrase]
    private let verb: VerbGroup
    private let clause: Clause
    /// Whether a clause depends on this one that may be what `es` stands for.
    private let hasContent: Bool
    /// Whether the verb says what its subject is.
    let isCopula: Bool

    init(
        _ text: TokenSequence, _ phrases: [NounPhrase], _ verb: VerbGroup, _ clause: Clause,
        hasContent: Bool
    ) {
        self.text = text
        self.phrases = phrases
        self.verb = verb
        self.clause = clause
        self.hasContent = hasContent
        isCopula = !verb.isPassive && Self.copulas.contains(verb.lemma)
    }

    /// Whether the verb is finite.
    var isFinite: Bool { verb.finite != nil }

    // MARK: Subject

    /// The subject among `bare`.
    func subject(
        _ bare: [Int], mayMiss: Bool, isReflexive: Bool, joined: (Int) -> [Int]
    ) -> Chosen? {
        let nominative = bare.filter { phrases[$0].cases.contains(.nominative) }
        var fitting = nominative.filter { agrees($0, joined($0).count) }
        if fitting.isEmpty { fitting = nominative.filter { isEnumerated($0) } }
        var scored = fitting.map { (phrase: $0, score: score($0, fitting, bare)) }
        scored.sort { $0.score > $1.score || $0.score == $1.score && $0.phrase < $1.phrase }
        guard let best = scored.first, best.score > 0 else { return nil }
        if mayMiss, !isOnlyNominative(best.phrase) { return nil }
        let second = scored.dropFirst().first
        let ground: Arguments.Ground =
            if nominative.count == 1 || isOnlyNominative(best.phrase) {
                .form
            } else if fitting.count == 1 {
                .agreement
            } else if let second, second.phrase < best.phrase {
                .animacy
            } else {
                .order
            }
        return Chosen(
            phrase: best.phrase, ground: ground,
            isDoubtful: second.map { best.score - $0.score < 3 } ?? false)
    }

    /// Whether the phrase may begin an enumeration, so that the verb is plural: `der Besuch von
    /// Schulen und das Einkommen stiegen`.
    private func isEnumerated(_ index: Int) -> Bool {
        guard verb.isPlural == true, phrases[index].kind == .noun, let finite = verb.finite,
            phrases[index].head < finite
        else { return false }
        return (phrases[index].tokens.upperBound..<finite).contains {
            Self.enumerating.contains(text.lower($0))
        }
    }

    private func isOnlyNominative(_ index: Int) -> Bool { phrases[index].cases == .nominative }

    private func agrees(_ index: Int, _ count: Int) -> Bool {
        let phrase = phrases[index]
        let word = text.lower(phrase.head)
        if word == "sich" { return false }
        if isCopula, Self.pronouns.contains(word) { return true }
        if phrase.kind == .pronoun {
            let person = PronounForms.person(word)
            let persons: Persons = person == 1 ? .first : person == 2 ? .second : .third
            if verb.persons.isDisjoint(with: persons) { return false }
        } else if !verb.persons.contains(.third) {
            return false
        }
        guard let isPlural = verb.isPlural else { return true }
        if count > 1 { return isPlural || phrase.isPlural == false }
        guard let known = phrase.isPlural else { return true }
        return isPlural == known || phrase.kind == .relative || phrase.counts(text)
    }

    private func score(_ index: Int, _ fitting: [Int], _ bare: [Int]) -> Int {
        let phrase = phrases[index]
        var score = 10 - 2 * (fitting.firstIndex(of: index) ?? 0)
        if !isCopula {
            score += isOnlyNominative(index) ? 8 : phrase.cases.contains(.accusative) ? 0 : 1
        }
        let isRelative = phrase.kind == .relative || text.known(phrase.head) == .was
        if isRelative, !isOnlyNominative(index) {
            score += relativeBonus(bare, index)
        }
        if phrase.kind == .pronoun, ![.das, .was].contains(text.known(phrase.head)) {
            score += 2
        }
        if phrase.entity != nil || text.word(phrase.head).role != nil, !isCopula { score += 2 }
        if isMeasure(index) { score -= 6 }
        if isExpletive(index, fitting) { score -= 20 }
        return score
    }

    /// A relative pronoun that may be either is the subject unless another can only be that, or its
    /// noun does not agree with the verb.
    private func relativeBonus(_ bare: [Int], _ index: Int) -> Int {
        if let isPlural = verb.isPlural, !mayMean(index, isPlural: isPlural) { return -20 }
        let mayMiss = text.known(phrases[index].head) == .was
        let hasOther = bare.contains { other in
            other != index && phrases[other].cases.contains(.nominative)
                && (mayMiss || !phrases[other].cases.contains(.accusative))
        }
        return hasOther ? -6 : 3
    }

    /// Whether one of the nouns right before the relative pronoun may be plural, or singular.
    private func mayMean(_ index: Int, isPlural: Bool) -> Bool {
        var candidate = index - 1
        var seen = false
        while candidate >= 0, index - candidate <= 3 {
            let phrase = phrases[candidate]
            if phrase.kind == .noun {
                seen = true
                if phrase.isPlural != !isPlural || phrase.joinedTo != nil { return true }
            }
            candidate -= 1
        }
        return !seen
    }

    /// Whether `es` stands for nothing: it holds the place of another subject or of a clause, or its
    /// verb has no other.
    private func isExpletive(_ index: Int, _ fitting: [Int]) -> Bool {
        guard text.known(phrases[index].head) == .es else { return false }
        if hasContent || isExistential(index) { return true }
        if isCopula { return false }
        let isFirst =
            clause.kind == .main && !clause.isVerbFirst && phrases[index].head < clause.finite ?? 0
        if isFirst, fitting.contains(where: { $0 != index && !isMeasure($0) }) { return true }
        return Self.impersonal.contains(verb.lemma)
    }

    /// Whether `es gibt` says that there is what its object names.
    func isExistential(_ index: Int) -> Bool {
        text.known(phrases[index].head) == .es && verb.lemma == "geben" && !verb.isPassive
    }

    private func isMeasure(_ index: Int) -> Bool {
        let phrase = phrases[index]
        return phrase.kind == .noun && text.word(phrase.head).isMeasure
    }

    // MARK: Objects

    /// The object in the accusative among `bare`.
    func object(_ bare: [Int], isReflexive: Bool) -> Chosen? {
        guard !verb.isPassive, verb.verb.object != .dative else { return nil }
        let fitting = bare.filter { phrases[$0].cases.contains(.accusative) && !isMeasure($0) }
        let only = fitting.filter { phrases[$0].cases == .accusative }
        if let first = only.first { return Chosen(phrase: first, ground: .form) }
        if verb.verb.object == .none || verb.verb.takesSein && !verb.verb.isGuessed { return nil }
        let notDative = fitting.filter { !phrases[$0].cases.contains(.dative) }
        if let first = notDative.first {
            return Chosen(phrase: first, ground: fitting.count == 1 ? .form : .order)
        }
        return fitting.last.map { Chosen(phrase: $0, ground: .order) }
    }

    /// The object in the dative among `bare`.
    func dative(_ bare: [Int]) -> Int? {
        bare.first { phrases[$0].cases == .dative && !isMeasure($0) }
            ?? bare.first { phrases[$0].cases.contains(.dative) && !isMeasure($0) }
    }
}

private let numbers = [
    "%", "reihe", "million", "millionen", "prozent", "hälfte", "zahl", "anzahl", "mehrheit", "paar",
]

extension NounPhrase {
    /// Whether it is a number of things, whose verb may be singular or plural: `eine Reihe von …`.
    fileprivate func counts(_ text: TokenSequence) -> Bool {
        numbers.contains(text.lower(head))
    }
}
