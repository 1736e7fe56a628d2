/// Finds the noun phrases of a sentence from left to right.
struct PhraseChunker {
    private let text: TokenSequence
    private let lexicon: Lexicon
    /// Last names of the article's people; their genitives are recognised.
    private let surnames: Set<String>

    init(_ text: TokenSequence, _ lexicon: Lexicon, surnames: Set<String>) {
        self.text = text
        self.lexicon = lexicon
        self.surnames = surnames
    }

    /// The phrases in `range`, in order, not yet related to one another.
    func phrases(in range: Range<Int>) -> [NounPhrase] {
        var phrases: [NounPhrase] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if let phrase = phrase(at: index, range.upperBound) {
                phrases.append(phrase)
                index = phrase.tokens.upperBound
            } else {
                index += 1
            }
        }
        return phrases
    }

    private func phrase(at start: Int, _ limit: Int) -> NounPhrase? {
        guard !text.isMark(start) || isOpeningQuote(start) else { return nil }
        var index = start
        var preposition: Int?
        while index < limit, index < start + 2, text.has(index, .preposition),
            !text.word(index).isCapitalized || text.begins[index]
        {
            preposition = index
            index += 1
        }
        if let pronoun = pronoun(index, limit, preposition) { return pronoun }
        let determiner = index < limit && isDeterminer(index, limit) ? index : nil
        if determiner != nil { index += 1 }
        if index < limit, determiner != nil, text.has(index, [.determiner, .possessive]),
            !text.word(index).isCapitalized
        {
            index += 1
        }
        let first = determiner ?? index
        let adjectives = index
        index = skipModifiers(index, limit, isInside: determiner != nil || preposition != nil)
        return nounPhrase(first, adjectives, index, limit, determiner, preposition)
    }

    private func isDeterminer(_ index: Int, _ limit: Int) -> Bool {
        text.has(index, .determiner) && (!text.word(index).isCapitalized || text.begins[index])
    }

    private func pronoun(_ index: Int, _ limit: Int, _ preposition: Int?) -> NounPhrase? {
        guard index < limit, text.has(index, .pronoun),
            !text.word(index).isCapitalized || text.begins[index]
        else { return nil }
        let word = text.lower(index)
        if text.has(index, .determiner), index + 1 < limit,
            text.isNoun(index + 1, limit) || text.isAdjective(index + 1, limit)
        {
            return nil
        }
        return NounPhrase(
            kind: .pronoun, tokens: index..<index + 1, head: index,
            preposition: preposition.map(prepositionLemma), prepositionToken: preposition,
            cases: PronounCases.cases(word), isPlural: PronounCases.isPlural(word),
            determiner: nil, name: nil)
    }

    private func prepositionLemma(_ token: Int) -> String {
        let word = text.lower(token)
        return FunctionWords.fused[word] ?? word
    }

    /// The first token behind numbers, adjectives and what qualifies them.
    private func skipModifiers(_ start: Int, _ limit: Int, isInside: Bool) -> Int {
        var index = start
        while index < limit {
            if text.isNumber(index) || text.has(index, .quantifier)
                || text.word(index).number != nil || text.isAdjective(index, limit)
                || isOpeningQuote(index) && index + 1 < limit && index > 0
                    && !text.tokens[index + 1].followsBlank
                || (isInside || index > start) && qualifies(index, limit)
            {
                index += 1
            } else if index > start, index + 1 < limit, text.isAdjective(index - 1, limit),
                text.lower(index) == "und" || text.lower(index) == ",",
                text.isAdjective(index + 1, limit)
            {
                index += 1
            } else if text.text(index) == ".", index > start, text.isNumber(index - 1) {
                index += 1
            } else {
                break
            }
        }
        return index
    }

    /// Whether the word only qualifies the adjective behind it: `ungewöhnlich scharfe`.
    private func qualifies(_ index: Int, _ limit: Int) -> Bool {
        let word = text.word(index)
        guard text.tokens[index].kind == .word, !word.isCapitalized, word.verbs.isEmpty,
            word.function.isEmpty || word.function == .adverb, index + 1 < limit
        else { return false }
        return text.isAdjective(index + 1, limit)
    }

    private func isOpeningQuote(_ index: Int) -> Bool {
        ["„", "\"", "»", "‚", "“"].contains(text.text(index))
    }

    private func nounPhrase(
        _ first: Int, _ adjectives: Int, _ nouns: Int, _ limit: Int, _ determiner: Int?,
        _ preposition: Int?
    ) -> NounPhrase? {
        guard nouns < limit else { return nil }
        let run = NounRun(text, lexicon, surnames, from: nouns, limit: limit)
        guard !run.isEmpty else { return nil }
        let head = run.head
        let word = text.word(head)
        let isPlural =
            run.isPlural ?? numberedPlural(adjectives..<nouns)
            ?? (run.name == nil ? shownPlural(word, determiner, preposition) : nil)
        let noun =
            run.isCountry && isPlural == false && !NounGender.isFeminine(word.text)
            ? NounClass.masculineOrNeuter
            : NounGender.noun(
                nameHead(run) ?? word.text, isPlural: isPlural, role: word.role)
        let shown = determiner ?? firstAdjective(adjectives..<nouns, limit)
        var cases = shown.map { self.cases($0, noun, word) } ?? bareCases(run, word)
        if preposition.map({ FunctionWords.fused[text.lower($0)] != nil }) ?? false {
            cases = [.dative, .accusative]
        }
        return NounPhrase(
            kind: .noun, tokens: first..<run.end, head: head,
            preposition: preposition.map(prepositionLemma), prepositionToken: preposition,
            cases: cases, isPlural: isPlural, determiner: determiner, name: run.name)
    }

    /// The word that tells the gender of a name of several words: `Rat` in `Rat der Städte`.
    private func nameHead(_ run: NounRun) -> String? {
        guard let name = run.name, name.tokens.count > 1, name.tokens.contains(run.head) else {
            return nil
        }
        let first = text.word(name.tokens.lowerBound).text
        return AdjectiveForms.endings.contains(where: first.hasSuffix) ? nil : first
    }

    private func firstAdjective(_ range: Range<Int>, _ limit: Int) -> Int? {
        range.first { text.isAdjective($0, limit) && text.word($0).placeInhabitant == nil }
    }

    private func cases(_ shown: Int, _ noun: NounClass, _ head: Word) -> Cases {
        let ending = CaseEndings.ending(of: text.lower(shown))
        if ending.isEmpty, text.word(shown).number != nil { return .any.subtracting(.genitive) }
        if ending == "er", !text.has(shown, .determiner) {
            return [.nominative, .genitive, .dative]
        }
        let cases = CaseEndings.cases(ending, noun)
        let isSingular = !head.text.hasSuffix("n") && !head.text.hasSuffix("s")
        return ending == "en" && isSingular && cases.contains(.accusative) ? .accusative : cases
    }

    private func bareCases(_ run: NounRun, _ head: Word) -> Cases {
        if run.isGenitive { return .genitive }
        if head.role?.isGenitive == true, run.name == nil { return .genitive }
        return .any.subtracting(.genitive)
    }

    /// The number that the determiner tells of a noun in `-en`, whose form does not.
    private func shownPlural(_ noun: Word, _ determiner: Int?, _ preposition: Int?) -> Bool? {
        guard noun.role != nil, noun.text.hasSuffix("en") else { return nil }
        let before = preposition.map(text.lower)
        guard let word = determiner.map(text.lower) else {
            return before.map { FunctionWords.fused[$0] == nil } ?? true
        }
        if word == "den" { return ["mit", "von", "bei", "zu", "nach"].contains(before ?? "") }
        return CaseEndings.ending(of: word) == "e" || CaseEndings.ending(of: word) == "er"
    }

    private func numberedPlural(_ range: Range<Int>) -> Bool? {
        for index in range {
            if let number = text.word(index).number { return number > 1 }
            if text.isNumber(index) || text.has(index, .quantifier) { return true }
        }
        return nil
    }
}
