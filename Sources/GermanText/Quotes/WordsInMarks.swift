/// Tells single words of somebody's in quotation marks from titles, names and doubts: `nannte es einen
/// „Fehler“`, but not `das Magazin „Der Bote“`.
struct WordsInMarks {
    private let parsed: ParsedText
    /// The indirect quotations by the sentence they begin in.
    private let indirect: [Int: [Quotation]]
    private let speakers: SpeakerReader
    private let sources: AccordingFinder
    private var text: TokenSequence { parsed.text }

    init(_ parsed: ParsedText, _ indirect: [Quotation]) {
        self.parsed = parsed
        self.indirect = Dictionary(grouping: indirect) {
            parsed.sentence(of: $0.tokens.lowerBound)
        }
        speakers = SpeakerReader(parsed)
        sources = AccordingFinder(parsed)
    }

    /// Who says the words of the passage; `nil` when they are nobody's.
    func frame(_ passage: MarkedPassage, _ shape: PassageShape) -> DirectFrame? {
        if let frame = behindNoun(passage, shape) { return frame }
        guard !isName(passage, shape) else { return nil }
        return inReportedSpeech(passage, shape) ?? behindVerb(passage, shape)
            ?? inEyes(passage, shape) ?? behindSource(passage, shape)
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
        var noun = passage.tokens.lowerBound - 1
        while noun > 0, text.isMark(noun) || Self.examples.contains(text.lower(noun)) { noun -= 1 }
        guard noun >= 0, shape.isClausal || shape.isSentence || shape.words > 2,
            text.word(noun).cue.contains(.noun), !text.isMark(noun),
            let clause = clause(around: passage, shape),
            let verb = parsed.clauses[clause].verbs.first
        else { return nil }
        return DirectFrame(
            speaker: speakers.speaker(of: verb, in: clause),
            cue: Cue(tokens: noun..<noun + 1, entry: text.text(noun)), rule: "noun of saying",
            clause: clause)
    }

    /// Words between a noun and an example of it.
    private static let examples: Set<String> = ["wie", "zum", "beispiel", "etwa"]

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
        guard let clause = clause(around: passage, shape),
            let (verb, cue) = parsed.saying(clause), !parsed.quoted[verb.head],
            let opening = opening(of: passage), parsed.clauses[clause].conjunction != "wie"
        else { return nil }
        let isCalled =
            cue == .name
            ? names(verb, clause, opening, shape)
            : opening.isJudgement && (!verb.isPassive || shape.beginsSmall)
        guard isCalled || speaks(of: opening, verb, cue, clause, shape) else { return nil }
        return DirectFrame(
            speaker: speakers.speaker(of: verb, in: clause),
            cue: Cue(tokens: verb.head..<verb.head + 1, entry: verb.lemma),
            rule: isCalled ? "called so" : "words of the subject", clause: clause)
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
        let isGeneral =
            arguments.isReflexive
            || arguments.subject.contains { text.lower(parsed.phrases[$0].head) == "man" }
        guard !isGeneral, !verb.isPassive || opening.isJudgement && shape.beginsSmall,
            verb.finite != nil
        else { return false }
        return opening.isJudgement || opening.hasArticle || shape.beginsSmall
    }

    /// What leads to the words: `als einen „…“`, `von einer „…“`.
    private struct Opening {
        /// Whether `als` leads to them, as to what something is called.
        let isJudgement: Bool
        /// Whether a preposition leads to them that verbs of saying take.
        var isComplement = false
        /// Whether an indefinite article stands before them.
        let hasArticle: Bool
    }

    /// How the words are led to; `nil` behind a preposition or noun that makes them a name.
    private func opening(of passage: MarkedPassage) -> Opening? {
        var token = passage.tokens.lowerBound - 1
        var hasArticle = false
        while token > 0, token >= passage.tokens.lowerBound - 4,
            text.has(token, .determiner) || text.isAdjective(token, passage.tokens.lowerBound)
        {
            hasArticle = hasArticle || text.lower(token).hasBeginning("ein")
            token -= 1
        }
        guard token >= 0 else { return nil }
        let word = text.lower(token)
        guard text.has(token, .preposition), !text.isMark(token) else {
            return Opening(isJudgement: false, hasArticle: hasArticle)
        }
        if word == "als" { return Opening(isJudgement: true, hasArticle: hasArticle) }
        guard Self.complements.contains(word), word != "von" || !isNoun(token - 1) else {
            return nil
        }
        return Opening(isJudgement: false, isComplement: true, hasArticle: hasArticle)
    }

    /// Prepositions that verbs of saying take: `sprach von`, `warnte vor`.
    private static let complements: Set<String> = ["von", "vor", "für", "zu", "mit"]

    private func behindSource(_ passage: MarkedPassage, _ shape: PassageShape) -> DirectFrame? {
        guard shape.words > 1, shape.beginsSmall, !isNoun(passage.tokens.lowerBound - 1),
            let source = sources.sources(in: parsed.sentences[shape.first].tokens).first
        else { return nil }
        return DirectFrame(
            speaker: source.speaker, cue: source.cue, rule: "words of a source", clause: nil)
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
