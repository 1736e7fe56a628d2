import GermanText

/// Finds whom words are directed at that name only a thing: whoever did the deed that they judge, or
/// whose the thing is that they judge, demand or refuse.
final class TargetReader {
    private let analysis: Analysis
    private let verbs: VerbMatcher
    private let nouns: NounMatcher
    private let owners: OwnerReader
    private let lexicon: EventLexicon

    init(
        _ analysis: Analysis, _ knowledge: Lexicon, _ lexicon: EventLexicon,
        _ verbs: VerbMatcher, _ nouns: NounMatcher
    ) {
        self.analysis = analysis
        self.verbs = verbs
        self.nouns = nouns
        self.lexicon = lexicon
        owners = OwnerReader(analysis, ActorReader(analysis, knowledge, lexicon))
    }

    /// `draft` with those whom it is directed at.
    func completed(_ draft: EventDraft) -> EventDraft {
        guard [.accuse, .reject, .request, .support, .agree, .concede].contains(draft.type),
            draft.verb != nil
        else { return draft }
        let named = verbs.things(of: draft)
        let things = named.filter { analysis.phrases[$0].entity == nil }
        if things.count < named.count, !draft.recipients.isEmpty { return draft }
        var completed = draft
        if let doers = judged(things, draft) { completed.recipients = doers }
        if completed.recipients.isEmpty { completed.recipients = owners(of: things, draft) }
        let names = Set(draft.actors.map(\.name))
        completed.recipients.removeAll { names.contains($0.name) }
        return completed
    }

    /// Those who did the deed that the words judge; `nil` when they judge none.
    ///
    /// Who condemns an arrest does not condemn the one arrested.
    private func judged(_ things: [Int], _ draft: EventDraft) -> [Actor]? {
        guard draft.type == .accuse && draft.mode == "disapprove" || draft.type == .support
        else { return nil }
        for thing in things {
            guard let deed = nouns.draft(thing, in: draft.clause),
                deed.type.quad != 1
                    || deed.type == .consult || deed.type == .agree
            else { continue }
            let isMutual = [.agree, .consult, .cooperate].contains(deed.type)
            return isMutual ? deed.actors + deed.recipients : deed.actors
        }
        return nil
    }

    private func owners(of things: [Int], _ draft: EventDraft) -> [Actor] {
        let hasPlaces = [.accuse, .support, .request].contains(draft.type)
        for thing in things where !isDone(thing, draft) {
            let found = owners.owners(of: thing, hasPlaces: hasPlaces)
            if !found.isEmpty { return found }
        }
        return []
    }

    /// Whether the owner of the thing would be the one that it is done to, not the one addressed: `die
    /// Freilassung der Geiseln fordern`.
    private func isDone(_ thing: Int, _ draft: EventDraft) -> Bool {
        let noun = analysis.text.lower(analysis.phrases[thing].head)
        if lexicon.classes.contains(noun, in: .objective) { return true }
        return nouns.draft(thing, in: draft.clause).map { $0.type.quad % 2 == 0 } ?? false
    }
}
