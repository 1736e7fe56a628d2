import GermanText

/// Chooses which drafts of a clause are events of their own.
final class DraftChoice {
    private let analysis: Analysis
    private let lexicon: EventLexicon
    private let verbs: VerbMatcher
    private let words: WordMatcher
    private let denials: DenialReader

    init(
        _ analysis: Analysis, _ lexicon: EventLexicon, _ verbs: VerbMatcher, _ words: WordMatcher
    ) {
        self.words = words
        self.analysis = analysis
        self.lexicon = lexicon
        self.verbs = verbs
        denials = DenialReader(analysis, lexicon.classes)
    }

    /// The events among the drafts of `clause`: what a demand is about is none, and a verb's event
    /// stands for that of its object.
    func events(in clause: Clause, verbal: [EventDraft], nominal: [EventDraft]) -> [EventDraft] {
        let verbal = verbal.filter { isTold($0) && !isReplaced($0) }
        let nominal = nominal.filter(isTold)
        guard !verbal.isEmpty || !nominal.isEmpty else { return [] }
        let isContent = isContent(clause)
        let told = isContent ? [] : verbal.map { completed($0, nominal) }
        return told
            + nominal.map { deed(directed($0, told), told) }.filter { noun in
                !isCovered(noun, by: told) && !(noun.isObject && isContent)
                    && !(isContent && verbal.contains { isRequired(noun, by: $0) })
                    && !nominal.contains { isTopic(noun, of: $0) }
            }
    }

    /// Whether the noun behind another only says what that is about: `Gespräche über einen
    /// Abzug`, `die Forderung nach einem Verbot`.
    private func isTopic(_ noun: EventDraft, of other: EventDraft) -> Bool {
        guard let phrase = noun.phrase, let host = other.phrase, host < phrase,
            let preposition = analysis.phrases[phrase].preposition,
            Neighbours(host, analysis)
                .phrases(in: .preposition(preposition)).contains(phrase)
        else { return false }
        switch other.type {
        case .consult: return preposition == "über"
        case .request: return ["nach", "zu", "um"].contains(preposition)
        case .agree, .concede: return ["zu", "über", "auf"].contains(preposition)
        case .threaten: return preposition == "mit"
        default: return false
        }
    }

    /// `noun` with those who refuse it as its recipients, unless it names others.
    private func directed(_ noun: EventDraft, _ verbal: [EventDraft]) -> EventDraft {
        guard noun.recipients.isEmpty,
            let verb = verbal.first(where: { isAnswered(noun, by: $0) })
        else { return noun }
        var directed = noun
        directed.recipients = verb.actors
        return directed
    }

    /// `verb` with what the nouns that it carries tell: `verübten den Anschlag auf die Botschaft`.
    private func completed(_ verb: EventDraft, _ nominal: [EventDraft]) -> EventDraft {
        guard [2, 4].contains(verb.type.quad) else { return verb }
        var completed = verb
        for noun in nominal {
            if noun.type == verb.type, isCovered(noun, by: [verb]) { completed.take(noun) }
            if isDispersed(noun, by: verb), completed.recipients.isEmpty {
                completed.recipients = noun.actors
            }
        }
        return completed
    }

    /// `noun`, a deed that somebody is blamed for, done by whoever is blamed: `bezichtigte sie des Mordes`,
    /// `klagte ihn wegen des Anschlags an`.
    private func deed(_ noun: EventDraft, _ verbal: [EventDraft]) -> EventDraft {
        guard noun.isForcible, noun.actors.isEmpty, !noun.isAnonymous, let phrase = noun.phrase,
            let verb = verbal.first(where: {
                !$0.recipients.isEmpty && blames($0, for: analysis.phrases[phrase])
            }),
            noun.governor?.head != verb.head || noun.isObject
        else { return noun }
        var deed = noun
        let names = Set(noun.recipients.map(\.name))
        deed.actors = verb.recipients.filter { !names.contains($0.name) }
        return deed
    }

    /// Whether `verb` accuses, punishes or arrests somebody for what `phrase` names.
    private func blames(_ verb: EventDraft, for phrase: NounPhrase) -> Bool {
        switch (verb.type, verb.mode) {
        case (.accuse, _): [nil, "wegen", "für"].contains(phrase.preposition)
        case (.sanction, _), (.coerce, "arrest"): phrase.preposition == "wegen"
        default: false
        }
    }

    /// Whether the draft denies what others did, which is told as an act of theirs: `bestritt, dass Norwegen
    /// Finnland angegriffen habe`.
    func isReplaced(_ draft: EventDraft) -> Bool {
        guard draft.type == .reject, draft.verb.map(denials.isDenial) ?? false else { return false }
        let names = Set(draft.actors.map(\.name))
        let near = max(0, draft.clause - 4)..<min(analysis.clauses.count, draft.clause + 6)
        return near.contains { index in
            guard analysis.clauses[index].kind == .subordinate,
                analysis.clauses[index].parent == draft.clause,
                denials.isObject(analysis.clauses[index]),
                let verb = analysis.clauses[index].verbs.first,
                let act = verbs.act(verb, in: index), isTold(act)
            else { return false }
            return !act.actors.isEmpty && !act.actors.contains { names.contains($0.name) }
        }
    }

    /// Whether the clause only says what is demanded, refused, threatened or promised.
    func isContent(_ clause: Clause) -> Bool {
        guard let parent = clause.parent,
            clause.kind == .infinitive
                || clause.kind == .subordinate
                    && ["dass", "daß"].contains(clause.conjunction ?? ""),
            !denials.isObject(clause), denials.denial(of: clause) == nil
        else { return false }
        return analysis.clauses[parent].verbs.contains { verb in
            verbs.draft(verb, in: parent).map(demands) ?? false
        }
    }

    private func demands(_ draft: EventDraft) -> Bool {
        switch draft.type {
        case .request, .reject, .threaten, .agree, .concede: true
        default: false
        }
    }

    /// Whether the verb tells that the protest which the noun tells more of is put down.
    private func isDispersed(_ noun: EventDraft, by verb: EventDraft) -> Bool {
        guard noun.type == .protest, verb.isForcible, let phrase = noun.phrase,
            isRequired(noun, by: verb)
        else { return false }
        return !noun.isAnonymous
            || !Neighbours(phrase, analysis).phrases(in: .preposition("gegen")).isEmpty
    }

    /// Whether a verb's event says the same or takes the noun as what it demands.
    private func isCovered(_ noun: EventDraft, by verbal: [EventDraft]) -> Bool {
        verbal.contains { verb in
            let type = verb.type
            if isAnswered(noun, by: verb) || isDispersed(noun, by: verb) { return false }
            if verb.isOutcome, noun.isBetweenTwo { return false }
            if noun.type == type, noun.isObject || noun.governor != nil { return true }
            if isRequired(noun, by: verb) { return true }
            return demands(verb) && noun.head != verb.head && noun.isObject
        }
    }

    /// Whether the noun is the demand or the accusation of somebody, which the verb refuses.
    private func isAnswered(_ noun: EventDraft, by verb: EventDraft) -> Bool {
        verb.type == .reject && [.request, .accuse, .threaten].contains(noun.type)
            && !noun.actors.isEmpty
    }

    private func isRequired(_ noun: EventDraft, by verb: EventDraft) -> Bool {
        verb.entry.requirements.contains { words.matches(noun.head, $0) }
    }

    /// Whether the draft names somebody, which most acts must.
    func isTold(_ draft: EventDraft) -> Bool {
        if draft.actors.isEmpty, draft.isForcible, isDisaster(draft) { return false }
        if isAsked(draft) || isOnlyMeant(draft) || isHalf(draft) || isSubject(draft) {
            return false
        }
        if !draft.isAnonymous { return true }
        switch draft.type {
        case .protest, .assault: return true
        case .accuse: return draft.mode == "investigate"
        default: return false
        }
    }

    /// Whether a noun tells of talks that somebody is only ready for, or of words that were not said:
    /// `die Bereitschaft zu Gesprächen mit Iran`, `ohne die Zustimmung des Kabinetts`.
    private func isOnlyMeant(_ draft: EventDraft) -> Bool {
        guard let phrase = draft.phrase, draft.type.quad == 1 || draft.type.quad == 3 else {
            return false
        }
        let preposition = analysis.phrases[phrase].preposition
        if preposition == "ohne" { return true }
        guard draft.type == .consult, draft.mode == nil, draft.actors.isEmpty else { return false }
        if ["an", "für", "auf"].contains(preposition), draft.recipients.count == 1 { return true }
        return preposition == "zu" && !draft.isCarried
            || analysis.clauses[draft.clause].kind == .infinitive
    }

    /// Whether somebody only asks whether the verb's act takes place: `ob er eingetroffen ist, blieb offen`.
    private func isAsked(_ draft: EventDraft) -> Bool {
        draft.verb != nil && analysis.clauses[draft.clause].conjunction == "ob"
            && analysis.clauses[draft.clause].kind == .subordinate
    }

    /// Whether a noun for what takes two names only one of them: `unsere Zusammenarbeit`.
    private func isHalf(_ draft: EventDraft) -> Bool {
        draft.phrase != nil && draft.type == .cooperate && draft.recipients.isEmpty
            && draft.actors.count < 2
            && lexicon.classes.contains(analysis.text.lower(draft.head), in: .joint)
    }

    /// Whether a noun for no deed of force is what talks or an article are about: `es ging um eine
    /// Zusammenarbeit mit Polen`.
    private func isSubject(_ draft: EventDraft) -> Bool {
        guard let phrase = draft.phrase, draft.type.quad == 1 || draft.type.quad == 2,
            analysis.phrases[phrase].preposition == "um"
        else { return false }
        return analysis.clauses[draft.clause].verbs.contains { $0.lemma == "gehen" }
    }

    /// Whether the sentence, or the one before it, tells of an accident or a force of nature.
    private func isDisaster(_ draft: EventDraft) -> Bool {
        let sentence = analysis.clauses[draft.clause].sentence
        let before = max(0, sentence - 1)
        let first = analysis.sentences[before].tokens.lowerBound
        return (first..<analysis.sentences[sentence].tokens.upperBound).contains {
            lexicon.classes.contains(analysis.text.lower($0), in: .disaster)
        }
    }
}
