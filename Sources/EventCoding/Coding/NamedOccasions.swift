import GermanText

/// Finds the time of the occasion that a clause names: `bei der Kundgebung`, told before, or `in einem
/// Referendum, das am Sonntag stattfand`.
struct NamedOccasions {
    /// Prepositions of nouns that tell on what occasion the clause's act takes place.
    static let circumstances: Set<String> = ["bei", "während", "anlässlich"]
    /// Those and others that may stand before an occasion.
    private static let occasional = circumstances.union(["in", "auf"])
    /// How many sentences before the act its occasion may have been told.
    private static let reach = 6

    private let analysis: Analysis
    private let classes: WordClasses
    private let times: ClauseTimes

    init(_ analysis: Analysis, _ classes: WordClasses, _ times: ClauseTimes) {
        self.analysis = analysis
        self.classes = classes
        self.times = times
    }

    /// The time of the occasion on which the verb of `draft` says that its act takes place.
    func time(of draft: EventDraft) -> TimeExpression? {
        guard draft.verb != nil || draft.isCarried else { return nil }
        let clause = analysis.clauses[draft.clause]
        let occasions = clause.phrases.filter { isOccasion(analysis.phrases[$0]) }
        return occasions.lazy.compactMap { told(of: $0, in: draft.clause) }.first
            ?? occasions.lazy.filter(isKnown).compactMap { told($0, before: clause.sentence) }.first
            ?? occasions.lazy.filter(isPointedAt).compactMap { _ in before(clause.sentence) }.first
    }

    private func isOccasion(_ phrase: NounPhrase) -> Bool {
        guard phrase.kind == .noun, let preposition = phrase.preposition,
            Self.occasional.contains(preposition)
        else { return false }
        return classes.contains(analysis.text.lower(phrase.head), in: .occasion)
    }

    /// The time in the relative clause that says that the occasion takes place.
    private func told(of phrase: Int, in clause: Int) -> TimeExpression? {
        analysis.clause(tellingOf: phrase, in: clause).flatMap { times.times(in: $0).first }
    }

    /// Whether the phrase means something told before.
    private func isKnown(_ index: Int) -> Bool {
        isPointedAt(index) || analysis.text.isDefinite(analysis.phrases[index])
    }

    /// Whether the phrase points back to what was told right before: `während dieser Zeit`.
    private func isPointedAt(_ index: Int) -> Bool {
        let determiner = analysis.phrases[index].determiner.map(analysis.text.lower)
        return determiner?.hasPrefix("dies") ?? false
    }

    /// The only time of the sentence before in the same paragraph.
    private func before(_ sentence: Int) -> TimeExpression? {
        guard sentence > 0,
            analysis.sentences[sentence - 1].paragraph == analysis.sentences[sentence].paragraph
        else { return nil }
        let told = times.times(inSentence: sentence - 1)
        return told.count == 1 ? told.first : nil
    }

    /// The only time of the last clause that named the occasion, or a compound with its noun, before.
    private func told(_ phrase: Int, before sentence: Int) -> TimeExpression? {
        let noun = analysis.text.lower(analysis.phrases[phrase].head)
        let sentences = max(0, sentence - Self.reach)..<sentence
        var index = analysis.clauses.count - 1
        while index >= 0, analysis.clauses[index].sentence >= sentences.lowerBound {
            if sentences.contains(analysis.clauses[index].sentence), names(noun, index) {
                let told = times.times(in: index)
                if !told.isEmpty { return Set(told.map(\.days)).count == 1 ? told.first : nil }
            }
            index -= 1
        }
        return nil
    }

    private func names(_ noun: String, _ clause: Int) -> Bool {
        analysis.clauses[clause].phrases.contains {
            analysis.text.lower(analysis.phrases[$0].head).hasSuffix(noun)
        }
    }
}
