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

    /// The speaker in the nominative: a person by the fullest name, others as the article names them.
    private func name(_ speaker: Speaker) -> String {
        guard let index = speaker.entity else { return speaker.name }
        let entity = analysis.entities[index]
        if entity.kind == .person { return entity.name }
        let phrase = analysis.phrases.firstIndex { phrase in
            phrase.entity == index && phrase.kind == .noun
                && speaker.tokens.overlaps(phrase.tokens)
        }
        guard let phrase, entity.kind == .group || entity.kind == .organisation else {
            return speaker.name
        }
        return possessive(phrase) + analysis.name(of: phrase, lexicon)
    }

    /// The possessive determiner of the phrase in the nominative, with a blank behind it.
    private func possessive(_ phrase: Int) -> String {
        guard analysis.phrases[phrase].possessor != nil,
            let token = analysis.phrases[phrase].determiner
        else { return "" }
        let word = analysis.text.lower(token)
        guard let stem = ["sein", "ihr", "unser"].first(where: word.hasPrefix) else { return "" }
        return word == stem + "e" || word == stem + "er" ? stem + "e " : stem + " "
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
