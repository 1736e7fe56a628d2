import GermanText

/// Tells whether an act happened, is planned, only possible, or denied.
final class StatusReader {
    /// Verbs of saying with which an infinitive is what somebody undertakes to do.
    private static let promises: Set<String> = [
        "erklären", "zusichern", "zusagen", "bekräftigen", "versichern", "versprechen",
    ]

    private let analysis: Analysis
    private let lexicon: Lexicon
    private let classes: WordClasses
    private let calendar: PublicationCalendar
    private let contents: ContentStatus

    init(_ analysis: Analysis, _ lexicon: Lexicon, _ events: EventLexicon) {
        self.analysis = analysis
        self.lexicon = lexicon
        classes = events.classes
        calendar = PublicationCalendar(analysis)
        contents = ContentStatus(analysis, lexicon, events.classes)
    }

    /// The status of `draft`, whose time is `when`.
    func status(of draft: EventDraft, when: TimeExpression?) -> Status {
        if let status = draft.entry.status { return status }
        if draft.isSaid { return .occurred }
        if let phrase = draft.phrase { return nounStatus(draft, phrase, when) }
        guard let verb = draft.verb else { return .occurred }
        if isDemand(draft), !analysis.clauses[draft.clause].isNegated { return .occurred }
        let status = verbStatus(verb, draft.clause, when)
        if status == .planned, draft.type == .concede, contents.isReported(draft.clause) {
            return .occurred
        }
        return isMeetingToday(draft, verb, when) && status == .occurred ? .planned : status
    }

    /// Whether a meeting of the day of publication is told in the present, as those still ahead are:
    /// `kommen am Sonntag zusammen`.
    private func isMeetingToday(
        _ draft: EventDraft, _ verb: VerbGroup, _ when: TimeExpression?
    ) -> Bool {
        draft.type == .consult && verb.tense == .present && verb.finite != nil
            && calendar.isToday(when)
    }

    /// Whether the draft is the demand that what its clause tells should be done.
    private func isDemand(_ draft: EventDraft) -> Bool {
        draft.entry.fillers.contains { $0.slot == .speaker }
    }

    // MARK: Verbs

    private func verbStatus(_ verb: VerbGroup, _ index: Int, _ when: TimeExpression?) -> Status {
        let clause = analysis.clauses[index]
        if clause.denies(verb) || isDoneByNobody(verb, clause) { return .denied }
        if isQuestion(clause) { return .hypothetical }
        if clause.isCondition, isOpen(verb) { return .hypothetical }
        if let status = conjunction(clause) { return status }
        if let status = contents.status(of: index, verb) { return status }
        if clause.kind == .infinitive { return infinitive(clause, when) }
        if let status = modal(verb, clause) { return status }
        if verb.mood == .unreal {
            guard contents.isReported(index) else { return .hypothetical }
            if verb.tense == .past { return .occurred }
            if isFuture(verb) { return .planned }
        }
        if let mood = adverb(clause) { return mood }
        if verb.tense == .future { return .planned }
        if verb.tense == .present, calendar.isAhead(when) { return .planned }
        return .occurred
    }

    /// Whether `würde` stands for the future, as in somebody's words; other forms of the second
    /// subjunctive stand for the present there.
    private func isFuture(_ verb: VerbGroup) -> Bool {
        verb.finite.map { analysis.text.lower($0).hasPrefix("würd") } ?? false
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
            && (clause.verbs.first?.tense != .past || clause.verbs.first?.modal == "sollen")
            ? .hypothetical : nil
    }

    private func modal(_ verb: VerbGroup, _ clause: Clause) -> Status? {
        switch verb.modal {
        case "können", "dürfen", "mögen":
            return verb.tense == .past && verb.mood == .indicative ? .occurred : .hypothetical
        case "sollen":
            if clause.hasPerfectInfinitive(analysis.text) { return .occurred }
            return verb.mood == .unreal ? .hypothetical : .planned
        case "wollen":
            return clause.hasPerfectInfinitive(analysis.text) ? .occurred : .planned
        case "müssen": return verb.tense == .past ? .occurred : .planned
        default: return nil
        }
    }

    private func infinitive(_ clause: Clause, _ when: TimeExpression?) -> Status {
        guard let parent = clause.parent, let verb = analysis.clauses[parent].verbs.first else {
            return .hypothetical
        }
        if Self.promises.contains(verb.lemma) { return .planned }
        if lexicon.mood(of: verb.lemma) == .light { return verbStatus(verb, parent, when) }
        if clause.conjunction == "ohne" { return .denied }
        if clause.verbs.first?.tense == .past { return .occurred }
        return lexicon.mood(of: verb.lemma).flatMap(\.status) ?? .hypothetical
    }

    /// The status that an adverb of the clause, such as `möglicherweise`, lends.
    private func adverb(_ clause: Clause) -> Status? {
        for segment in clause.segments {
            for index in segment {
                let word = analysis.text.word(index)
                guard word.verbs.isEmpty, let mood = lexicon.mood(of: word.lower) else { continue }
                if let status = mood.status { return status }
            }
        }
        return nil
    }

    // MARK: Nouns

    private func nounStatus(_ draft: EventDraft, _ phrase: Int, _ when: TimeExpression?) -> Status {
        let own = adjective(phrase)
        if let verb = draft.governor {
            if isNegated(phrase, verb, analysis.clauses[draft.clause]) { return .denied }
            let governed = governed(draft, verb)
            if governed == .denied || governed == .hypothetical { return governed ?? .occurred }
            if let status = own ?? governed { return dated(status, when) }
            if let status = contents.status(of: draft.clause, verb) { return status }
            if isCarrier(verb) { return dated(verbStatus(verb, draft.clause, when), when) }
        }
        if let own { return own }
        if let telling = draft.telling, let verb = analysis.clauses[telling].verbs.first {
            return dated(verbStatus(verb, telling, when), when)
        }
        return calendar.isBehindPublication(when) ? .planned : .occurred
    }

    /// What the verb says of its object: an act that only somebody's words are is not undone by
    /// denying them, and violence that was only plotted remained a thought.
    private func governed(_ draft: EventDraft, _ verb: VerbGroup) -> Status? {
        guard let status = lexicon.mood(of: verb.lemma).flatMap(\.status) else { return nil }
        switch status {
        case .denied where draft.type.quad == 3: return nil
        case .planned
        where draft.type == .assault && (verb.tense == .past || verb.finite == nil)
            && classes.contains(verb.lemma, in: .plot):
            return .hypothetical
        default: return status
        }
    }

    /// `status` unless it says that what lies in the past is still to come.
    private func dated(_ status: Status, _ when: TimeExpression?) -> Status {
        status == .planned && calendar.isPast(when) ? .occurred : status
    }

    private func isNegated(_ phrase: Int, _ verb: VerbGroup, _ clause: Clause) -> Bool {
        guard clause.isNegated else { return false }
        let determiner = analysis.phrases[phrase].determiner
        return determiner.map { analysis.text.lower($0).hasPrefix("kein") } ?? false
            || lexicon.mood(of: verb.lemma) != nil
    }

    /// Whether the verb says no more of the noun than that it takes place.
    private func isCarrier(_ verb: VerbGroup) -> Bool {
        lexicon.mood(of: verb.lemma) == .light
            || ["sein", "werden", "haben"].contains(verb.lemma)
    }

    private func adjective(_ phrase: Int) -> Status? {
        let noun = analysis.phrases[phrase]
        for index in noun.tokens where index < noun.head {
            if let status = lexicon.mood(ofAdjective: analysis.text.lower(index))?.status {
                return status
            }
        }
        return nil
    }
}
