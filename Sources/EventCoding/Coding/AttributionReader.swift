import GermanText

/// Finds who is said to say that an act took place.
final class AttributionReader {
    private let analysis: Analysis
    private let lexicon: Lexicon
    private let announcers: AnnouncerReader
    private let denials: DenialReader

    init(_ analysis: Analysis, _ lexicon: Lexicon, _ events: EventLexicon) {
        self.analysis = analysis
        self.lexicon = lexicon
        announcers = AnnouncerReader(analysis, lexicon, events.classes)
        denials = DenialReader(analysis, events.classes)
    }

    /// Whom the article makes responsible for `event`, or `nil` when it says so itself.
    func attribution(of draft: EventDraft, status: Status) -> Attribution? {
        let denial = status == .denied ? denials.denial(of: analysis.clauses[draft.clause]) : nil
        if let denial, let phrase = denials.denier(in: denial) {
            return attribution(to: announcers.speaker(phrase), draft, in: denial)
        }
        let told = analysis.quotations.filter { $0.clauses.contains(denial ?? draft.clause) }
        guard let quotation = told.last(where: { $0.speaker != nil }),
            let speaker = said(quotation)
        else {
            return announcers.attribution(
                of: draft, status: status, isClaim: isClaim(draft, status))
        }
        let isOwn = isOwn(speaker, draft, status) && !isClaim(draft, status)
        guard let named = isOwn ? quotation.outer : speaker else { return nil }
        let outer = isOwn ? nil : quotation.outer.flatMap { $0.tokens == named.tokens ? nil : $0 }
        return Attribution(
            speaker: name(named), country: country(named), cue: cue(of: quotation),
            kind: quotation.kind == .direct ? .direct : .indirect, via: outer.map(name))
    }

    /// Whoever denies the act in clause `denial`, unless it is whoever acts.
    private func attribution(
        to denier: Speaker, _ draft: EventDraft, in denial: Int
    ) -> Attribution? {
        guard !isOwn(denier, draft, .denied),
            let verb = analysis.clauses[denial].verbs.first(where: denials.isDenial)
        else { return nil }
        return Attribution(
            speaker: name(denier), country: country(denier), cue: verb.lemma, kind: .indirect)
    }

    /// The verb of saying as written, or the words that name a source.
    private func cue(of quotation: Quotation) -> String {
        guard let cue = quotation.cue else { return "" }
        return quotation.isBySaying ? analysis.string(cue.tokens) : cue.entry
    }

    // MARK: Who speaks

    /// The speaker of `quotation`: of `demnach` whoever spoke before, of `nach eigenen Angaben` the
    /// clause's subject.
    private func said(_ quotation: Quotation) -> Speaker? {
        guard let speaker = quotation.speaker, !isAnybody(speaker) else { return nil }
        if quotation.cue?.entry == "demnach" { return before(quotation) }
        return isReflexive(speaker) ? subject(beside: quotation) : speaker
    }

    /// Whether nothing but an unresolved pronoun names the speaker.
    private func isAnybody(_ speaker: Speaker) -> Bool {
        speaker.entity == nil
            && ["man", "wir", "ich", "der", "die", "das", "es", "sie", "wer", "jemand"]
                .contains(speaker.name.lowercased())
    }

    /// Whoever spoke last in the two sentences before.
    private func before(_ quotation: Quotation) -> Speaker? {
        let sentence = analysis.sentence(of: quotation.tokens.lowerBound)
        return analysis.quotations.last { other in
            other.tokens.upperBound <= quotation.tokens.lowerBound && other.speaker != nil
                && other.cue?.entry != "demnach"
                && sentence - analysis.sentence(of: other.tokens.lowerBound) <= 2
        }.flatMap(said)
    }

    /// Whether the source is the subject's own: `nach eigenen Angaben`.
    private func isReflexive(_ speaker: Speaker) -> Bool {
        analysis.text.lower(speaker.tokens.lowerBound).hasPrefix("eigene")
    }

    private func subject(beside quotation: Quotation) -> Speaker? {
        guard let cue = quotation.cue?.tokens.lowerBound,
            let clause = analysis.clauses.first(where: {
                $0.kind != .attribute && $0.contains(cue)
            }), let verb = clause.verbs.first,
            let phrase = analysis.arguments(of: verb, in: clause).subject.first
        else { return nil }
        return announcers.speaker(phrase)
    }

    private func name(_ speaker: Speaker) -> String {
        guard let entity = speaker.entity.map({ analysis.entities[$0] }) else {
            return speaker.name
        }
        switch entity.kind {
        case .person: return entity.name == entity.title ? speaker.name : entity.name
        case .group where !speaker.name.contains(" "): return entity.name
        default: return speaker.name
        }
    }

    private func country(_ speaker: Speaker) -> String? {
        speaker.entity.flatMap { analysis.entities[$0].country }
    }

    // MARK: What one says of oneself

    /// Whether the speaker is one of those who act, or speaks for the country that is to act, rather than
    /// for somebody it names.
    private func isOwn(_ speaker: Speaker, _ draft: EventDraft, _ status: Status) -> Bool {
        guard let entity = speaker.entity.map({ analysis.entities[$0] }) else { return false }
        return draft.actors.contains { actor in
            if actor.name == entity.name { return true }
            return status != .occurred && entity.sector == .government
                && actor.sector == .government && actor.title == nil && actor.country != nil
                && actor.country == entity.country
        }
    }

    /// Whether the act is a deed or a meeting, past or under way, that its own doer claims.
    private func isClaim(_ draft: EventDraft, _ status: Status) -> Bool {
        ([2, 4].contains(draft.type.quad) || draft.type == .consult) && status == .occurred
    }
}
