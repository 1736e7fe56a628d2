/// Tells single words of somebody's in quotation marks from titles, names and doubts: `nannte es einen
/// „Fehler“`, but not `das Magazin „Der Bote“`.
struct WordsInMarks {
    private let parsed: ParsedText
    /// The indirect quotations by the sentence they begin in.
    private let indirect: [Int: [Quotation]]
    private let speakers: SpeakerReader
    private let beside: SpeakerBeside
    private let sources: AccordingFinder
    private var text: TokenSequence { parsed.text }

    init(_ parsed: ParsedText, _ indirect: [Quotation]) {
        self.parsed = parsed
        self.indirect = Dictionary(grouping: indirect) {
            parsed.sentence(of: $0.tokens.lowerBound)
        }
        speakers = SpeakerReader(parsed)
        beside = SpeakerBeside(parsed)
        sources = AccordingFinder(parsed)
    }

    /// Who says the words of the passage; `nil` when they are nobody's.
    func frame(_ passage: MarkedPassage, _ shape: PassageShape) -> DirectFrame? {
        if let frame = behindNoun(passage, shape) { return frame }
        guard !isName(passage, shape) else { return nil }
        return inReportedSpeech(passage, shape) ?? behindVerb(passage, shape)
            ?? ofItsOwn(passage, shape) ?? inEyes(passage, shape) ?? behindSource(passage, shape)
    }

    /// What something is to somebody: `Für die Ministerin ist der Plan „ein Irrtum“`.
    private func inEyes(_ passage: MarkedPassage, _ shape: PassageShape) -> DirectFrame? {
        guard let clause = clause(around: passage, shape),
            let verb = parsed.clauses[clause].verbs.first, verb.lemma == "sein",
            !parsed.quoted[verb.head],
            shape.beginsSmall || opening(of: passage)?.hasArticle ?? false,
            let judge = parsed.clauses[clause].arguments.first?.prepositional
                .first(where: { $0.preposition == "für" })?.phrases.first,
            speakers.canSpeak(judge)
        else { return nil }
        return DirectFrame(
            speaker: speakers.speaker(judge), cue: nil, rule: "in somebody's eyes", clause: clause)
    }

    /// Whether a noun stands right before, as before titles and names.
    private func isName(_ passage: MarkedPassage, _ shape: PassageShape) -> Bool {
        !shape.isClausal && !shape.beginsSmall && isNoun(passage.tokens.lowerBound - 1)
    }

    private func isNoun(_ token: Int) -> Bool {
        token >= 0 && text.tokens[token].kind == .word && text.word(token).isCapitalized
            && !text.begins[token]
    }

    /// Words behind a noun of saying: `mit den Worten „…“`, `Parolen wie „…“`.
    private func behindNoun(_ passage: MarkedPassage, _ shape: PassageShape) -> DirectFrame? {
        guard let noun = noun(before: passage, shape) else { return nil }
        let cue = Cue(tokens: noun..<noun + 1, entry: text.text(noun))
        let outside = { (clause: Int) in
            parsed.clauses[clause].verbs.first { !passage.tokens.contains($0.head) }
        }
        if let bearer = bearer(of: noun, shape) {
            return DirectFrame(speaker: bearer, cue: cue, rule: "noun of saying", clause: nil)
        }
        let clause = clause(around: passage, shape) ?? parsed.clause(of: noun, in: shape.first)
        guard let clause, let verb = outside(clause) else {
            let end = parsed.sentences[shape.sentence].tokens.upperBound
            let behind = passage.tokens.upperBound..<max(passage.tokens.upperBound, end)
            return WordFrame(parsed).behind(behind, anyVerb: true)
        }
        let holder = beside.holder(ofWordsOf: verb, in: clause, outside: passage.tokens)
        return DirectFrame(
            speaker: holder ?? speakers.speaker(of: verb, in: clause, outside: passage.tokens),
            cue: cue, rule: "noun of saying", clause: clause)
    }

    /// The noun of saying that the passage stands behind, of which it may be an example.
    private func noun(before passage: MarkedPassage, _ shape: PassageShape) -> Int? {
        let start = parsed.sentences[shape.first].tokens.lowerBound
        var noun = passage.tokens.lowerBound - 1
        var isExample = false
        while noun > start, text.isMark(noun) || Self.examples.contains(text.lower(noun)) {
            isExample = isExample || text.lower(noun) == "wie"
            noun -= 1
        }
        let farthest = isExample ? max(start, noun - Self.exampleDistance) : noun
        while noun > farthest, !isOfSaying(noun), !text.isMark(noun) { noun -= 1 }
        guard noun >= start, isOfSaying(noun),
            shape.isClausal || shape.isSentence || shape.words > 2 || isWith(noun)
        else { return nil }
        return noun
    }

    private func isOfSaying(_ token: Int) -> Bool {
        !text.isMark(token) && text.word(token).cue.contains(.noun)
    }

    /// Whether `mit` leads to the noun: `mit der Parole`.
    private func isWith(_ noun: Int) -> Bool {
        noun > 1 && [noun - 1, noun - 2].contains { text.lower($0) == "mit" }
    }

    /// What bears the words as an inscription: `Schilder mit der Aufschrift „…“`.
    private func bearer(of noun: Int, _ shape: PassageShape) -> Speaker? {
        guard let clause = parsed.clause(of: noun, in: shape.first),
            let phrase = parsed.clauses[clause].phrases.first(where: {
                parsed.phrases[$0].head == noun
            }), parsed.phrases[phrase].preposition == "mit", phrase > 0,
            parsed.phrases[phrase - 1].tokens.upperBound
                == parsed.phrases[phrase].extent.lowerBound,
            parsed.phrases[phrase - 1].entity == nil, !speakers.canSpeak(phrase - 1),
            parsed.phrases[phrase - 1].kind == .noun, !parsed.phrases[phrase - 1].isTime,
            parsed.phrases[phrase - 1].preposition == nil
        else { return nil }
        return speakers.speaker(phrase - 1)
    }

    /// Words between a noun and an example of it.
    private static let examples: Set<String> = ["wie", "zum", "beispiel", "etwa"]
    /// How many words may stand between a noun and `wie` before an example of it.
    private static let exampleDistance = 3

    private func inReportedSpeech(
        _ passage: MarkedPassage, _ shape: PassageShape
    ) -> DirectFrame? {
        guard shape.words >= 3, shape.beginsSmall || shape.isClausal,
            let quotation = indirect[shape.first]?.last(where: {
                $0.tokens.lowerBound <= passage.tokens.lowerBound
                    && passage.tokens.upperBound <= $0.tokens.upperBound
            })
        else { return nil }
        return DirectFrame(
            speaker: quotation.speaker, cue: quotation.cue, rule: "inside reported speech",
            clause: quotation.frame)
    }

    /// Words that the subject of the clause calls something, or speaks of.
    private func behindVerb(_ passage: MarkedPassage, _ shape: PassageShape) -> DirectFrame? {
        guard let opening = opening(of: passage), opening.isComplement || opening.isFree,
            let clause = clause(around: passage, shape)
                ?? (opening.isJudgement ? judging(before: passage, shape) : nil),
            let (verb, cue) = parsed.saying(clause), !parsed.quoted[verb.head],
            parsed.clauses[clause].conjunction != "wie"
        else { return nil }
        let isCalled =
            cue == .name
            ? names(verb, clause, opening, shape)
            : opening.isJudgement && (!verb.isPassive || shape.beginsSmall)
        guard isCalled || speaks(of: opening, verb, cue, clause, shape) else { return nil }
        return DirectFrame(
            speaker: speakers.speaker(of: verb, in: clause, outside: passage.tokens),
            cue: Cue(tokens: verb.head..<verb.head + 1, entry: verb.lemma),
            rule: isCalled ? "called so" : "words of the subject", clause: clause)
    }

    /// The clause before the passage whose verb calls something so, where the words were read as another.
    private func judging(before passage: MarkedPassage, _ shape: PassageShape) -> Int? {
        parsed.ranges[shape.first].last {
            guard let (verb, cue) = parsed.saying($0) else { return false }
            return cue == .name && verb.head < passage.tokens.lowerBound && verb.finite != nil
        }
    }

    /// Words that the subject puts as the object of its verb or behind the preposition that the verb
    /// takes: `riet zu „…“`, `fordert „…“`.
    private func ofItsOwn(_ passage: MarkedPassage, _ shape: PassageShape) -> DirectFrame? {
        guard let opening = opening(of: passage), opening.preposition != nil || opening.isBare,
            let clause = clause(around: passage, shape),
            let verb = parsed.clauses[clause].verbs.first(where: {
                !passage.tokens.contains($0.head) && !$0.isPassive
                    && parsed.lexicon.cues.takesOwnWords($0.lemma, behind: opening.preposition)
            }), let speaker = speakers.phrase(of: verb, in: clause),
            !passage.tokens.contains(parsed.phrases[speaker].head)
        else { return nil }
        return DirectFrame(
            speaker: speakers.speaker(speaker),
            cue: Cue(tokens: verb.head..<verb.head + 1, entry: verb.lemma),
            rule: "words of the verb's own", clause: clause)
    }

    /// Whether the subject, who can speak, uses the words: `warnte vor einer „…“`.
    private func speaks(
        of opening: Opening, _ verb: VerbGroup, _ cue: CueLexicon.Saying, _ clause: Int,
        _ shape: PassageShape
    ) -> Bool {
        guard cue == .say || cue == .think,
            shape.beginsSmall || opening.hasArticle,
            shape.words > 1 || opening.hasArticle && opening.isComplement,
            let speaker = speakers.phrase(of: verb, in: clause)
        else { return false }
        return speakers.canSpeak(speaker)
    }

    /// Whether the subject judges by the words; what people or things are just named is no quotation.
    private func names(
        _ verb: VerbGroup, _ clause: Int, _ opening: Opening, _ shape: PassageShape
    ) -> Bool {
        guard
            let place = parsed.clauses[clause].verbs.firstIndex(where: { $0.head == verb.head })
        else { return false }
        let arguments = parsed.clauses[clause].arguments[place]
        let hasAgent = arguments.prepositional.contains { $0.preposition == "von" }
        let isGeneral =
            arguments.isReflexive
            || arguments.subject.contains { text.lower(parsed.phrases[$0].head) == "man" }
        guard !isGeneral,
            !verb.isPassive || opening.isJudgement && (shape.beginsSmall || hasAgent),
            verb.finite != nil
        else { return false }
        return opening.isJudgement || opening.hasArticle || shape.beginsSmall
    }

    /// What leads to the words: `als einen „…“`, `von einer „…“`.
    private struct Opening {
        /// The preposition before them, an article fused with it taken off, or `nil`.
        let preposition: String?
        /// Whether an indefinite article stands before them.
        let hasArticle: Bool
        /// Whether nothing that belongs to them stands before them.
        let isBare: Bool
        /// Whether the preposition belongs to a noun before it: `die Partei von „…“`.
        let isOfNoun: Bool

        /// Whether `als` leads to them, as to what something is called.
        var isJudgement: Bool { preposition == "als" }
        /// Whether a preposition leads to them that verbs of saying take.
        var isComplement: Bool {
            preposition.map(WordsInMarks.complements.contains) ?? false
                && (preposition != "von" || !isOfNoun)
        }
        /// Whether no preposition leads to them, or `als`.
        var isFree: Bool { preposition == nil || isJudgement }
    }

    /// How the words are led to.
    private func opening(of passage: MarkedPassage) -> Opening? {
        let start = passage.tokens.lowerBound
        var token = start - 1
        var hasArticle = false
        while token > 0, token >= start - 4,
            text.has(token, .determiner) || text.isAdjective(token, start)
        {
            hasArticle = hasArticle || text.lower(token).hasBeginning("ein")
            token -= 1
        }
        guard token >= 0 else { return nil }
        let isPreposition = text.has(token, .preposition) && !text.isMark(token)
        return Opening(
            preposition: isPreposition
                ? text.word(token).preposition?.name ?? text.lower(token) : nil,
            hasArticle: hasArticle, isBare: token == start - 1 && !isPreposition,
            isOfNoun: isNoun(token - 1))
    }

    /// Prepositions that verbs of saying take: `sprach von`, `warnte vor`.
    fileprivate static let complements: Set<String> = ["von", "vor", "für", "zu", "mit"]

    private func behindSource(_ passage: MarkedPassage, _ shape: PassageShape) -> DirectFrame? {
        guard shape.words > 1, shape.beginsSmall, !isGloss(passage),
            let source = sources.sources(in: parsed.sentences[shape.first].tokens).first,
            !isNoun(passage.tokens.lowerBound - 1)
                || source.tokens.upperBound == passage.tokens.lowerBound
        else { return nil }
        return DirectFrame(
            speaker: source.speaker, cue: source.cue, rule: "words of a source", clause: nil)
    }

    /// Whether the passage is all that parentheses hold, as a translation does.
    private func isGloss(_ passage: MarkedPassage) -> Bool {
        passage.tokens.lowerBound > 0 && text.text(passage.tokens.lowerBound - 1) == "("
            && passage.tokens.upperBound < text.tokens.count
            && text.text(passage.tokens.upperBound) == ")"
    }

    /// The clause that the passage stands in, whose verb is not in the passage.
    private func clause(around passage: MarkedPassage, _ shape: PassageShape) -> Int? {
        let before = parsed.clause(of: max(passage.tokens.lowerBound - 1, 0), in: shape.first)
        if let before, let head = parsed.clauses[before].verbs.first?.head,
            !passage.tokens.contains(head)
        {
            return before
        }
        return parsed.ranges[shape.first].first { index in
            parsed.clauses[index].contains(passage.tokens.lowerBound + 1)
                && !(parsed.clauses[index].verbs.first.map { passage.tokens.contains($0.head) }
                    ?? true)
        }
    }
}
