/// Weighs which phrases of a clause are the subject and the objects of one verb.
struct ArgumentChoice {
    /// A phrase chosen, and why.
    struct Chosen {
        let phrase: Int
        let ground: Arguments.Ground
        var isDoubtful = false
    }

    private static let copulas: Set<String> = ["sein", "werden", "bleiben", "heißen"]
    private static let placeholders: Set<String> = ["es", "das", "dies", "alles", "was"]
    private static let measures: Set<String> = [
        "mal", "male", "prozent", "meter", "kilometer", "euro", "dollar", "jahre", "jahr", "monate",
        "wochen", "tage", "stunden", "minuten", "sekunden", "tonnen", "kilogramm", "grad",
        "zentimeter", "millimeter", "quadratkilometer", "stunde", "minute", "woche", "monat", "tag",
        "weile", "zeit", "nacht", "chr",
    ]

    private let text: TokenSequence
    private let phrases: [NounPhrase]
    private let verb: VerbGroup
    private let clause: Clause

    init(_ text: TokenSequence, _ phrases: [NounPhrase], _ verb: VerbGroup, _ clause: Clause) {
        self.text = text
        self.phrases = phrases
        self.verb = verb
        self.clause = clause
    }

    /// Whether the verb says what its subject is.
    var isCopula: Bool { Self.copulas.contains(verb.lemma) && !verb.isPassive }

    // MARK: Subject

    /// The subject among `bare`.
    func subject(
        _ bare: [Int], mayMiss: Bool, isReflexive: Bool, joined: (Int) -> [Int]
    ) -> Chosen? {
        let nominative = bare.filter { phrases[$0].cases.contains(.nominative) }
        let fitting = nominative.filter { agrees($0, joined($0).count) }
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

    private func isOnlyNominative(_ index: Int) -> Bool {
        !phrases[index].cases.contains(.accusative)
    }

    private func agrees(_ index: Int, _ count: Int) -> Bool {
        let phrase = phrases[index]
        let word = text.lower(phrase.head)
        if word == "sich" { return false }
        if isCopula, Self.placeholders.contains(word) { return true }
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
        if isOnlyNominative(index) { score += 8 }
        if phrase.kind == .relative { score += isOnlyNominative(index) ? 6 : relativeBonus(bare, index) }
        if phrase.kind == .pronoun, !["das", "was"].contains(text.lower(phrase.head)) { score += 2 }
        if phrase.entity != nil || text.word(phrase.head).role != nil { score += 2 }
        if isMeasure(index) { score -= 6 }
        if isCopula { return score }
        // What follows an article that only an object's place explains: the last before the verb.
        if isPlaceholder(index, fitting) { score -= 12 }
        return score
    }

    /// A relative pronoun that may be either is the subject unless another can only be that.
    private func relativeBonus(_ bare: [Int], _ index: Int) -> Int {
        bare.contains { $0 != index && phrases[$0].kind == .pronoun && isOnlyNominative($0) } ? -6 : 3
    }

    /// Whether `es` only holds the place of a subject that comes behind.
    private func isPlaceholder(_ index: Int, _ fitting: [Int]) -> Bool {
        guard text.lower(phrases[index].head) == "es" else { return false }
        return fitting.contains { $0 != index } || verb.lemma == "geben"
    }

    private func isMeasure(_ index: Int) -> Bool {
        let phrase = phrases[index]
        return phrase.kind == .noun && Self.measures.contains(text.lower(phrase.head))
    }

    // MARK: Objects

    /// The object in the accusative among `bare`.
    func object(_ bare: [Int], isReflexive: Bool) -> Chosen? {
        guard !verb.isPassive else { return nil }
        let fitting = bare.filter { phrases[$0].cases.contains(.accusative) && !isMeasure($0) }
        let only = fitting.filter { phrases[$0].cases == .accusative }
        if let first = only.first { return Chosen(phrase: first, ground: .form) }
        if verb.verb.takesSein && !verb.verb.isGuessed { return nil }
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

extension NounPhrase {
    /// Whether it is a number of things, whose verb may be singular or plural: `eine Reihe von …`.
    fileprivate func counts(_ text: TokenSequence) -> Bool {
        ["reihe", "million", "millionen", "prozent", "hälfte", "zahl", "anzahl", "mehrheit", "paar"]
            .contains(text.lower(head))
    }
}
