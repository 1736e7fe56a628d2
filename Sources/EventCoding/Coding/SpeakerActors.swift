import GermanText

/// Makes actors of those whose words a clause is.
struct SpeakerActors {
    private let analysis: Analysis

    init(_ analysis: Analysis) { self.analysis = analysis }

    /// Whoever says what `draft` tells; nobody when it is one of `others` or speaks for the same body,
    /// since what one ought to do oneself is no demand, and nobody when what ought to be done is only
    /// told to have been (`soll … getötet haben`).
    func speaker(of draft: EventDraft, to others: [Actor]) -> [Actor] {
        guard let verb = draft.verb, verb.finite != nil,
            let (_, speaker, entity) = told(draft.clause),
            draft.entry.lemma != verb.modal || isDeed(verb),
            !others.contains(where: { isSame($0, entity) })
        else { return [] }
        return [Actor(entity, speaker.tokens, analysis)]
    }

    /// Whoever speaks when `subject` is the `man` of reported words: `man werde verzichten`.
    func own(_ subject: [Int], _ clause: Int) -> [Actor] {
        let isOwn = subject.contains { phrase in
            analysis.phrases[phrase].kind == .pronoun
                && analysis.text.lower(analysis.phrases[phrase].head) == "man"
        }
        guard isOwn, let (quotation, speaker, entity) = told(clause), quotation.kind != .direct
        else { return [] }
        return [Actor(entity, speaker.tokens, analysis)]
    }

    /// The authority that announces a measure of its own, which its words tell in the passive: `Die Grenzen
    /// würden geschlossen, kündigte die Regierung an`.
    func authority(over draft: EventDraft) -> [Actor] {
        guard let verb = draft.verb, verb.isPassive, isMeasure(draft),
            let (quotation, speaker, entity) = told(draft.clause),
            quotation.cue.map({ Self.announcing.contains($0.entry) }) ?? true,
            entity.sector == .government || entity.sector == .military
        else { return [] }
        let others = draft.recipients + [draft.target].compactMap(\.self)
        guard others.allSatisfy({ $0.country == nil || $0.country == entity.country })
        else { return [] }
        return [Actor(entity, speaker.tokens, analysis)]
    }

    /// Verbs by which an authority makes its measures known.
    private static let announcing: Set<String> = [
        "ankündigen", "bekannt geben", "bekanntgeben", "verkünden", "mitteilen", "anordnen",
        "verfügen",
    ]

    private func isMeasure(_ draft: EventDraft) -> Bool {
        switch (draft.type, draft.mode) {
        case (.coerce, "restrict"), (.coerce, "curfew"), (.coerce, "martial-law"): true
        case (.retreat, "access"), (.retreat, nil): true
        default: false
        }
    }

    /// The speaker of the words that the clause is part of, when a verb of saying or nothing but the
    /// subjunctive reports them.
    private func told(_ clause: Int) -> (Quotation, Speaker, Entity)? {
        let told = analysis.quotations.last { $0.clauses.contains(clause) && $0.speaker != nil }
        guard let told, told.cue == nil || told.isBySaying, let speaker = told.speaker,
            let entity = speaker.entity.map({ analysis.entities[$0] })
        else { return nil }
        return (told, speaker, entity)
    }

    /// Whether the verb tells what somebody is still to do, rather than what is or has been.
    private func isDeed(_ verb: VerbGroup) -> Bool {
        let next = verb.head + 1
        let isDone =
            next < analysis.tokens.count && ["haben", "sein"].contains(analysis.text.lower(next))
        return verb.tense != .past && !verb.isPassive && !isDone
            && !["sein", "werden", "haben"].contains(verb.lemma)
    }

    private func isSame(_ other: Actor, _ entity: Entity) -> Bool {
        other.name == entity.name
            || other.country == entity.country && other.sector == entity.sector
    }
}
