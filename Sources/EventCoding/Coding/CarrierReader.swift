import GermanText

/// Finds who takes part in an act that a noun names, when a participle or a relative clause of the noun says
/// that it is carried out: `der von Rebellen verübte Anschlag`, `Angriffe, die sie gegen Dörfer führten`.
final class CarrierReader {
    /// How many clauses around that of the noun are looked at.
    private static let reach = 6

    private let analysis: Analysis
    private let knowledge: Lexicon
    private let actors: ActorReader

    init(_ analysis: Analysis, _ knowledge: Lexicon, _ actors: ActorReader) {
        self.analysis = analysis
        self.knowledge = knowledge
        self.actors = actors
    }

    /// Gives `draft` of the noun `phrase` the doers and recipients that it lacks.
    func complete(_ draft: inout EventDraft, _ phrase: Int) {
        guard draft.actors.isEmpty || draft.recipients.isEmpty else { return }
        let first = max(0, draft.clause - Self.reach)
        let last = min(analysis.clauses.count, draft.clause + Self.reach)
        for index in first..<last where analysis.clauses[index].antecedent == phrase {
            let clause = analysis.clauses[index]
            guard clause.kind == .attribute || clause.kind == .relative else { continue }
            for verb in clause.verbs where knowledge.mood(of: verb.lemma) == .light {
                complete(&draft, verb, analysis.arguments(of: verb, in: clause), clause)
            }
        }
    }

    private func complete(
        _ draft: inout EventDraft, _ verb: VerbGroup, _ arguments: Arguments, _ clause: Clause
    ) {
        let isDone = verb.isPassive || clause.kind == .attribute
        if draft.actors.isEmpty, takesDoer(draft) {
            let doers =
                isDone ? phrases(["von", "durch"], arguments) : doers(arguments, clause)
            draft.actors = doers.compactMap(actors.actor)
        }
        guard draft.recipients.isEmpty else { return }
        let slots = draft.entry.fillers.filter { $0.role == .recipient }.compactMap(preposition)
        let names = Set(draft.actors.map(\.name))
        draft.recipients = phrases(slots.filter { $0 != "von" }, arguments)
            .compactMap(actors.recipient).filter { !names.contains($0.name) }
    }

    /// Those who do what the relative pronoun stands for, which itself does nothing: the other of subject and
    /// object.
    private func doers(_ arguments: Arguments, _ clause: Clause) -> [Int] {
        guard let pronoun = clause.phrases.first else { return [] }
        return arguments.subject.contains(pronoun) ? arguments.accusative : arguments.subject
    }

    private func takesDoer(_ draft: EventDraft) -> Bool {
        draft.entry.fillers.contains { $0.role != .recipient }
    }

    private func preposition(_ filler: EventEntry.Filler) -> String? {
        guard case .preposition(let preposition) = filler.slot else { return nil }
        return preposition
    }

    private func phrases(_ prepositions: [String], _ arguments: Arguments) -> [Int] {
        arguments.prepositional.filter { prepositions.contains($0.preposition) }.flatMap(\.phrases)
    }
}
