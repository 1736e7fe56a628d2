import GermanText

/// Reads what is demanded, refused, threatened or promised: the clause that depends on the verb.
final class ContentReader {
    /// An act that is asked for, refused, threatened or promised.
    private struct Content {
        let clause: Int
        let verb: VerbGroup
    }

    private let analysis: Analysis
    private let verbs: VerbMatcher
    private let actors: ActorReader
    private let classes: WordClasses
    private let subjects: SubjectReader
    private let denials: DenialReader

    init(
        _ analysis: Analysis, _ knowledge: Lexicon, _ lexicon: EventLexicon,
        _ verbs: VerbMatcher
    ) {
        self.analysis = analysis
        self.verbs = verbs
        classes = lexicon.classes
        actors = ActorReader(analysis, knowledge, lexicon)
        subjects = SubjectReader(analysis, lexicon)
        denials = DenialReader(analysis, lexicon.classes)
    }

    /// `draft` with the mode that its content tells; a demand that names nobody to whom it goes is
    /// made to the subject of its content, and a promise to yield is a concession (codebook,
    /// sections 2 and 8).
    func completed(_ draft: EventDraft) -> EventDraft {
        var completed = draft
        for content in contents(of: draft) {
            let clause = analysis.clauses[content.clause]
            let isNegated = clause.denies(content.verb)
            if draft.type == .request, completed.recipients.isEmpty, !content.verb.isPassive,
                clause.kind == .subordinate
            {
                completed.recipients = addressees(content, draft)
            }
            if isJudgement(draft), completed.recipients.isEmpty, clause.kind == .subordinate {
                completed.recipients = addressees(content, draft)
            }
            let act = act(of: content)
            if [.agree, .reject, .threaten, .support].contains(draft.type),
                completed.recipients.isEmpty
            {
                completed.recipients = affected(act, content, draft)
            }
            if draft.type == .agree, isYielding(act) || isNegated && isHarm(act) {
                completed.type = .concede
            } else if draft.mode == nil, isNegated, draft.type == .request {
                completed.mode = isHarm(act) ? "yield" : nil
            } else if draft.mode == nil, !isNegated {
                completed.mode = mode(of: draft.type, act, content)
            }
        }
        return completed
    }

    // MARK: What the content is

    /// The clauses that say what the draft's verb demands, but not what it denies; the draft's own
    /// when its modal verb does.
    private func contents(of draft: EventDraft) -> [Content] {
        guard let verb = draft.verb,
            [.request, .reject, .threaten, .agree].contains(draft.type) || isJudgement(draft)
        else { return [] }
        if draft.entry.lemma == verb.modal { return [Content(clause: draft.clause, verb: verb)] }
        let last = min(analysis.clauses.count, draft.clause + 6)
        return (max(0, draft.clause - 4)..<last).compactMap { index in
            let clause = analysis.clauses[index]
            let isContent =
                clause.parent == draft.clause && clause.sentence == sentence(of: draft)
                && (clause.kind == .infinitive && clause.conjunction == nil
                    || clause.kind == .subordinate
                        && ["dass", "daß"].contains(clause.conjunction ?? ""))
            guard isContent, let verb = clause.verbs.first, !denials.isObject(clause)
            else { return nil }
            return Content(clause: index, verb: verb)
        }
    }

    /// Whether the draft's verb judges what its content tells, and so whoever does that: `kritisierte, dass
    /// die Regierung schweige`.
    private func isJudgement(_ draft: EventDraft) -> Bool {
        draft.type == .support || draft.type == .accuse && draft.mode == "disapprove"
    }

    private func sentence(of draft: EventDraft) -> Int { analysis.clauses[draft.clause].sentence }

    private func addressees(_ content: Content, _ draft: EventDraft) -> [Actor] {
        let asking = Set(draft.actors.map(\.name))
        return subjects.arguments(content.verb, content.clause).subject
            .flatMap { actors.actors($0, as: .actor) }.filter { !asking.contains($0.name) }
    }

    /// Those to whom the act is to be done, or who stand beside its verb in the dative.
    private func affected(
        _ act: EventDraft?, _ content: Content, _ draft: EventDraft
    ) -> [Actor] {
        let names = Set(draft.actors.map(\.name))
        let done = act?.recipients.filter { !names.contains($0.name) } ?? []
        if done.isEmpty, let thing = act?.target, thing.country != nil { return [thing] }
        guard done.isEmpty, draft.type != .threaten else { return done }
        return subjects.arguments(content.verb, content.clause).dative
            .flatMap { actors.actors($0, as: .actor) }.filter { !names.contains($0.name) }
    }

    /// The act that the content's verb reports.
    private func act(of content: Content) -> EventDraft? {
        verbs.act(content.verb, in: content.clause)
    }

    // MARK: What that makes of the demand

    private func mode(of type: EventType, _ act: EventDraft?, _ content: Content) -> String? {
        switch type {
        case .request, .reject: demanded(act, content)
        case .threaten: act.flatMap(threatened)
        default: nil
        }
    }

    private func demanded(_ act: EventDraft?, _ content: Content) -> String? {
        if isYielding(act) { return "yield" }
        if let mode = classes.demand(content.verb.lemma) { return mode }
        switch act?.type {
        case .aid, .cooperate: return "assist"
        case .consult: return "meet"
        default: return nil
        }
    }

    private func threatened(_ act: EventDraft) -> String? {
        switch (act.type, act.mode) {
        case (.assault, _): "violence"
        case (.coerce, "arrest"): "arrest"
        case (.coerce, "seize"): "territory"
        case (.sanction, "expel"), (.coerce, "deport"): "expel"
        case (.sanction, "withdraw"), (.sanction, "discontinue"): "relations"
        case (.sanction, _), (.coerce, "restrict"): "restrict"
        default: nil
        }
    }

    private func isYielding(_ act: EventDraft?) -> Bool {
        act?.type == .retreat || act?.type == .concede
    }

    private func isHarm(_ act: EventDraft?) -> Bool { act?.type.quad == 4 }
}
