import GermanText

/// Finds who is said to say that an act took place.
struct AttributionReader {
    private let analysis: Analysis

    private let lexicon: Lexicon

    init(_ analysis: Analysis, _ lexicon: Lexicon) {
        self.analysis = analysis
        self.lexicon = lexicon
    }

    /// Whom the article makes responsible for `event`, or `nil` when it says so itself.
    func attribution(of draft: EventDraft, status: Status) -> Attribution? {
        let told = analysis.quotations.filter { $0.clauses.contains(draft.clause) }
        guard let quotation = told.last(where: { $0.speaker != nil }) else {
            return announcer(of: draft)
        }
        guard let speaker = speaker(of: quotation, draft, status) else { return nil }
        return Attribution(
            speaker: name(speaker), country: country(speaker), cue: cue(of: quotation),
            kind: quotation.kind == .direct ? .direct : .indirect)
    }

    /// The verb of saying as written, or the words that name a source.
    private func cue(of quotation: Quotation) -> String {
        guard let cue = quotation.cue else { return "" }
        return quotation.isBySaying ? analysis.string(cue.tokens) : cue.entry
    }

    /// The speaker of `quotation`; who reports that, when the speaker tells what he himself does.
    private func speaker(
        of quotation: Quotation, _ draft: EventDraft, _ status: Status
    ) -> Speaker? {
        guard let speaker = quotation.speaker else { return nil }
        return isOwn(speaker, draft) && !isClaim(draft, status) ? quotation.outer : speaker
    }

    /// Who announces the act that a noun names, when somebody else is to do it.
    private func announcer(of draft: EventDraft) -> Attribution? {
        guard let verb = draft.governor, draft.isObject, !verb.isPassive, !draft.actors.isEmpty,
            lexicon.mood(of: verb.lemma) == .planned
        else { return nil }
        let clause = analysis.clauses[draft.clause]
        guard let subject = analysis.arguments(of: verb, in: clause).subject.first,
            let entity = analysis.phrases[subject].entity.map({ analysis.entities[$0] }),
            !draft.actors.contains(where: {
                $0.name == entity.name
                    || entity.kind == .country && $0.country == entity.country
            })
        else { return nil }
        return Attribution(
            speaker: entity.name, country: entity.country, cue: verb.lemma, kind: .indirect)
    }

    private func name(_ speaker: Speaker) -> String {
        guard let entity = speaker.entity.map({ analysis.entities[$0] }), entity.kind == .person
        else { return speaker.name }
        return entity.name
    }

    private func country(_ speaker: Speaker) -> String? {
        speaker.entity.flatMap { analysis.entities[$0].country }
    }

    /// Whether the speaker is one of those who act.
    private func isOwn(_ speaker: Speaker, _ draft: EventDraft) -> Bool {
        guard let entity = speaker.entity.map({ analysis.entities[$0] }) else { return false }
        return draft.actors.contains { $0.name == entity.name }
    }

    /// Whether the act is a deed, past or under way, that its own doer claims.
    private func isClaim(_ draft: EventDraft, _ status: Status) -> Bool {
        [2, 4].contains(draft.type.quad) && status == .occurred
    }
}
