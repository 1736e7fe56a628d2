/// Finds whom a personal or relative pronoun stands for, where that is safe.
struct PronounResolver {
    private let text: TokenSequence
    private let clauses: [Clause]
    private let sentences: [Sentence]
    private var phrases: [NounPhrase]
    private let entities: [Entity]

    init(
        _ text: TokenSequence, _ sentences: [Sentence], _ clauses: [Clause],
        _ phrases: [NounPhrase], _ entities: [Entity]
    ) {
        self.text = text
        self.sentences = sentences
        self.clauses = clauses
        self.phrases = phrases
        self.entities = entities
    }

    /// The phrases with the pronouns' entities filled in.
    mutating func resolved() -> [NounPhrase] {
        var latestPerson: Int?
        var latestGroup: Int?
        var waitingPerson: Int?
        var latestSubject: Int?
        var waitingSubject: Int?
        var sentence = -1
        var waitingClause = -1
        for (position, clause) in clauses.enumerated() {
            if clause.sentence != sentence {
                latestPerson = waitingPerson ?? latestPerson
                waitingPerson = nil
                latestSubject = waitingSubject ?? latestSubject
                waitingSubject = nil
                sentence = clause.sentence
            }
            for index in clause.phrases {
                if isPossessive(index) {
                    phrases[index].possessor =
                        relative(in: clause, before: index) ?? waitingSubject ?? latestSubject
                }
                if phrases[index].kind == .relative {
                    phrases[index].entity = antecedent(of: index, clause)
                } else if phrases[index].kind == .pronoun, phrases[index].entity == nil {
                    let isObject = !phrases[index].cases.contains(.nominative)
                    let own = waitingClause == position && isObject
                    phrases[index].entity = referent(
                        index, clause, own ? latestPerson : waitingPerson ?? latestPerson,
                        latestGroup, waitingSubject)
                } else if let entity = phrases[index].entity, phrases[index].preposition == nil,
                    phrases[index].genitiveOf == nil
                {
                    waitingSubject = waitingSubject ?? entity
                    if entities[entity].kind == .person, !entities[entity].isPlural,
                        waitingPerson == nil
                    {
                        waitingPerson = entity
                        waitingClause = position
                    }
                    if entities[entity].isPlural { latestGroup = entity }
                }
            }
        }
        return phrases
    }

    /// Whom the relative pronoun at the start of `clause` stands for.
    private func relative(in clause: Clause, before index: Int) -> Int? {
        guard let first = clause.phrases.first, first < index, phrases[first].kind == .relative,
            phrases[first].cases.contains(.nominative)
        else { return nil }
        return phrases[first].entity
    }

    private func isPossessive(_ index: Int) -> Bool {
        phrases[index].determiner.map {
            text.lower($0).hasPrefix("sein") || text.lower($0).hasPrefix("ihr")
        } ?? false
    }

    private func referent(
        _ index: Int, _ clause: Clause, _ person: Int?, _ group: Int?, _ subject: Int?
    ) -> Int? {
        switch text.lower(phrases[index].head) {
        case "er", "ihn", "ihm", "ihr": return person
        case "sie":
            let isPlural = clause.verbs.first?.isPlural ?? false
            return isPlural ? group : person
        case "es":
            let isCountry = subject.map { entities[$0].kind == .country } ?? false
            return clause.kind == .subordinate && isCountry ? subject : nil
        case "ihnen": return group
        default: return nil
        }
    }

    /// The nearest phrase before the relative clause that agrees with its verb.
    private func antecedent(of index: Int, _ clause: Clause) -> Int? {
        let pronoun = phrases[index]
        let isSubject = pronoun.cases.contains(.nominative)
        let wanted = isSubject ? clause.verbs.first?.isPlural : nil
        let start = sentences[clause.sentence].tokens.lowerBound
        var candidate = index - 1
        while candidate >= 0, index - candidate < 4, phrases[candidate].tokens.lowerBound >= start {
            let phrase = phrases[candidate]
            let agrees = wanted == nil || phrase.isPlural == nil || phrase.isPlural == wanted
            if phrase.kind == .noun, !phrase.isTime, agrees { return phrase.entity }
            candidate -= 1
        }
        return nil
    }
}
