import GermanText

/// Joins what an act of violence did to people with the act, which is one event: `Bei dem Anschlag auf den
/// Markt wurden zehn Menschen getötet` (codebook, section 8, sums and parts).
final class OutcomeReader {
    /// Prepositions before the act that people die of.
    private static let circumstances: Set<String> = ["bei", "durch", "während", "infolge", "in"]
    /// Words that refer to the act told before.
    private static let links: Set<String> = ["dabei", "dadurch", "hierbei"]
    /// How many sentences behind an act `bei dem Angriff` may mean it.
    private static let reach = 6

    private let analysis: Analysis
    private let lexicon: EventLexicon
    private let words: WordMatcher

    init(_ analysis: Analysis, _ lexicon: EventLexicon, _ words: WordMatcher) {
        self.words = words
        self.analysis = analysis
        self.lexicon = lexicon
    }

    // MARK: In one clause

    /// The drafts of a clause, each outcome of an act that a noun beside it names given what the noun
    /// tells; such nouns are left out.
    func joined(
        _ verbal: [EventDraft], _ nominal: [EventDraft]
    ) -> (verbal: [EventDraft], nominal: [EventDraft]) {
        var acts = nominal
        let outcomes = verbal.map { verb -> EventDraft in
            guard verb.isOutcome, let place = acts.firstIndex(where: isCircumstance) else {
                return verb
            }
            var outcome = verb
            outcome.take(acts.remove(at: place))
            return outcome
        }
        return (outcomes, acts)
    }

    /// Whether the noun is an act that people die of; one between two sides is an event of its own.
    private func isCircumstance(_ noun: EventDraft) -> Bool {
        guard noun.type == .assault, let phrase = noun.phrase,
            Self.circumstances.contains(analysis.phrases[phrase].preposition ?? "")
        else { return false }
        return !noun.isBetweenTwo
    }

    // MARK: Across clauses

    /// `drafts` in their order, each outcome of an act told before a mention of that act, and without the
    /// verbs that only say of a noun before them that its act is done.
    func joined(_ drafts: [EventDraft]) -> [EventDraft] {
        var joined: [EventDraft] = []
        for draft in drafts where !isCarrier(draft, drafts) {
            if draft.isOutcome, let act = act(of: draft, joined) {
                joined[act].take(draft)
            } else if !isLinked(draft) {
                joined.append(draft)
            }
        }
        return joined
    }

    /// Whether nothing but a word such as `dabei` lets the draft tell of violence, which nobody does unless an
    /// act of violence was told before.
    private func isLinked(_ draft: EventDraft) -> Bool {
        draft.entry.requirements.contains { $0.words.contains("dabei") }
    }

    /// Whether the verb of an attribute or a relative clause tells no more than that what its noun names is
    /// done: `der verübte Anschlag`.
    private func isCarrier(_ draft: EventDraft, _ drafts: [EventDraft]) -> Bool {
        let clause = analysis.clauses[draft.clause]
        guard draft.verb != nil, clause.kind == .attribute || clause.kind == .relative,
            let antecedent = clause.antecedent
        else { return false }
        let noun = analysis.phrases[antecedent].head
        return draft.entry.requirements.contains { words.matches(noun, $0) }
            && drafts.contains { $0.phrase == antecedent && $0.type == draft.type }
    }

    /// The place in `drafts` of the act that `outcome` tells more of.
    private func act(of outcome: EventDraft, _ drafts: [EventDraft]) -> Int? {
        let clause = analysis.clauses[outcome.clause]
        if let antecedent = antecedent(of: clause) {
            let head = analysis.phrases[antecedent].head
            return drafts.lastIndex {
                $0.type == .assault
                    && ($0.head == head || $0.parts.contains(head)
                        || $0.mentions.contains { $0.head == head })
            }
        }
        guard let distance = distance(clause) else { return nil }
        let acts = drafts.indices.filter {
            drafts[$0].type == .assault && drafts[$0].clause != outcome.clause
                && clause.sentence - analysis.clauses[drafts[$0].clause].sentence <= distance
        }
        return acts.last { !drafts[$0].recipients.isEmpty } ?? acts.last
    }

    /// The noun that a relative clause says something of by `bei dem`, `durch die`.
    private func antecedent(of clause: Clause) -> Int? {
        guard clause.kind == .relative, let first = clause.phrases.first,
            Self.circumstances.contains(analysis.phrases[first].preposition ?? "")
        else { return nil }
        return clause.antecedent
    }

    /// How many sentences before the clause the act may be told that it refers to; `nil` when it refers
    /// to none.
    private func distance(_ clause: Clause) -> Int? {
        let refers = clause.segments.contains { segment in
            segment.contains { Self.links.contains(analysis.text.lower($0)) }
        }
        if refers { return 1 }
        return clause.phrases.contains { isKnownAct($0) } ? Self.reach : nil
    }

    /// Whether the phrase names an act of violence as known, with nothing that tells which.
    private func isKnownAct(_ index: Int) -> Bool {
        let phrase = analysis.phrases[index]
        guard Self.circumstances.contains(phrase.preposition ?? ""),
            analysis.text.isDefinite(phrase), phrase.attribute == nil,
            lexicon.entries(ofNoun: analysis.text.text(phrase.head))
                .contains(where: { $0.type == .assault })
        else { return false }
        let neighbours = Neighbours(index, analysis)
        return neighbours.chainEnd == phrase.tokens.upperBound
    }
}
