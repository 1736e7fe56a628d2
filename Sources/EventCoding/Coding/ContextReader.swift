import GermanText

/// Tells which policy fields an act touches: by its type, its words and those who take part.
struct ContextReader {
    private let analysis: Analysis
    private let lexicon: ContextLexicon

    init(_ analysis: Analysis, _ lexicon: ContextLexicon) {
        self.analysis = analysis
        self.lexicon = lexicon
    }

    /// The contexts of `draft` in PLOVER's order: those of its entry, its type, the words of its
    /// clause, and those who act or are acted upon.
    func contexts(of draft: EventDraft) -> [String] {
        var bits = lexicon.contexts(of: draft.type, draft.mode)
        for index in words(of: draft) { bits |= lexicon.contexts(of: analysis.text.lower(index)) }
        for actor in draft.actors + draft.recipients {
            if let sector = actor.sector { bits |= lexicon.contexts(of: sector) }
        }
        if isBetweenStates(draft) { bits |= lexicon.diplomatic }
        let told = Set(draft.entry.contexts).union(ContextLexicon.names(bits))
        return EventContexts.all.filter(told.contains)
    }

    /// Whether governments of several countries meet, or one visits another country.
    private func isBetweenStates(_ draft: EventDraft) -> Bool {
        let sides = draft.actors + draft.recipients
        return draft.type == .consult && sides.contains { $0.sector == .government }
            && Set(sides.compactMap(\.country)).count > 1
    }

    /// The tokens of the clause, and of the phrase that a relative clause says something of.
    private func words(of draft: EventDraft) -> [Int] {
        let clause = analysis.clauses[draft.clause]
        let antecedent = clause.antecedent.map { Array(analysis.phrases[$0].tokens) } ?? []
        return clause.segments.flatMap(Array.init) + antecedent
    }
}
