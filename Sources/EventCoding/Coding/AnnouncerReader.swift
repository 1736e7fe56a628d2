import GermanText

/// Finds who says that an act took place by a verb that the act is the object of: `kündigte den Abzug
/// an`, `sprach von einem Angriff`, `bekannte sich zu dem Anschlag`, or by `will … gesehen haben`.
struct AnnouncerReader {
    private let analysis: Analysis
    private let lexicon: Lexicon
    private let classes: WordClasses

    init(_ analysis: Analysis, _ lexicon: Lexicon, _ classes: WordClasses) {
        self.analysis = analysis
        self.lexicon = lexicon
        self.classes = classes
    }

    /// The speaker that phrase `index` names, written as an actor is.
    func speaker(_ index: Int) -> Speaker {
        let phrase = analysis.phrases[index]
        let name =
            phrase.entity.map { analysis.entities[$0].name } ?? analysis.name(of: index, lexicon)
        return Speaker(tokens: phrase.tokens, name: name, entity: phrase.entity)
    }

    /// Who says so by the verb above the noun of `draft`, or of himself by its own; `isClaim` tells
    /// whether what one says of oneself counts.
    func attribution(of draft: EventDraft, status: Status, isClaim: Bool) -> Attribution? {
        if let verb = draft.verb {
            return claims(verb, draft.clause) && isClaim ? claim(verb, draft) : nil
        }
        guard let verb = draft.governor, draft.isObject, !verb.isPassive else { return nil }
        let isPlan =
            status == .planned && lexicon.mood(of: verb.lemma) == .planned
            && !draft.actors.isEmpty
        let isReport =
            [2, 4].contains(draft.type.quad) && classes.contains(verb.lemma, in: .report)
        guard isPlan || isReport,
            let (phrase, entity) = subject(of: verb, draft.clause)
        else { return nil }
        if isDoer(entity, draft), !(isReport && isClaim) { return nil }
        let speaker = speaker(phrase)
        return Attribution(
            speaker: speaker.name, country: entity.country, cue: verb.lemma, kind: .indirect)
    }

    private func subject(of verb: VerbGroup, _ clause: Int) -> (Int, Entity)? {
        let subject = analysis.arguments(of: verb, in: analysis.clauses[clause]).subject
        guard let phrase = subject.first,
            let entity = analysis.phrases[phrase].entity.map({ analysis.entities[$0] })
        else { return nil }
        return (phrase, entity)
    }

    private func isDoer(_ entity: Entity, _ draft: EventDraft) -> Bool {
        draft.actors.contains {
            $0.name == entity.name || entity.kind == .country && $0.country == entity.country
        }
    }

    // MARK: What one claims of oneself

    /// Whether the subject claims what the verb tells: `will den Angriff abgewehrt haben`.
    private func claims(_ verb: VerbGroup, _ clause: Int) -> Bool {
        guard verb.modal == "wollen" else { return false }
        return analysis.clauses[clause].hasPerfectInfinitive(analysis.text)
    }

    private func claim(_ verb: VerbGroup, _ draft: EventDraft) -> Attribution? {
        guard let (phrase, entity) = subject(of: verb, draft.clause) else { return nil }
        return Attribution(
            speaker: speaker(phrase).name, country: entity.country, cue: "wollen", kind: .indirect)
    }
}

extension Clause {
    /// Whether it ends with an infinitive of what has been done: `getötet haben`, `getötet worden sein`.
    func hasPerfectInfinitive(_ text: TokenSequence) -> Bool {
        segments.contains { segment in
            segment.suffix(2).contains { ["haben", "sein"].contains(text.lower($0)) }
                || segment.contains { text.lower($0) == "worden" }
        }
    }
}
