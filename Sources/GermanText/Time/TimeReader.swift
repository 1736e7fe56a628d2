import Articles

/// Reads the time expressions of an article.
struct TimeReader {
    private let text: TokenSequence
    private let lexicon: TimeLexicon
    private let words: TimeVocabulary
    private let published: PublicationDate?

    /// What the clauses say about a token of a sentence.
    struct Clue {
        /// Which way the clause that the token stands in looks.
        let direction: TimeDirection?
        /// Whether that clause tells of what is not so.
        let isUnreal: Bool
        /// The infinitive of its verb.
        let verb: String?
        /// Whether the sentence has no finite verb.
        let isTelegraphic: Bool
    }

    init(_ text: TokenSequence, _ lexicon: TimeLexicon, _ published: PublicationDate?) {
        self.text = text
        self.lexicon = lexicon
        self.published = published
        words = TimeVocabulary(text, lexicon)
    }

    /// The expressions of `sentences` in order, and the tokens that are part of one that says
    /// when; without a date of publication nothing is resolved. `clue` is asked about a sentence
    /// and a token.
    func read(
        _ sentences: [Sentence], clue: (Int, Int) -> Clue
    ) -> (times: [TimeExpression], tokens: Set<Int>) {
        var times: [TimeExpression] = []
        var tokens = Set<Int>()
        var context = published.map(TimeContext.init)
        for (index, sentence) in sentences.enumerated() {
            let scan = TimeScanner(text, sentence.tokens, lexicon, words)
            for match in TimeGrammar(scan: scan).matches() {
                if match.meaning.isPointed { tokens.formUnion(match.tokens) }
                guard let current = context else { continue }
                let clue = clue(index, match.tokens.lowerBound)
                let situation = TimeSituation(scan: scan, match: match)
                let resolver = TimeResolver(
                    context: current, sentence: index, isNowadays: isNowadays(clue),
                    direction: situation.direction(inClause: clue.direction),
                    isTelegraphic: clue.isTelegraphic, isGeneral: situation.isGeneral)
                guard let value = resolver.value(match.meaning) else { continue }
                context?.note(match.meaning, value, index)
                let time = TimeExpression(
                    kind: match.meaning.kind, value: value.text, modifier: match.modifier,
                    days: situation.days(value, resolver.direction, current.published),
                    tokens: match.tokens, phrase: situation.phrase, rule: match.rule)
                if let last = times.last, situation.isJoined(to: last.tokens.upperBound) {
                    times[times.count - 1].joinsNext = last.days != nil && time.days != nil
                    if time.kind == .date, last.kind == .date { context?.noteSeveral(index) }
                }
                times.append(time)
            }
        }
        return (times, tokens)
    }

    /// Whether `heute` means these days rather than the day in a clause: `wie wir heute wissen`,
    /// `heute wäre es anders`.
    private func isNowadays(_ clue: Clue) -> Bool {
        if clue.isUnreal { return true }
        return clue.direction == .present && clue.verb.map(lexicon.states.contains) ?? false
    }
}
