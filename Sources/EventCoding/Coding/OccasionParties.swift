import GermanText

/// Finds between whom something was agreed whose clause names only the meeting: `Bei Merkels Besuch in
/// Polen wurde eine Zusammenarbeit vereinbart`.
struct OccasionParties {
    /// Prepositions before the meeting, and those before nouns for its course (`im Rahmen`, `am Rande`).
    private static let occasions: Set<String> = ["bei", "während", "anlässlich", "auf"]

    private let analysis: Analysis
    private let classes: WordClasses

    init(_ analysis: Analysis, _ classes: WordClasses) {
        self.analysis = analysis
        self.classes = classes
    }

    /// `draft`, a passive that leaves out who agreed, between those who, as one of the nouns beside it tells,
    /// met there.
    func completed(_ draft: EventDraft, _ nominal: [EventDraft]) -> EventDraft {
        guard draft.isAnonymous, draft.verb?.isPassive ?? false,
            [.agree, .cooperate, .support].contains(draft.type),
            draft.entry.fillers.contains(where: { $0.role == .both }),
            let meeting = nominal.first(where: isMeeting)
        else { return draft }
        var completed = draft
        completed.actors = meeting.actors
        completed.recipients = meeting.recipients
        return completed
    }

    private func isMeeting(_ noun: EventDraft) -> Bool {
        guard noun.type == .consult, !noun.actors.isEmpty, !noun.recipients.isEmpty,
            let index = noun.phrase
        else { return false }
        let phrase = analysis.phrases[index]
        if phrase.preposition.map(Self.occasions.contains) ?? false { return true }
        return phrase.genitiveOf.map { owner in
            classes.contains(analysis.text.lower(analysis.phrases[owner].head), in: .course)
        } ?? false
    }
}
