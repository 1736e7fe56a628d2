import GermanText

/// Tells by what means an act is done when its own word does not say: by a weapon beside the verb or the
/// noun, or in front of the noun in a compound, by whom it is done to, or by how many meet.
struct ModeReader {
    /// Prepositions of what an act is done by or with, or of the attack by which somebody dies.
    private static let means: Set<String> = [
        "mit", "durch", "bei", "von", "per", "mittels", "aus", "in",
    ]
    /// Sectors of those whose killing is an assassination.
    private static let eminent: Set<Sector> = [
        .government, .legislature, .judiciary, .party, .opposition, .journalists, .elites,
    ]
    /// The most that are killed as targets.
    private static let mostTargets = 20

    private let analysis: Analysis
    private let classes: WordClasses

    init(_ analysis: Analysis, _ classes: WordClasses) {
        self.analysis = analysis
        self.classes = classes
    }

    /// The mode of `draft`: its own, or that of the means told.
    func mode(of draft: EventDraft) -> String? {
        switch draft.type {
        case .assault: draft.mode ?? means(of: draft) ?? targeted(draft)
        case .protest where draft.mode == nil || draft.mode == "demo" || draft.mode == "strike":
            means(of: draft) ?? draft.mode
        case .consult: draft.mode ?? gathering(draft)
        default: draft.mode
        }
    }

    // MARK: Means

    private func means(of draft: EventDraft) -> String? {
        if draft.phrase != nil, let front = front(draft.head, draft.type) { return front }
        return candidates(draft).lazy.compactMap { mode(of: draft.type, $0) }.first
    }

    /// The phrases that may tell the means: those of the verb's clause and its subject, or those behind
    /// the noun.
    private func candidates(_ draft: EventDraft) -> [Int] {
        let clause = analysis.clauses[draft.clause]
        if let verb = draft.verb {
            let subject = analysis.arguments(of: verb, in: clause).subject
            return (subject + clause.phrases).filter { !isTarget($0, draft) }
        }
        guard let noun = draft.phrase else { return [] }
        return Neighbours(noun, analysis).phrases(in: .preposition("mit"))
    }

    /// Whether the phrase is what the act is done to, such as a tank that is hit.
    private func isTarget(_ phrase: Int, _ draft: EventDraft) -> Bool {
        let span = analysis.span(analysis.phrases[phrase].tokens)
        return draft.target?.span.overlaps(span) ?? false
            || draft.recipients.contains { $0.span.overlaps(span) }
    }

    /// The mode of the means that the phrase names.
    private func mode(of type: EventType, _ index: Int) -> String? {
        let phrase = analysis.phrases[index]
        guard phrase.kind == .noun, phrase.preposition.map(Self.means.contains) ?? true else {
            return nil
        }
        return classes.mode(of: type, with: analysis.text.lower(phrase.head))
            ?? front(phrase.head, type)
    }

    /// The mode of the means that the compound at `token` begins with: `Drohnenangriff`.
    private func front(_ token: Int, _ type: EventType) -> String? {
        classes.mode(of: type, withFrontOf: analysis.text.lower(token))
    }

    // MARK: To whom, and how many

    /// Whether somebody of public life is murdered.
    private func targeted(_ draft: EventDraft) -> String? {
        guard classes.contains(draft.entry.lemma.lowercased(), in: .murder) else { return nil }
        let isEminent = draft.recipients.contains {
            $0.sector.map(Self.eminent.contains) ?? false
                && $0.count.map { $0.number < Self.mostTargets } ?? true
        }
        return isEminent ? "targeted" : nil
    }

    /// Whether more than two countries meet.
    private func gathering(_ draft: EventDraft) -> String? {
        let countries = (draft.actors + draft.recipients).compactMap(\.country)
        return Set(countries).count > 2 ? "multilateral" : nil
    }
}
