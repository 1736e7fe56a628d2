/// Looks at the tokens of a sentence as parts of time expressions.
struct TimeScanner {
    let text: TokenSequence
    /// The tokens that may be looked at.
    let range: Range<Int>
    let lexicon: TimeLexicon
    private let words: TimeVocabulary

    init(
        _ text: TokenSequence, _ range: Range<Int>, _ lexicon: TimeLexicon, _ words: TimeVocabulary
    ) {
        self.text = text
        self.range = range
        self.lexicon = lexicon
        self.words = words
    }

    /// What the token at `index` can be.
    func senses(_ index: Int) -> [TimeSense] {
        guard range.contains(index) else { return [] }
        let word = text.tokens[index].word
        return mayHaveCapital(index) ? words.senses[word] + words.initial[word] : words.senses[word]
    }

    /// Whether the token at `index` may have a capital letter only for its place.
    private func mayHaveCapital(_ index: Int) -> Bool {
        text.begins[index] || index > range.lowerBound && text.isMark(index - 1)
    }

    /// Whether the token at `index` can be part of a time expression at all.
    func mayBegin(_ index: Int) -> Bool {
        let word = text.tokens[index].word
        return text.isNumber(index) || words.isNotable[word]
    }

    /// The token at `index` in lower case, or an empty string beyond the sentence.
    func lower(_ index: Int) -> String { range.contains(index) ? text.lower(index) : "" }

    /// The token at `index` as written, or an empty string beyond the sentence.
    func written(_ index: Int) -> String { range.contains(index) ? text.text(index) : "" }

    /// Whether the token at `index` is one of `choices` in lower case.
    func isOne(_ index: Int, of choices: [String]) -> Bool { choices.contains(lower(index)) }

    /// Whether the token at `index` begins with a capital letter.
    func isCapitalized(_ index: Int) -> Bool {
        range.contains(index) && text.word(index).isCapitalized
    }

    /// The first reading of the token at `index` that `choose` accepts.
    func first<Value>(_ index: Int, _ choose: (TimeSense) -> Value?) -> Value? {
        for sense in senses(index) {
            if let value = choose(sense) { return value }
        }
        return nil
    }
}

/// The words of an article as parts of time expressions, each looked up once.
struct TimeVocabulary {
    /// What each word can be inside a sentence.
    let senses: [[TimeSense]]
    /// What each word can be besides at a sentence's start.
    let initial: [[TimeSense]]
    /// Whether a time expression can begin with the word.
    let isNotable: [Bool]

    init(_ text: TokenSequence, _ lexicon: TimeLexicon) {
        let reader = TimeWordReader(lexicon)
        let senses = text.words.map(reader.senses)
        let initial = text.words.map(reader.initialSenses)
        self.senses = senses
        self.initial = initial
        isNotable = text.words.indices.map { index in
            !senses[index].isEmpty || !initial[index].isEmpty
                || lexicon.openers.contains(text.words[index].lower)
        }
    }
}
