import GermanText

/// Codes one article: drafts from verbs and nouns, then what surrounds each.
final class ArticleCoder {
    private let analysis: Analysis
    private let knowledge: Lexicon
    private let verbs: VerbMatcher
    private let nouns: NounMatcher
    private let status: StatusReader
    private let occasions: OccasionReader
    private let places: PlaceReader
    private let attributions: AttributionReader

    init(_ analysis: Analysis, _ knowledge: Lexicon, _ events: EventLexicon) {
        self.analysis = analysis
        self.knowledge = knowledge
        verbs = VerbMatcher(analysis, events)
        nouns = NounMatcher(analysis, knowledge, events, verbs)
        status = StatusReader(analysis, knowledge)
        occasions = OccasionReader(analysis)
        places = PlaceReader(analysis, knowledge)
        attributions = AttributionReader(analysis, knowledge)
    }

    /// The events of the article in the order of their triggers.
    func events() -> [Event] {
        var drafts: [EventDraft] = []
        for clause in analysis.clauses.indices where drafts.count < Coder.maximumEvents {
            drafts += self.drafts(in: clause)
        }
        let ordered = drafts.prefix(Coder.maximumEvents).sorted { $0.head < $1.head }
        let vague = starts(of: ordered.filter(isVague))
        let references = starts(of: ordered.filter { AnswerReader.refers($0, in: analysis) })
        let told = AnswerReader.completed(ordered.map(event), references: references)
        let events = EventMerger.merged(told).filter {
            !isEmpty($0) || !vague.contains($0.trigger.span.lowerBound)
        }
        return EventSize.fitting(events)
    }

    private func starts(of drafts: [EventDraft]) -> Set<Int> {
        Set(drafts.map { analysis.span($0.trigger).lowerBound })
    }

    /// Whether a draft names nobody and no verb says of its noun that it took place, or tells of a
    /// journey without a traveller.
    private func isVague(_ draft: EventDraft) -> Bool {
        if isJourney(draft.entry.type, draft.entry.mode) { return draft.actors.isEmpty }
        return draft.isAnonymous && !draft.isCarried
    }

    /// Whether, all its mentions together, nothing but the act itself is told.
    private func isEmpty(_ event: Event) -> Bool {
        guard event.actors.isEmpty else { return false }
        if isJourney(event.type, event.mode) { return true }
        guard event.recipients.isEmpty else { return false }
        return event.status == .hypothetical || event.when == nil && event.place == nil
    }

    private func isJourney(_ type: EventType?, _ mode: String?) -> Bool {
        type == .consult && mode == "visit"
    }

    private func drafts(in index: Int) -> [EventDraft] {
        let clause = analysis.clauses[index]
        let verbal = clause.verbs.compactMap { verbs.draft($0, in: index) }
            .filter(isTold)
        let nominal = clause.phrases.compactMap { nouns.draft($0, in: index) }.filter(isTold)
        guard !verbal.isEmpty || !nominal.isEmpty else { return [] }
        let isContent = isContent(clause)
        let told = isContent ? [] : verbal
        return told
            + nominal.filter { !isCovered($0, by: told) && !($0.isObject && isContent) }
    }

    // MARK: What is no event of its own

    /// Whether the clause only says what is demanded, refused, threatened or promised.
    private func isContent(_ clause: Clause) -> Bool {
        guard let parent = clause.parent,
            clause.kind == .infinitive
                || clause.kind == .subordinate
                    && ["dass", "daß"].contains(clause.conjunction ?? "")
        else { return false }
        return analysis.clauses[parent].verbs.contains { verb in
            verbs.draft(verb, in: parent).map(demands) ?? false
        }
    }

    private func demands(_ draft: EventDraft) -> Bool {
        switch draft.entry.type {
        case .request, .reject, .threaten, .agree, .concede: true
        default: false
        }
    }

    /// Whether a verb's event says the same or takes the noun as what it demands.
    private func isCovered(_ noun: EventDraft, by verbal: [EventDraft]) -> Bool {
        verbal.contains { verb in
            let type = verb.entry.type
            if noun.entry.type == type, noun.isObject || noun.governor != nil { return true }
            if isRequired(noun, by: verb) { return true }
            return demands(verb) && noun.head != verb.head && noun.isObject
        }
    }

    private func isRequired(_ noun: EventDraft, by verb: EventDraft) -> Bool {
        verb.entry.requirements.contains {
            WordMatcher.matches(analysis.text.text(noun.head), $0.words)
        }
    }

    /// Whether the draft names somebody, which most acts must.
    private func isTold(_ draft: EventDraft) -> Bool {
        if !draft.isAnonymous { return true }
        switch draft.entry.type {
        case .protest, .assault: return true
        default: return false
        }
    }

    // MARK: Putting it together

    private func event(_ draft: EventDraft) -> Event {
        let draft = paired(draft)
        let time = occasions.time(of: draft)
        let status = status.status(of: draft, when: time)
        let sentence = analysis.clauses[draft.clause].sentence
        return Event(
            type: draft.entry.type ?? .consult, mode: draft.entry.mode,
            contexts: draft.entry.contexts, status: status, actors: unique(draft.actors),
            recipients: unique(draft.recipients), when: time.flatMap(occasions.occasion),
            place: places.place(of: draft),
            attribution: attributions.attribution(of: draft, status: status),
            trigger: trigger(draft), rule: draft.entry.rule, sentence: sentence,
            text: analysis.string(analysis.sentences[sentence].tokens))
    }

    /// Puts those who act on one another on two sides when the text joins them by `und`.
    private func paired(_ draft: EventDraft) -> EventDraft {
        guard [.consult, .agree, .cooperate].contains(draft.entry.type), draft.actors.count > 1,
            draft.recipients.isEmpty, draft.entry.mode != "visit"
        else { return draft }
        var paired = draft
        paired.recipients = Array(draft.actors.dropFirst())
        paired.actors = Array(draft.actors.prefix(1))
        return paired
    }

    private func trigger(_ draft: EventDraft) -> Trigger {
        Trigger(
            text: analysis.string(draft.trigger), lemma: draft.entry.lemma,
            span: analysis.span(draft.trigger))
    }

    private func unique(_ actors: [Actor]) -> [Actor] {
        var names: Set<String> = []
        let distinct = actors.filter { names.insert($0.name).inserted }
        return Array(distinct.prefix(Event.maximumActors))
    }
}
