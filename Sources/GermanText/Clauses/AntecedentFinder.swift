/// Finds the noun that a relative clause or an attribute says something of.
struct AntecedentFinder {
    /// How many phrases before the pronoun are looked at.
    private static let reach = 4

    private let text: TokenSequence
    private let phrases: [NounPhrase]
    /// The first phrase of the sentence.
    private let first: Int

    /// A finder in the sentence whose phrases stand in `phrases` from index `first` on.
    init(_ text: TokenSequence, _ phrases: [NounPhrase], from first: Int) {
        self.text = text
        self.phrases = phrases
        self.first = first
    }

    /// The phrase that `clause` says something of, or `nil`.
    func antecedent(of clause: Clause) -> Int? {
        switch clause.kind {
        case .attribute:
            guard let start = clause.segments.first?.lowerBound else { return nil }
            return phrases[first...].firstIndex { $0.tokens.contains(start) }
        case .relative:
            guard let pronoun = clause.relativePronoun else { return nil }
            return phrases[first...].firstIndex { $0.head == pronoun && $0.kind == .relative }
                .flatMap { nearest(before: $0, isPlural: isPlural($0, clause)) }
        default: return nil
        }
    }

    /// The number that the verb of the clause asks of its pronoun, when nothing else can be its subject.
    private func isPlural(_ pronoun: Int, _ clause: Clause) -> Bool? {
        let hasOther = clause.phrases.contains { other in
            other != pronoun && phrases[other].cases.contains(.nominative)
        }
        let isSubject = phrases[pronoun].cases == .nominative || !hasOther
        return isSubject && phrases[pronoun].cases.contains(.nominative)
            ? clause.verbs.first?.isPlural : nil
    }

    /// The nearest phrase before the pronoun whose gender and number fit; several joined by `und`
    /// are plural, and the first of them stands for all.
    private func nearest(before pronoun: Int, isPlural: Bool?) -> Int? {
        let wanted = phrases[pronoun].agreement
        let start = max(first, pronoun - Self.reach)
        for candidate in (start..<pronoun).reversed() {
            let phrase = phrases[candidate]
            guard phrase.kind == .noun,
                !text.word(phrase.head).isCalendarNoun
            else { continue }
            if isPlural == true, phrase.joinedTo != nil { return firstJoined(candidate) }
            if let isPlural, let own = phrase.isPlural, own != isPlural { continue }
            let agreement = isBareName(phrase) ? Agreement.anyNeuter : phrase.agreement
            if agreement.sharesGender(with: wanted) { return candidate }
        }
        return nil
    }

    /// Whether the phrase is a place or a country without an article, whose name is neuter.
    private func isBareName(_ phrase: NounPhrase) -> Bool {
        guard phrase.determiner == nil, phrase.isPlural != true, let name = phrase.name else {
            return false
        }
        switch name.reading {
        case .country, .capital, .place: return name.tokens == phrase.tokens
        case .organisation, .person: return false
        }
    }

    /// The first of the phrases that are joined to one another.
    private func firstJoined(_ index: Int) -> Int {
        var first = index
        while let before = phrases[first].joinedTo, before < first { first = before }
        return first
    }
}
