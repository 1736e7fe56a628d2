/// Looks at the tokens of a sentence as parts of time expressions.
struct TimeScanner {
    let text: TokenSequence
    /// The tokens that may be looked at.
    let range: Range<Int>
    private let lexicon: Lexicon

    init(_ text: TokenSequence, _ range: Range<Int>, _ lexicon: Lexicon) {
        self.text = text
        self.range = range
        self.lexicon = lexicon
    }

    /// What the token at `index` can be.
    func senses(_ index: Int) -> [TimeSense] {
        guard range.contains(index), text.traits[index].hasTimeSense else { return [] }
        let times = text.word(index).times
        return mayHaveCapital(index) ? times.initial : times.senses
    }

    /// The expressions of the lexicon that begin with `word` and have several.
    func phrases(_ word: String) -> [TimeLexicon.Phrase] { lexicon.times.phrases[word] ?? [] }

    /// Nouns for what lasts, in lower case.
    var lastingThings: [String] { lexicon.times.lastingThings }

    /// Whether the token at `index` may have a capital letter only for its place.
    private func mayHaveCapital(_ index: Int) -> Bool {
        text.begins[index] || index > range.lowerBound && text.isMark(index - 1)
    }

    /// What the token at `index` is as the first of a time expression; nothing when it is none.
    func kinds(_ index: Int) -> TimeKinds {
        let kinds = text.traits[index].times
        return text.isNumber(index) ? kinds.union(.number) : kinds
    }

    /// The token at `index` in lower case, or an empty string beyond the sentence.
    func lower(_ index: Int) -> String { range.contains(index) ? text.lower(index) : "" }

    /// The token at `index` as written, or an empty string beyond the sentence.
    func written(_ index: Int) -> String { range.contains(index) ? text.text(index) : "" }

    /// The token at `index` when rules ask for it by name; none beyond the sentence.
    func known(_ index: Int) -> KnownWord { range.contains(index) ? text.known(index) : .other }

    /// Whether the token at `index` is one of `choices`.
    func isOne(_ index: Int, of choices: [KnownWord]) -> Bool { choices.contains(known(index)) }

    /// Whether the token at `index` begins with a capital letter.
    func isCapitalized(_ index: Int) -> Bool {
        range.contains(index) && text.traits[index].isCapitalized
    }

    /// The first reading of the token at `index` that `choose` accepts.
    func first<Value>(_ index: Int, _ choose: (TimeSense) -> Value?) -> Value? {
        for sense in senses(index) {
            if let value = choose(sense) { return value }
        }
        return nil
    }
}
