/// Finds the noun phrases of a sentence from left to right.
struct PhraseChunker {
    /// Articles that begin a genitive behind a word for one or some of many.
    private static let partitive: [KnownWord] = [.der, .des]

    private let text: TokenSequence
    private let nouns: NounRunReader
    private let times: FoundTimes

    init(_ text: TokenSequence, _ nouns: NounRunReader, _ times: FoundTimes) {
        self.text = text
        self.nouns = nouns
        self.times = times
    }

    /// Adds the phrases in `range` to `phrases`, in order, not yet related to one another.
    func add(_ range: Range<Int>, to phrases: inout [NounPhrase]) {
        var index = range.lowerBound
        while index < range.upperBound {
            if isAdverbial(index, range.upperBound) {
                index += 2
            } else if isBehindOrigin(index, phrases.last) {
                index += 1
            } else if var phrase = phrase(at: index, range.upperBound) {
                phrase.isTime = times.isTime(phrase.head)
                index = phrase.tokens.upperBound
                phrases.append(phrase)
            } else {
                index += 1
            }
        }
    }

    /// Whether the two words are an adverb and not a preposition with a noun: `unter anderem Geld`.
    private func isAdverbial(_ index: Int, _ limit: Int) -> Bool {
        guard index + 1 < limit else { return false }
        switch text.known(index) {
        case .unter: return ["anderem", "anderen"].contains(text.lower(index + 1))
        case .vor: return text.lower(index + 1) == "allem"
        default: return false
        }
    }

    /// Whether `aus` stands behind what it belongs to: `vom Libanon aus`.
    private func isBehindOrigin(_ index: Int, _ last: NounPhrase?) -> Bool {
        text.lower(index) == "aus" && last?.preposition == "von" && last?.tokens.upperBound == index
    }

    private func phrase(at start: Int, _ limit: Int) -> NounPhrase? {
        guard !text.isMark(start) || isOpeningQuote(start) else { return nil }
        var index = start
        var preposition: Int?
        while index < limit, index < start + 2, text.has(index, .preposition),
            !text.traits[index].isCapitalized || text.begins[index], !isMeasure(index, limit),
            !nouns.beginsWithParticle(at: index, limit: limit)
        {
            preposition = index
            index += 1
        }
        if let pronoun = pronoun(index, limit, preposition) { return pronoun }
        let determiner = index < limit && isDeterminer(index, limit) ? index : nil
        if determiner != nil { index += 1 }
        if let determiner, index < limit, mayFollow(index, determiner) { index += 1 }
        let first = determiner ?? index
        if let end = determiner.flatMap(text.attributeEnd), end < limit { index = end }
        let adjectives = index
        if determiner == nil, index < limit, endsTime(index) { return nil }
        index = skipModifiers(index, limit, isInside: determiner != nil || preposition != nil)
        if isCrowd(index - 1), index > start, index < limit, text.known(index) == .von {
            index = skipModifiers(index + 1, limit, isInside: true)
        }
        if let phrase = nounPhrase(first, adjectives, index, limit, determiner, preposition) {
            return phrase
        }
        if index > adjectives, isCrowd(index - 1), text.isCapitalized(index - 1),
            let crowd = nounPhrase(first, adjectives, index - 1, limit, determiner, preposition)
        {
            return crowd
        }
        return elliptical(first, adjectives, index, limit, determiner, preposition)
    }

    /// Whether the word is a second determiner: `die beiden`, `all die`, but not in `einer der
    /// Minister`, where it begins a genitive.
    private func mayFollow(_ index: Int, _ determiner: Int) -> Bool {
        guard text.has(index, [.determiner, .possessive]), !text.traits[index].isCapitalized,
            text.known(determiner) != .ein
        else { return false }
        return !Self.partitive.contains(text.known(index))
            || text.lower(determiner).hasBeginning("all")
    }

    /// Whether the preposition only says that a number is not exact: `über 1.000 Menschen`, `bis zu 40
    /// Tote`, `zwischen 20 und 30 Häuser`.
    private func isMeasure(_ index: Int, _ limit: Int) -> Bool {
        guard index + 2 < limit else { return false }
        switch text.known(index) {
        case .über, .unter: return isLargeNumber(index + 1)
        case .bis: return text.known(index + 1) == .zu && text.isNumber(index + 2)
        case .zu: return index > 0 && text.known(index - 1) == .bis && text.isNumber(index + 1)
        case .zwischen:
            return index + 4 < limit && text.isNumber(index + 1)
                && (index + 2..<index + 4).contains {
                    text.known($0) == .und && text.isNumber($0 + 1)
                }
        default: return false
        }
    }

    /// Whether the token is the figures that a time ends with, which count nothing: `für 2024 Übungen`.
    private func endsTime(_ index: Int) -> Bool {
        text.isNumber(index) && times.end(at: index) == index + 1
    }

    /// Whether the token is a number of three digits at least, which is seldom what one speaks of.
    private func isLargeNumber(_ index: Int) -> Bool {
        text.isNumber(index) && text.text(index).utf8.count > 2
            || text.traits[index].isNumeral
                && ["hundert", "tausend"]
                    .contains(where: text.lower(index).hasEnding)
    }

    /// Whether the word counts many, whom it may leave unsaid: `hunderte von Menschen`, `Zehntausende`.
    private func isCrowd(_ index: Int) -> Bool {
        index >= 0 && Self.crowds.fits(text.lower(index))
    }

    private static let crowds = EndingTable([
        "hunderte", "hunderten", "tausende", "tausenden", "dutzende", "dutzenden",
    ])

    private func isDeterminer(_ index: Int, _ limit: Int) -> Bool {
        text.has(index, .determiner) && (!text.traits[index].isCapitalized || text.begins[index])
    }

    // MARK: Pronouns

    private func pronoun(_ index: Int, _ limit: Int, _ preposition: Int?) -> NounPhrase? {
        guard index < limit, text.has(index, .pronoun), isWrittenSmall(index) else { return nil }
        if text.has(index, .determiner), index + 1 < limit,
            text.isNoun(index + 1, limit) || text.isAdjective(index + 1, limit)
        {
            return nil
        }
        return pronoun(
            index, index, PronounForms.shows(text.word(index)), nil, preposition)
    }

    private func isWrittenSmall(_ index: Int) -> Bool {
        !text.traits[index].isCapitalized || text.begins[index]
            || ["Sie", "Ihnen"].contains(text.text(index))
    }

    private func pronoun(
        _ first: Int, _ head: Int, _ agreement: Agreement, _ determiner: Int?, _ preposition: Int?
    ) -> NounPhrase {
        let word = text.known(head)
        return NounPhrase(
            kind: .pronoun, tokens: first..<head + 1, head: head,
            agreement: governed(agreement, preposition), preposition: preposition,
            isPlural: word == .sich || word == .sie ? nil : agreement.isPlural,
            determiner: determiner, name: nil, text)
    }

    private func governed(_ agreement: Agreement, _ preposition: Int?) -> Agreement {
        guard let cases = preposition.flatMap({ text.word($0).preposition?.governs })
        else { return agreement }
        let limited = agreement.limited(to: cases)
        return limited.isEmpty ? agreement : limited
    }

    /// A determiner standing alone, or with adjectives whose noun is left out: `diese`, `die meisten`.
    private func elliptical(
        _ first: Int, _ adjectives: Int, _ end: Int, _ limit: Int, _ determiner: Int?,
        _ preposition: Int?
    ) -> NounPhrase? {
        guard let determiner, text.known(determiner) != .ein,
            !text.has(determiner, .possessive), end <= limit
        else { return nil }
        let head = end > adjectives ? end - 1 : max(determiner, adjectives - 1)
        guard head == determiner || text.tokens[head].kind == .word,
            head <= determiner + 2, !text.has(head, .adverb) || head == determiner
        else { return nil }
        let shows = PronounForms.shows(text.word(determiner))
        return pronoun(first, head, shows, determiner, preposition)
    }

    // MARK: Modifiers

    /// The first token behind numbers, adjectives and what qualifies them.
    private func skipModifiers(_ start: Int, _ limit: Int, isInside: Bool) -> Int {
        var index = start
        while index < limit {
            if text.isNumber(index) || text.has(index, .quantifier)
                || text.traits[index].isNumeral || text.isAdjective(index, limit)
                || isOpeningQuote(index) && index + 1 < limit && index > 0
                    && !text.tokens[index + 1].followsBlank
                || (isInside || index > start) && qualifies(index, limit)
            {
                index += 1
            } else if index > start, index + 1 < limit, text.isAdjective(index - 1, limit),
                text.known(index) == .und || text.known(index) == .comma,
                text.isAdjective(index + 1, limit)
            {
                index += 1
            } else if text.known(index) == .period, index > start, text.isNumber(index - 1) {
                index += 1
            } else {
                break
            }
        }
        return index
    }

    /// Whether the word only qualifies the adjective behind it: `ungewöhnlich scharfe`.
    private func qualifies(_ index: Int, _ limit: Int) -> Bool {
        let traits = text.traits[index]
        guard !traits.isCapitalized, traits.verbal.isEmpty,
            traits.function.isEmpty || traits.function == .adverb, index + 1 < limit,
            text.tokens[index].kind == .word
        else { return false }
        return text.isAdjective(index + 1, limit)
    }

    private func isOpeningQuote(_ index: Int) -> Bool {
        text.traits[index].mark.contains(.openingQuote)
    }

    // MARK: Noun phrases

    private func nounPhrase(
        _ first: Int, _ adjectives: Int, _ start: Int, _ limit: Int, _ determiner: Int?,
        _ preposition: Int?
    ) -> NounPhrase? {
        guard start < limit else { return nil }
        let run = nouns.run(from: start, limit: times.border(behind: start, before: limit))
        guard !run.isEmpty else { return nil }
        let agreement = PhraseAgreement(
            text, determiner: determiner, preposition: preposition, adjectives: adjectives..<start)
        let shown = agreement.shown(by: run, limit: limit)
        return NounPhrase(
            kind: .noun, tokens: first..<run.end, head: run.head, core: run.core,
            agreement: shown, preposition: preposition,
            isPlural: agreement.counted ?? (determiner == nil ? nil : shown.isPlural)
                ?? run.isPlural ?? shown.isPlural,
            determiner: determiner, name: run.name, text)
    }
}
