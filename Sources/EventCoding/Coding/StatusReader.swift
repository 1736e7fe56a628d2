import Articles
import GermanText

/// Tells whether an act happened, is planned, only possible, or denied.
struct StatusReader {
    private let analysis: Analysis
    private let lexicon: Lexicon

    init(_ analysis: Analysis, _ lexicon: Lexicon) {
        self.analysis = analysis
        self.lexicon = lexicon
    }

    /// The status of `draft`, whose time is `when`.
    func status(of draft: EventDraft, when: TimeExpression?) -> Status {
        if let status = draft.entry.status { return status }
        if draft.phrase != nil { return nounStatus(draft, when) }
        guard let verb = draft.verb else { return .occurred }
        return verbStatus(verb, draft.clause, when)
    }

    // MARK: Verbs

    private func verbStatus(_ verb: VerbGroup, _ index: Int, _ when: TimeExpression?) -> Status {
        let clause = analysis.clauses[index]
        if clause.denies(verb) || isDoneByNobody(verb, clause) { return .denied }
        if isQuestion(clause) { return .hypothetical }
        if clause.isCondition, isOpen(verb) { return .hypothetical }
        if let status = conjunction(clause) { return status }
        if clause.kind == .infinitive { return infinitive(clause, when) }
        if let status = modal(verb, clause) { return status }
        if verb.mood == .unreal {
            guard isReported(index) else { return .hypothetical }
            return verb.tense == .past ? .occurred : .planned
        }
        if let mood = adverb(clause) { return mood }
        if verb.tense == .future { return .planned }
        if verb.tense == .present, isAhead(when) { return .planned }
        return .occurred
    }

    /// Whether the subject is `niemand` or `keiner`.
    private func isDoneByNobody(_ verb: VerbGroup, _ clause: Clause) -> Bool {
        analysis.arguments(of: verb, in: clause).subject.contains {
            ["niemand", "keiner", "keine"].contains(
                analysis.text.lower(analysis.phrases[$0].tokens.lowerBound))
        }
    }

    /// Whether the clause asks whether something is so, outside anybody's words.
    private func isQuestion(_ clause: Clause) -> Bool {
        guard clause.kind == .main || clause.kind == .verbFirst else { return false }
        let tokens = analysis.sentences[clause.sentence].tokens
        return tokens.last.map { analysis.text.text($0) == "?" } ?? false
    }

    /// Whether a condition with its verb first leaves open that it holds: `kommt er`, `sollte er kommen`,
    /// but not `war er noch zuversichtlich`.
    private func isOpen(_ verb: VerbGroup) -> Bool {
        verb.tense != .past || verb.mood == .unreal || verb.modal == "sollen"
    }

    private func conjunction(_ clause: Clause) -> Status? {
        guard clause.kind == .subordinate else { return nil }
        return ["wenn", "falls", "sofern", "ob", "sobald"].contains(clause.conjunction ?? "")
            && clause.verbs.first?.tense != .past ? .hypothetical : nil
    }

    private func modal(_ verb: VerbGroup, _ clause: Clause) -> Status? {
        switch verb.modal {
        case "können", "dürfen", "mögen":
            return verb.tense == .past && verb.mood == .indicative ? .occurred : .hypothetical
        case "sollen":
            if isHearsay(clause) { return .occurred }
            return verb.mood == .unreal ? .hypothetical : .planned
        case "wollen": return .planned
        case "müssen": return verb.tense == .past ? .occurred : .planned
        default: return nil
        }
    }

    /// Whether `soll` reports hearsay: `soll … getötet haben`.
    private func isHearsay(_ clause: Clause) -> Bool {
        clause.segments.contains { segment in
            segment.suffix(2).contains { ["haben", "sein"].contains(analysis.text.lower($0)) }
                || segment.contains { analysis.text.lower($0) == "worden" }
        }
    }

    private func infinitive(_ clause: Clause, _ when: TimeExpression?) -> Status {
        guard let parent = clause.parent, let verb = analysis.clauses[parent].verbs.first else {
            return .hypothetical
        }
        if lexicon.mood(of: verb.lemma) == .light { return verbStatus(verb, parent, when) }
        if clause.conjunction == "ohne" { return .denied }
        if clause.verbs.first?.tense == .past { return .occurred }
        return lexicon.mood(of: verb.lemma).flatMap(status) ?? .hypothetical
    }

    private func status(_ mood: Mood) -> Status? {
        switch mood {
        case .planned: .planned
        case .hypothetical: .hypothetical
        case .denied: .denied
        case .light: nil
        }
    }

    /// The status that an adverb of the clause, such as `möglicherweise`, lends.
    private func adverb(_ clause: Clause) -> Status? {
        for segment in clause.segments {
            for index in segment {
                let word = analysis.text.word(index)
                guard word.verbs.isEmpty, let mood = lexicon.mood(of: word.lower) else { continue }
                if let status = status(mood) { return status }
            }
        }
        return nil
    }

    private func isReported(_ clause: Int) -> Bool {
        analysis.quotations.contains { $0.clauses.contains(clause) }
    }

    /// Whether `when` lies ahead of publication, or, only the month being known, may do so.
    private func isAhead(_ when: TimeExpression?) -> Bool {
        guard let days = when?.days, let published = analysis.article.published else {
            return false
        }
        if days.lowerBound > published.last { return true }
        return published.first < published.last && days == published.first...published.last
    }

    // MARK: Nouns

    private func nounStatus(_ draft: EventDraft, _ when: TimeExpression?) -> Status {
        if let phrase = draft.phrase, let status = adjective(phrase) { return status }
        let clause = analysis.clauses[draft.clause]
        if let verb = draft.governor {
            if clause.isNegated, draft.isObject || !draft.isObject, isNegatedNear(draft, clause) {
                return .denied
            }
            if let status = lexicon.mood(of: verb.lemma).flatMap(status) { return status }
            if let phrase = draft.phrase, isCarrier(verb, phrase) {
                return verbStatus(verb, draft.clause, when)
            }
        }
        if isAheadOfPublication(when) { return .planned }
        return .occurred
    }

    private func isNegatedNear(_ draft: EventDraft, _ clause: Clause) -> Bool {
        guard let phrase = draft.phrase else { return false }
        let determiner = analysis.phrases[phrase].determiner
        return determiner.map { analysis.text.lower($0).hasPrefix("kein") } ?? false
            || draft.governor.map { lexicon.mood(of: $0.lemma) != nil } ?? false
    }

    /// Whether the verb says no more of the noun than that it takes place.
    private func isCarrier(_ verb: VerbGroup, _ phrase: Int) -> Bool {
        lexicon.mood(of: verb.lemma) == .light
            || ["sein", "werden", "haben"].contains(verb.lemma)
    }

    private func isAheadOfPublication(_ when: TimeExpression?) -> Bool {
        guard let days = when?.days, let published = analysis.article.published else {
            return false
        }
        return days.lowerBound > published.last
    }

    private func adjective(_ phrase: Int) -> Status? {
        let noun = analysis.phrases[phrase]
        for index in noun.tokens where index < noun.head {
            if let mood = lexicon.mood(ofAdjective: analysis.text.lower(index)),
                let status = status(mood)
            {
                return status
            }
        }
        return nil
    }
}
