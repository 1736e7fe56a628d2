import Articles
import GermanText

/// Codes one article: drafts from verbs and nouns, then what surrounds each.
final class ArticleCoder {
    /// The most further words of an act that are noted before those told twice are joined.
    private static let mentions = 8

    private let analysis: Analysis
    private let lexicon: EventLexicon
    private let verbs: VerbMatcher
    private let nouns: NounMatcher
    private let status: StatusReader
    private let occasions: OccasionReader
    private let places: PlaceReader
    private let attributions: AttributionReader
    private let contents: ContentReader
    private let targets: TargetReader
    private let threats: ThreatReader
    private let modes: ModeReader
    private let contexts: ContextReader
    private let answers: AnswerReader
    private let choice: DraftChoice
    private let outcomes: OutcomeReader
    private let parties: OccasionParties

    init(_ analysis: Analysis, _ knowledge: Lexicon, _ events: EventLexicon) {
        self.analysis = analysis
        lexicon = events
        let words = WordMatcher(analysis, events)
        verbs = VerbMatcher(analysis, knowledge, events, words)
        nouns = NounMatcher(analysis, knowledge, events, words)
        status = StatusReader(analysis, knowledge, events)
        occasions = OccasionReader(analysis, knowledge, events)
        places = PlaceReader(analysis, knowledge)
        attributions = AttributionReader(analysis, knowledge, events)
        contents = ContentReader(analysis, knowledge, events, verbs)
        targets = TargetReader(analysis, knowledge, events, verbs, nouns)
        threats = ThreatReader(analysis, knowledge, events)
        modes = ModeReader(analysis, events.classes)
        contexts = ContextReader(analysis, events.contexts)
        answers = AnswerReader(analysis, events)
        choice = DraftChoice(analysis, events, verbs, words)
        outcomes = OutcomeReader(analysis, events, words)
        parties = OccasionParties(analysis, events.classes)
    }

    /// The events of the article in the order of their triggers.
    func events() -> [Event] { events(of: drafts()) }

    private func drafts() -> [EventDraft] {
        var drafts: [EventDraft] = []
        for clause in analysis.clauses.indices where drafts.count < Coder.maximumEvents {
            drafts += self.drafts(in: clause)
        }
        return outcomes.joined(
            drafts.prefix(Coder.maximumEvents).sorted { $0.head < $1.head })
    }

    private func events(of ordered: [EventDraft]) -> [Event] {
        let acts = EventChoice(analysis, ordered)
        let read = TeaserReader.completed(ordered.map(event), present: present(ordered))
        let told = AnswerReader.completed(read, answered: answered(by: ordered))
        let events = EventMerger.merged(
            StoryReader.completed(told), published: analysis.article.published?.first)
        return EventSize.fitting(events.filter(acts.isAct))
    }

    /// Why the article has `events`: the entries tried, and the fields left blank.
    func explanation(of events: [Event]) -> CodingExplanation {
        let trials = TrialReader(analysis, lexicon, verbs, nouns, choice)
        let blanks = BlankReader(analysis, lexicon, verbs)
        let drafts = Dictionary(drafts().map { (analysis.span($0.trigger).lowerBound, $0) }) {
            first, _ in first
        }
        return CodingExplanation(
            trials: analysis.clauses.indices.flatMap { clause in
                trials.trials(in: clause) { fate(of: $0, among: events, trials) }
            },
            blanks: events.map { event in
                drafts[event.trigger.span.lowerBound].map { blanks.blanks(of: event, $0) } ?? []
            })
    }

    /// What became of `draft`, in words; nothing when it made an event of its own.
    private func fate(
        of draft: EventDraft, among events: [Event], _ trials: TrialReader
    ) -> String {
        let start = analysis.span(draft.trigger).lowerBound
        if events.contains(where: { $0.trigger.span.lowerBound == start }) { return "" }
        let told = events.first { $0.mentions.contains { $0.span.lowerBound == start } }
        return told.map { "a mention of the event by \($0.rule)" } ?? trials.omission(draft)
    }

    /// Where the triggers stand that are verbs in the present.
    private func present(_ drafts: [EventDraft]) -> Set<Int> {
        let verbs = drafts.lazy.filter { $0.verb?.tense == .present && $0.verb?.finite != nil }
        return Set(verbs.map { self.analysis.span($0.trigger).lowerBound })
    }

    private func answered(by drafts: [EventDraft]) -> [Int: Set<EventType>] {
        let types = drafts.map { (analysis.span($0.trigger).lowerBound, answers.answered(by: $0)) }
        return Dictionary(types) { first, _ in first }
    }

    private func drafts(in index: Int) -> [EventDraft] {
        let clause = analysis.clauses[index]
        let drafts = outcomes.joined(
            clause.verbs.compactMap { verbs.draft($0, in: index) }.map(contents.completed)
                .map(targets.completed).map(threats.completed),
            clause.phrases.compactMap { nouns.draft($0, in: index) })
        let verbal = drafts.verbal.map { parties.completed($0, drafts.nominal) }
        return choice.events(in: clause, verbal: verbal, nominal: drafts.nominal)
    }

    // MARK: Putting it together

    private func event(_ draft: EventDraft) -> Event {
        var draft = paired(draft)
        draft.mode = modes.mode(of: draft)
        let time = occasions.time(of: draft)
        let status = status.status(of: draft, when: time)
        let place = places.place(of: draft)
        let sentence = analysis.clauses[draft.clause].sentence
        return Event(
            type: draft.type, mode: draft.mode, contexts: contexts.contexts(of: draft),
            status: status, actors: unique(draft.actors),
            recipients: unique(recipients(draft, place)),
            when: time.flatMap { occasions.occasion($0, status) }, place: place,
            attribution: attributions.attribution(of: draft, status: status),
            trigger: trigger(draft.trigger, draft.entry.lemma),
            mentions: mentions(of: draft),
            rule: draft.entry.rule, sentence: sentence,
            text: analysis.string(analysis.sentences[sentence].tokens))
    }

    /// Those acted upon, or else the thing that is hit; what names no country lies where the act is.
    private func recipients(_ draft: EventDraft, _ place: Place?) -> [Actor] {
        guard draft.recipients.isEmpty, var target = draft.target else { return draft.recipients }
        target.country = target.country ?? place?.country
        return [target]
    }

    /// Puts those who act on one another on two sides when the text joins them by `und`.
    private func paired(_ draft: EventDraft) -> EventDraft {
        guard [.consult, .agree, .cooperate].contains(draft.type) || isMutual(draft),
            draft.actors.count > 1, draft.recipients.isEmpty, draft.mode != "visit",
            draft.mode != "third-party"
        else { return draft }
        var paired = draft
        paired.recipients = Array(draft.actors.dropFirst())
        paired.actors = Array(draft.actors.prefix(1))
        return paired
    }

    /// Whether those who act do to one another what the clause tells: `warfen Steine aufeinander`.
    private func isMutual(_ draft: EventDraft) -> Bool {
        analysis.clauses[draft.clause].segments.contains { segment in
            segment.contains { analysis.text.lower($0).hasSuffix("einander") }
        }
    }

    /// The noun that makes the verb report the act, and the further words that tell of it.
    private func mentions(of draft: EventDraft) -> [Trigger] {
        draft.parts.prefix(1).map { trigger($0..<$0 + 1, draft.entry.lemma) }
            + draft.mentions.prefix(Self.mentions).map { trigger($0.head..<$0.head + 1, $0.lemma) }
    }

    private func trigger(_ tokens: Range<Int>, _ lemma: String) -> Trigger {
        Trigger(text: analysis.string(tokens), lemma: lemma, span: analysis.span(tokens))
    }

    private func unique(_ actors: [Actor]) -> [Actor] {
        var names: Set<String> = []
        let distinct = actors.filter { names.insert($0.name).inserted }
        return Array(distinct.prefix(Event.maximumActors))
    }
}
