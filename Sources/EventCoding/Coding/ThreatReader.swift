import GermanText

/// Takes violence that its own side announces for a threat (codebook, section 2): `kündigten an, die
/// Stadt anzugreifen`.
final class ThreatReader {
    /// Verbs by which somebody announces what they are going to do.
    private static let announcing: Set<String> = ["ankündigen", "schwören", "androhen", "geloben"]

    private let analysis: Analysis
    private let subjects: SubjectReader
    private let actors: ActorReader

    init(_ analysis: Analysis, _ knowledge: Lexicon, _ lexicon: EventLexicon) {
        self.analysis = analysis
        subjects = SubjectReader(analysis, lexicon)
        actors = ActorReader(analysis, knowledge, lexicon)
    }

    /// `draft`, as a threat of whoever announces it.
    func completed(_ draft: EventDraft) -> EventDraft {
        guard draft.type == .assault, let verb = draft.verb, verb.tense != .past,
            !analysis.clauses[draft.clause].denies(verb)
        else { return draft }
        let announcers = announcers(of: draft)
        guard !announcers.isEmpty else { return draft }
        var threat = draft
        threat.type = .threaten
        threat.mode = "violence"
        threat.actors = announcers
        threat.isSaid = true
        return threat
    }

    /// Whether the speaker tells of what those of his side are going to do: `wir werden sie töten`.
    private func isOwn(_ draft: EventDraft, _ announcer: Actor) -> Bool {
        let isAhead =
            draft.verb?.tense == .future
            || draft.verb?.finite.map { analysis.text.lower($0).hasPrefix("würd") } ?? false
        return isAhead && draft.actors.contains { $0.name == announcer.name }
    }

    private func announcers(of draft: EventDraft) -> [Actor] {
        let index = draft.clause
        let clause = analysis.clauses[index]
        if clause.isContent, let parent = clause.parent {
            return analysis.clauses[parent].verbs.filter { Self.announcing.contains($0.lemma) }
                .flatMap { subjects.arguments($0, parent).subject }
                .flatMap { actors.actors($0, as: .actor) }
        }
        let words = analysis.quotations.last { $0.clauses.contains(index) }
        guard let cue = words?.cue?.entry, let speaker = words?.speaker,
            let entity = speaker.entity
        else { return [] }
        let announcer = Actor(analysis.entities[entity], speaker.tokens, analysis)
        guard Self.announcing.contains(cue) || words?.isBySaying ?? false && isOwn(draft, announcer)
        else { return [] }
        return [announcer]
    }
}
