import Articles

/// Reads the time expressions of an article.
struct TimeReader {
    private let text: TokenSequence
    private let lexicon: Lexicon

    init(_ text: TokenSequence, _ lexicon: Lexicon) {
        self.text = text
        self.lexicon = lexicon
    }

    /// The expressions of `sentences`, found by their words alone.
    func find(in sentences: [Sentence]) -> FoundTimes {
        var found = FoundTimes(tokens: text.tokens.count)
        for (index, sentence) in sentences.enumerated() {
            let scan = TimeScanner(text, sentence.tokens, lexicon)
            for match in TimeGrammar(scan: scan).matches() {
                found.add(TimeSituation(scan: scan, match: match), sentence: index)
            }
        }
        return found
    }

    /// What the expressions in `found` mean in an article of `published`, in order; without a date of
    /// publication only those that need none. `clue` is asked about a sentence and a token.
    func resolve(
        _ found: FoundTimes, _ published: PublicationDate?, clue: (Int, Int) -> TimeClue
    ) -> [TimeExpression] {
        var narrative = TimeNarrative(published, states: lexicon.times.states)
        for (sentence, situation) in found.situations {
            narrative.add(
                situation, sentence: sentence,
                clue: clue(sentence, situation.match.tokens.lowerBound))
        }
        return narrative.times
    }
}
