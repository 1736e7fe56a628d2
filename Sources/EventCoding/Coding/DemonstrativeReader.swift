import GermanText

/// Finds whose the thing is that a demonstrative by itself means: `Polens Pläne … Diese stießen auf Kritik`.
struct DemonstrativeReader {
    private static let pronouns: Set<String> = ["dieser", "diese", "dieses", "dies", "diesen"]

    private let analysis: Analysis
    private let actors: ActorReader

    init(_ analysis: Analysis, _ actors: ActorReader) {
        self.analysis = analysis
        self.actors = actors
    }

    /// Those whose the thing is that the pronoun `phrase` means: the one named last of its number in the
    /// sentence before, in the same paragraph.
    func owners(of phrase: Int) -> [Actor] {
        let pronoun = analysis.phrases[phrase]
        guard pronoun.kind == .pronoun, pronoun.entity == nil,
            Self.pronouns.contains(analysis.text.lower(pronoun.head))
        else { return [] }
        return antecedent(of: phrase).map {
            OwnerReader(analysis, actors).owners(of: $0, hasPlaces: false)
        } ?? []
    }

    private func antecedent(of phrase: Int) -> Int? {
        let sentence = analysis.sentence(of: analysis.phrases[phrase].head)
        guard sentence > 0,
            analysis.sentences[sentence - 1].paragraph == analysis.sentences[sentence].paragraph
        else { return nil }
        let start = analysis.sentences[sentence - 1].tokens.lowerBound
        let isPlural = isPlural(phrase)
        return analysis.phrases[..<phrase].indices.reversed()
            .prefix { analysis.phrases[$0].head >= start }
            .first { isThing($0) && self.isPlural($0) == isPlural }
    }

    private func isThing(_ index: Int) -> Bool {
        let phrase = analysis.phrases[index]
        return phrase.kind == .noun && phrase.entity == nil && !phrase.isTime
    }

    /// Whether the phrase is plural, by its verb when it is the subject and its form leaves that open.
    private func isPlural(_ index: Int) -> Bool {
        if let isPlural = analysis.phrases[index].isPlural { return isPlural }
        let clause = analysis.clauses.first { $0.phrases.contains(index) }
        return clause?.verbs.first?.isPlural ?? false
    }
}
