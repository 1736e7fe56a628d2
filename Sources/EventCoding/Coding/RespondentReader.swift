import GermanText

/// Finds to whom an act was done that names nobody, from who does not heed it or answers it: `trotz der
/// Mahnungen der EU baute Polen weiter`, `Polens Antwort auf die Sanktionen`.
struct RespondentReader {
    private static let disregard: Set<String> = ["trotz", "ungeachtet", "entgegen"]
    private static let verbs: Set<String> = ["reagieren", "antworten", "erwidern", "kontern"]
    private static let nouns: Set<String> = [
        "reaktion", "antwort", "vergeltung", "erwiderung", "gegenmaßnahme", "gegenmaßnahmen",
    ]

    private let analysis: Analysis
    private let actors: ActorReader

    init(_ analysis: Analysis, _ actors: ActorReader) {
        self.analysis = analysis
        self.actors = actors
    }

    /// Those who do not heed or answer the act of `draft`, which the noun `phrase` below `verb` names.
    func respondents(
        to draft: EventDraft, _ phrase: Int, _ verb: VerbGroup, _ arguments: Arguments
    ) -> [Actor] {
        guard draft.recipients.isEmpty, !draft.actors.isEmpty, draft.mode != "investigate",
            draft.type.quad == 3 || draft.type == .sanction,
            let preposition = analysis.phrases[phrase].preposition
        else { return [] }
        let names = Set(draft.actors.map(\.name))
        return phrases(preposition, phrase, draft, verb, arguments)
            .filter { !names.contains($0.name) }
    }

    private func phrases(
        _ preposition: String, _ phrase: Int, _ draft: EventDraft, _ verb: VerbGroup,
        _ arguments: Arguments
    ) -> [Actor] {
        let isDisregarded = Self.disregard.contains(preposition) && draft.type.quad == 3
        if !verb.isPassive, isDisregarded || preposition == "auf" && Self.verbs.contains(verb.lemma)
        {
            return arguments.subject.compactMap(actors.actor)
        }
        return preposition == "auf" ? owner(before: phrase) : []
    }

    /// Whose answer it is that the noun right before `phrase` names.
    private func owner(before phrase: Int) -> [Actor] {
        guard phrase > 0 else { return [] }
        let answer = analysis.phrases[phrase - 1]
        guard answer.tokens.upperBound == analysis.phrases[phrase].extent.lowerBound,
            Self.nouns.contains(analysis.text.lower(answer.head))
        else { return [] }
        return [actors.possessor(phrase - 1) ?? actors.owner(phrase - 1)].compactMap(\.self)
    }
}
