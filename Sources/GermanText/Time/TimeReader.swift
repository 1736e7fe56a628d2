import Articles

/// Reads the time expressions of an article.
struct TimeReader {
    private let text: TokenSequence
    private let lexicon: Lexicon
    private let published: PublicationDate?

    init(_ text: TokenSequence, _ lexicon: Lexicon, _ published: PublicationDate?) {
        self.text = text
        self.lexicon = lexicon
        self.published = published
    }

    /// The expressions of `sentences` in order, and for each token whether it is part of one that says
    /// when; without a date of publication nothing is resolved. `clue` is asked about a sentence
    /// and a token.
    func read(
        _ sentences: [Sentence], clue: (Int, Int) -> TimeClue
    ) -> (times: [TimeExpression], isTime: [Bool]) {
        var narrative = published.map { TimeNarrative($0, states: lexicon.times.states) }
        var isTime = [Bool](repeating: false, count: text.tokens.count)
        for (index, sentence) in sentences.enumerated() {
            let scan = TimeScanner(text, sentence.tokens, lexicon)
            for match in TimeGrammar(scan: scan).matches() {
                if match.meaning.isPointed {
                    for token in match.tokens { isTime[token] = true }
                }
                narrative?.add(
                    TimeSituation(scan: scan, match: match), sentence: index,
                    clue: clue(index, match.tokens.lowerBound))
            }
        }
        return (narrative?.times ?? [], isTime)
    }
}
