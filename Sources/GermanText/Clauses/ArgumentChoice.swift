/// Weighs which phrases of a clause are the subject and the objects of one verb.
struct ArgumentChoice {
    /// A phrase chosen, and why.
    struct Chosen {
        let phrase: Int
        let ground: Arguments.Ground
        var isDoubtful = false
    }

    private static let copulas = ["sein", "werden", "bleiben", "heißen"]
    private static let pronouns: [KnownWord] = [.es, .das, .dies, .alles, .was]

    /// Verbs whose `es` stands for nothing.
    private static let impersonal = ["handeln", "kommen", "bedürfen", "regnen", "heißen", "gehen"]
    private static let enumerating: [KnownWord] = [.und, .sowie, .oder, .auch]

    private let text: TokenSequence
    private let phrases: [NounPhrase]
    private let verb: Verb
    private let isPassive: Bool
    /// The persons and the number that the finite verb may be.
    private let persons: Persons
    private let isPlural: Bool?
    /// The finite verb of the group, or `nil`.
    private let finite: Int?
    /// The finite verb when it stands second in a main clause.
    private let second: Int?
    /// The phrases of the clause.
    private let members: [Int]
    /// Whether a clause depends on this one that may be what `es` stands for.
    private let hasContent: Bool
    /// Whether the verb says what its subject is.
    let isCopula: Bool

    init(
        _ text: TokenSequence, _ phrases: [NounPhrase], _ group: VerbGroup, _ clause: Clause,
        hasContent: Bool
    ) {
        self.text = text
        self.phrases = phrases
        verb = group.verb
        isPassive = group.isPassive
        persons = group.persons
        isPlural = group.isPlural
        finite = group.finite
        second = clause.kind == .main && !clause.isVerbFirst ? clause.finite ?? 0 : nil
        members = clause.phrases
        self.hasContent = hasContent
        isCopula = !group.isPassive && Self.copulas.contains(group.lemma)
    }

    /// Whether the verb is finite.
    var isFinite: Bool { finite != nil }

    /// The subject among `bare`, none that only may be one where it may be missing.
    func subject(_ bare: [Int], mayMiss: Bool) -> Chosen? {
        let nominative = bare.filter { phrases[$0].cases.contains(.nominative) }
        guard !nominative.isEmpty else { return nil }
        var fitting = nominative.filter { agrees($0) }
        if fitting.isEmpty { fitting = nominative.filter { isEnumerated($0) } }
        var best: (phrase: Int, score: Int)?
        var next: (phrase: Int, score: Int)?
        for (place, phrase) in fitting.enumerated() {
            let score = score(phrase, place, fitting, bare)
            if score > best?.score ?? .min {
                next = best
                best = (phrase, score)
            } else if score > next?.score ?? .min {
                next = (phrase, score)
            }
        }
        guard let best, best.score > 0 else { return nil }
        if mayMiss, !isOnlyNominative(best.phrase) { return nil }
        let ground: Arguments.Ground =
            if nominative.count == 1 || isOnlyNominative(best.phrase) {
                .form
            } else if fitting.count == 1 {
                .agreement
            } else if let next, next.phrase < best.phrase {
                .animacy
            } else {
                .order
            }
        return Chosen(
            phrase: best.phrase, ground: ground,
            isDoubtful: next.map { best.score - $0.score < 3 } ?? false)
    }

    /// Whether the phrase may begin an enumeration, so that the verb is plural: `der Besuch von
    /// Schulen und das Einkommen stiegen`.
    private func isEnumerated(_ index: Int) -> Bool {
        guard isPlural == true, phrases[index].kind == .noun, let finite,
            phrases[index].head < finite
        else { return false }
        return (phrases[index].tokens.upperBound..<finite).contains {
            Self.enumerating.contains(text.known($0))
        }
    }

    private func isOnlyNominative(_ index: Int) -> Bool { phrases[index].cases == .nominative }

    private func agrees(_ index: Int) -> Bool {
        let head = phrases[index].head
        let word = text.known(head)
        if word == .sich { return false }
        if isCopula, Self.pronouns.contains(word) { return true }
        if persons.isDisjoint(with: person(index)) { return false }
        guard let isPlural else { return true }
        let known = phrases[index].isPlural
        if isJoined(index) { return isPlural || known == false }
        return known == nil || known == isPlural || phrases[index].kind == .relative
            || Self.numbers.contains(text.lower(head))
    }

    /// Whether `und` joins another phrase of the clause to this one.
    private func isJoined(_ index: Int) -> Bool {
        members.contains { $0 > index && phrases[$0].joinedTo == index }
    }

    private func person(_ index: Int) -> Persons {
        guard phrases[index].kind == .pronoun else { return .third }
        switch PronounForms.person(text.lower(phrases[index].head)) {
        case 1: return .first
        case 2: return .second
        default: return .third
        }
    }

    /// Nouns for a number of things, whose verb may be singular or plural: `eine Reihe von …`.
    private static let numbers = [
        "%", "reihe", "million", "millionen", "prozent", "hälfte", "zahl", "anzahl", "mehrheit",
        "paar",
    ]

    /// How likely the phrase, which stands at `place` among those `fitting`, is the subject.
    private func score(_ index: Int, _ place: Int, _ fitting: [Int], _ bare: [Int]) -> Int {
        let head = phrases[index].head
        let kind = phrases[index].kind
        let word = text.known(head)
        let isOnly = isOnlyNominative(index) || isTitle(index) && !isBehindSomebody(index, fitting)
        var score = 10 - 2 * place
        if !isCopula { score += isOnly ? 8 : phrases[index].cases.contains(.accusative) ? 0 : 1 }
        if kind == .relative || word == .was, !isOnly { score += relativeBonus(bare, index) }
        if kind == .pronoun, word != .das, word != .was { score += 2 }
        if !isCopula, isSomebody(index) { score += 2 }
        if isMeasure(index) { score -= 6 }
        if isExpletive(index, fitting) { score -= 20 }
        return score
    }

    /// Whether the phrase names an entity or a role.
    private func isSomebody(_ index: Int) -> Bool {
        phrases[index].entity != nil || text.traits[phrases[index].head].isRole
    }

    /// Whether another phrase before this one may as well act: it names somebody, or is the pronoun for
    /// somebody at the start of a main clause.
    private func isBehindSomebody(_ index: Int, _ fitting: [Int]) -> Bool {
        fitting.contains { other in
            guard other < index else { return false }
            let head = phrases[other].head
            switch phrases[other].kind {
            case .noun: return isSomebody(other)
            case .pronoun:
                return !Self.pronouns.contains(text.known(head))
                    && second.map { head < $0 } ?? false
            case .relative: return false
            }
        }
    }

    /// Whether the phrase is a title before a name, in the form of the nominative though it may stand for
    /// other cases.
    private func isTitle(_ index: Int) -> Bool {
        let core = phrases[index].core
        return phrases[index].kind == .noun && phrases[index].determiner == nil
            && text.traits[core].isRole && phrases[index].tokens.upperBound > core + 1
            && text.word(core).noun?.shows.cases == .nominative
    }

    /// A relative pronoun that may be either is the subject unless another can only be that, or its
    /// noun does not agree with the verb.
    private func relativeBonus(_ bare: [Int], _ index: Int) -> Int {
        if let isPlural, !mayMean(index, isPlural: isPlural) { return -20 }
        let mayMiss = text.known(phrases[index].head) == .was
        let hasOther = bare.contains { other in
            other != index && phrases[other].cases.contains(.nominative)
                && (mayMiss || !phrases[other].cases.contains(.accusative) || isTitle(other))
        }
        return hasOther ? -6 : 3
    }

    /// Whether one of the nouns right before the relative pronoun may be plural, or singular.
    private func mayMean(_ index: Int, isPlural: Bool) -> Bool {
        var candidate = index - 1
        var seen = false
        while candidate >= 0, index - candidate <= 3 {
            if phrases[candidate].kind == .noun {
                seen = true
                if phrases[candidate].isPlural != !isPlural || phrases[candidate].joinedTo != nil {
                    return true
                }
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
        let isFirst = second.map { phrases[index].head < $0 } ?? false
        if isFirst, fitting.contains(where: { $0 != index && !isMeasure($0) }) { return true }
        return Self.impersonal.contains(verb.infinitive)
    }

    /// Whether `es gibt` says that there is what its object names.
    func isExistential(_ index: Int) -> Bool {
        text.known(phrases[index].head) == .es && verb.infinitive == "geben" && !isPassive
    }

    private func isMeasure(_ index: Int) -> Bool {
        phrases[index].kind == .noun && text.traits[phrases[index].head].isMeasure
    }

    // MARK: Objects

    /// The object in the accusative among `bare`.
    func object(_ bare: [Int]) -> Chosen? {
        guard !isPassive, verb.object != .dative else { return nil }
        let fitting = bare.filter { phrases[$0].cases.contains(.accusative) && !isMeasure($0) }
        if let only = fitting.first(where: { phrases[$0].cases == .accusative }) {
            return Chosen(phrase: only, ground: .form)
        }
        if verb.object == .none || verb.takesSein && !verb.isGuessed { return nil }
        if let first = fitting.first(where: { !phrases[$0].cases.contains(.dative) }) {
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
