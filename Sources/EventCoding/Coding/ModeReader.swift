import GermanText

/// Tells by what means violence is done when its own word does not say: by a weapon beside the verb or
/// the noun, in front of the noun in a compound, or by whom it is done to.
struct ModeReader {
    /// Prepositions of what violence is done by or with, or of the attack by which somebody dies.
    private static let means: Set<String> = ["mit", "durch", "bei", "von", "per", "mittels", "aus"]
    /// Sectors of those whose killing is an assassination.
    private static let eminent: Set<Sector> = [
        .government, .legislature, .judiciary, .party, .opposition, .journalists, .elites,
    ]

    private let analysis: Analysis
    private let classes: WordClasses

    init(_ analysis: Analysis, _ classes: WordClasses) {
        self.analysis = analysis
        self.classes = classes
    }

    /// The mode of `draft`: its own, or that of the means told.
    func mode(of draft: EventDraft) -> String? {
        guard draft.type == .assault, draft.mode == nil else { return draft.mode }
        if draft.phrase != nil, let front = weapon(beginning: draft.head) { return front }
        return candidates(draft).lazy.compactMap(means).first ?? targeted(draft)
    }

    /// The phrases that may tell the means: those of the verb's clause, or those behind the noun.
    private func candidates(_ draft: EventDraft) -> [Int] {
        let clause = analysis.clauses[draft.clause]
        guard let noun = draft.phrase else {
            return clause.phrases.filter { !isTarget($0, draft) }
        }
        return Neighbours(noun, analysis).phrases(in: .preposition("mit"))
    }

    /// Whether the phrase is what the act is done to, such as a tank that is hit.
    private func isTarget(_ phrase: Int, _ draft: EventDraft) -> Bool {
        let span = analysis.span(analysis.phrases[phrase].tokens)
        return draft.target?.span.overlaps(span) ?? false
            || draft.recipients.contains { $0.span.overlaps(span) }
    }

    /// The mode of the weapon that the phrase names as the means.
    private func means(_ index: Int) -> String? {
        let phrase = analysis.phrases[index]
        guard phrase.kind == .noun, phrase.preposition.map(Self.means.contains) ?? true else {
            return nil
        }
        return classes.weapon(analysis.text.lower(phrase.head)) ?? weapon(beginning: phrase.head)
    }

    /// The mode of the weapon that the compound at `token` begins with: `Drohnenangriff`.
    private func weapon(beginning token: Int) -> String? {
        classes.weapon(beginning: analysis.text.lower(token))
    }

    /// Whether somebody of public life is murdered.
    private func targeted(_ draft: EventDraft) -> String? {
        guard classes.contains(draft.entry.lemma.lowercased(), in: .murder) else { return nil }
        let isEminent = draft.recipients.contains {
            $0.sector.map(Self.eminent.contains) ?? false && $0.count.map { $0.number < 20 } ?? true
        }
        return isEminent ? "targeted" : nil
    }
}
