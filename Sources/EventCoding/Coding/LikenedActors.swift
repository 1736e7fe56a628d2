import GermanText

/// Finds who does the same as the subject: `Polen spricht sich wie Tschechien dagegen aus`.
struct LikenedActors {
    /// Words before `wie` with which it does not compare a quality.
    private static let links: Set<String> = [
        "sich", "auch", "ebenso", "genauso", "genau",
    ]

    private let analysis: Analysis
    private let actors: ActorReader

    init(_ analysis: Analysis, _ actors: ActorReader) {
        self.analysis = analysis
        self.actors = actors
    }

    /// Those whom `wie` joins to the subject of `verb` in clause `index`; an example of what a noun before
    /// it names, or the measure of a quality, is none of them.
    func actors(beside verb: VerbGroup, _ subject: [Int], in index: Int) -> [Actor] {
        guard !subject.isEmpty, !verb.isPassive else { return [] }
        return analysis.clauses[index].phrases.filter { phrase in
            [nil, "wie"].contains(analysis.phrases[phrase].preposition)
                && !subject.contains(phrase) && isLikened(phrase, verb)
        }.compactMap(actors.actor)
    }

    private func isLikened(_ phrase: Int, _ verb: VerbGroup) -> Bool {
        let start = analysis.phrases[phrase].tokens.lowerBound
        guard start > 1, analysis.text.lower(start - 1) == "wie",
            analysis.phrases[phrase].kind == .noun, analysis.phrases[phrase].entity != nil
        else { return false }
        let before = analysis.text.lower(start - 2)
        return Self.links.contains(before) || verb.finite == start - 2
    }
}
