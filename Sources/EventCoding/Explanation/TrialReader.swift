import GermanText

/// Tells of every word that the event lexicon has which of its entries fired, and what kept the others
/// from that.
struct TrialReader {
    private let analysis: Analysis
    private let lexicon: EventLexicon
    private let verbs: VerbMatcher
    private let nouns: NounMatcher
    private let choice: DraftChoice

    init(
        _ analysis: Analysis, _ lexicon: EventLexicon, _ verbs: VerbMatcher, _ nouns: NounMatcher,
        _ choice: DraftChoice
    ) {
        self.analysis = analysis
        self.lexicon = lexicon
        self.verbs = verbs
        self.nouns = nouns
        self.choice = choice
    }

    /// The trials on the words of clause `index`, where `fate` tells what became of a draft.
    func trials(in index: Int, fate: (EventDraft) -> String) -> [EntryTrial] {
        let clause = analysis.clauses[index]
        let verbal = clause.verbs.flatMap { verb in
            let lemmas = [verb.modal, verb.lemma].compactMap(\.self)
            return trials(
                of: lemmas.flatMap { lexicon.verbs[$0] ?? [] }, at: verb.head, in: index,
                draft: verbs.draft(verb, in: index), fate: fate
            ) { verbs.obstacle($0, verb, index) }
        }
        let nominal = clause.phrases.flatMap { phrase in
            trials(
                of: nouns.entries(of: phrase), at: analysis.phrases[phrase].head, in: index,
                draft: nouns.draft(phrase, in: index), fate: fate
            ) { nouns.obstacle($0, phrase, index) }
        }
        return verbal + nominal
    }

    private func trials(
        of entries: [EventEntry], at token: Int, in clause: Int, draft: EventDraft?,
        fate: (EventDraft) -> String, obstacle: (EventEntry) -> String?
    ) -> [EntryTrial] {
        let obstacles = entries.map(obstacle)
        let stop = zip(entries, obstacles).first { $0.0.type == nil && $0.1 == nil }?.0
        return zip(entries, obstacles).map { entry, obstacle in
            let reason =
                obstacle ?? self.reason(entry, draft, stop: stop, fate: fate)
            let fires = entry.rule == (stop ?? draft?.entry)?.rule
            return EntryTrial(
                rule: entry.rule, place: "\(entry.path):\(entry.line)", kind: entry.kind,
                word: analysis.string(token..<token + 1),
                sentence: analysis.clauses[clause].sentence,
                hasFired: fires && obstacle == nil, reason: reason)
        }
    }

    private func reason(
        _ entry: EventEntry, _ draft: EventDraft?, stop: EventEntry?, fate: (EventDraft) -> String
    ) -> String {
        if let stop { return entry.rule == stop.rule ? "" : "stopped by \(stop.rule)" }
        guard let draft else { return "another reading of the word came first" }
        return draft.entry.rule == entry.rule
            ? fate(draft) : "\(draft.entry.rule) asks for more"
    }

    /// Why `draft`, which fired in its clause, is no event of its own.
    func omission(_ draft: EventDraft) -> String {
        if !choice.isTold(draft) {
            return "no event: it names nobody, or an accident stands beside it"
        }
        if choice.isReplaced(draft) { return "no event: the act that it denies stands for it" }
        let clause = analysis.clauses[draft.clause]
        if choice.isContent(clause) {
            return "no event: it is what is demanded, refused, threatened or promised"
        }
        if draft.verb == nil { return "no event: the verb of its clause tells of the same act" }
        return "no event: it tells nothing but the act itself"
    }
}
