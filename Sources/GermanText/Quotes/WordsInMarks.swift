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
        if let frame = WordsBehindNoun(parsed).frame(passage, shape) { return frame }
        if let frame = toSomebody(passage, shape) { return frame }
        guard !isName(passage, shape) else { return nil }
        return inReportedSpeech(passage, shape) ?? behindVerb(passage, shape)
            ?? ofItsOwn(passage, shape) ?? wanted(passage, shape) ?? inEyes(passage, shape)
            ?? behindSource(passage, shape)
    }

    /// What something is to somebody: `Für die Ministerin ist der Plan „ein Irrtum“`.
    private func inEyes(_ passage: MarkedPassage, _ shape: PassageShape) -> DirectFrame? {
        guard shape.beginsSmall || PassageOpening(passage, text).hasArticle,
            let (judge, clause) = judge(passage, shape)
        else { return nil }
        return DirectFrame(
            speaker: speakers.speaker(judge), cue: nil, rule: "in somebody's eyes", clause: clause)
    }

    /// What something is to somebody named right before the words: `Der Plan ist für die Ministerin „…“`.
    private func toSomebody(_ passage: MarkedPassage, _ shape: PassageShape) -> DirectFrame? {
        guard let (judge, clause) = judge(passage, shape),
            speakers.span(judge).upperBound >= passage.tokens.lowerBound,
            parsed.clauses[clause].arguments[0].predicate.allSatisfy({
                passage.tokens.contains(parsed.phrases[$0].head)
            }), passage.tokens.upperBound < text.tokens.count,
            text.isMark(passage.tokens.upperBound)
        else { return nil }
        return DirectFrame(
            speaker: speakers.speaker(judge), cue: nil, rule: "in somebody's eyes", clause: clause)
    }

    /// The phrase behind `für` of whoever something is so for, and its clause.
    private func judge(_ passage: MarkedPassage, _ shape: PassageShape) -> (Int, Int)? {
        guard let clause = parsed.clause(around: passage, shape),
            let verb = parsed.clauses[clause].verbs.first, verb.lemma == "sein",
            !parsed.quoted[verb.head],
            let judge = parsed.clauses[clause].arguments.first?.prepositional
                .first(where: { $0.preposition == "für" })?.phrases.first,
            speakers.canSpeak(judge),
            parsed.phrases[judge].tokens.upperBound <= passage.tokens.lowerBound
        else { return nil }
        return (judge, clause)
    }

    /// Whether a noun stands right before, as before titles and names.
    private func isName(_ passage: MarkedPassage, _ shape: PassageShape) -> Bool {
        guard !shape.beginsSmall, isNoun(passage.tokens.lowerBound - 1) else { return false }
        return !shape.isClausal || !shape.isSentence && shape.words <= Self.longestTitle
    }

    /// The most words of a term that is only coined or borrowed: `einen „Runden Tisch“`.
    private static let longestTerm = 2
    /// The most words that a title with a verb in it has.
    private static let longestTitle = 5

    private func isPerson(_ token: Int) -> Bool {
        text.word(token).role.map { parsed.lexicon.roles.roles[$0.role].kind == .title } ?? false
    }

    private func isNoun(_ token: Int) -> Bool {
        token >= 0 && text.tokens[token].kind == .word && text.word(token).isCapitalized
            && !text.begins[token]
    }

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
        let opening = PassageOpening(passage, text)
        guard opening.isComplement || opening.isFree, !opening.isInAttribute,
            let clause = parsed.clause(around: passage, shape)
                ?? (opening.isJudgement ? judging(before: passage, shape) : nil),
            let (verb, cue) = parsed.saying(clause), !parsed.quoted[verb.head],
            parsed.clauses[clause].conjunction != "wie"
        else { return nil }
        let isCalled =
            cue == .name
            ? names(verb, clause, opening, shape)
            : opening.isJudgement && verb.finite != nil
                && (!verb.isPassive || shape.beginsSmall)
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
        let opening = PassageOpening(passage, text)
        guard opening.preposition != nil || opening.isBare,
            let clause = parsed.clause(around: passage, shape),
            !shape.beginsSentence || parsed.clauses[clause].finite == passage.tokens.upperBound,
            let verb = parsed.clauses[clause].verbs.first(where: {
                !passage.tokens.contains($0.head) && !$0.isPassive && $0.finite != nil
                    && parsed.lexicon.cues.takesOwnWords($0.lemma, behind: opening.preposition)
            }), let speaker = speakers.phrase(of: verb, in: clause),
            !passage.tokens.contains(parsed.phrases[speaker].head)
        else { return nil }
        return DirectFrame(
            speaker: speakers.speaker(speaker),
            cue: Cue(tokens: verb.head..<verb.head + 1, entry: verb.lemma),
            rule: "words of the verb's own", clause: clause)
    }

    /// What the subject wants to do, told with the infinitive in its own words: `will „… abschaffen“`.
    private func wanted(_ passage: MarkedPassage, _ shape: PassageShape) -> DirectFrame? {
        guard shape.words > 2,
            let clause = parsed.ranges[shape.first].first(where: {
                guard let verb = parsed.clauses[$0].verbs.first else { return false }
                return verb.modal == "wollen" && passage.tokens.contains(verb.head)
                    && !(verb.finite.map(passage.tokens.contains) ?? true)
            }), let verb = parsed.clauses[clause].verbs.first,
            let speaker = speakers.phrase(of: verb, in: clause), speakers.canSpeak(speaker),
            !passage.tokens.contains(parsed.phrases[speaker].head)
        else { return nil }
        return DirectFrame(
            speaker: speakers.speaker(speaker), cue: nil, rule: "words of what is wanted",
            clause: clause)
    }

    /// Whether the subject, who can speak, uses the words: `warnte vor einer „…“`.
    private func speaks(
        of opening: PassageOpening, _ verb: VerbGroup, _ cue: CueLexicon.Saying, _ clause: Int,
        _ shape: PassageShape
    ) -> Bool {
        if cue == .from { return opening.isComplement && shape.beginsSmall }
        guard cue == .say || cue == .think,
            shape.beginsSmall || opening.hasArticle,
            shape.beginsSmall
                || shape.words > Self.longestTerm
                    && (opening.preposition == nil
                        || parsed.lexicon.cues.takesOwnWords(
                            verb.lemma, behind: opening.preposition)),
            shape.words > 1 || opening.hasArticle && opening.isComplement,
            let speaker = speakers.phrase(of: verb, in: clause)
        else { return false }
        return speakers.canSpeak(speaker)
    }

    /// Whether the subject judges by the words; what people or things are just named is no quotation.
    private func names(
        _ verb: VerbGroup, _ clause: Int, _ opening: PassageOpening, _ shape: PassageShape
    ) -> Bool {
        guard
            let place = parsed.clauses[clause].verbs.firstIndex(where: { $0.head == verb.head })
        else { return false }
        let arguments = parsed.clauses[clause].arguments[place]
        let hasAgent = arguments.prepositional.contains { $0.preposition == "von" }
        let isGeneral =
            arguments.isReflexive
            || arguments.subject.contains { text.lower(parsed.phrases[$0].head) == "man" }
        guard !isGeneral, verb.head == 0 || text.lower(verb.head - 1) != "zu",
            !verb.isPassive || opening.isJudgement && (shape.beginsSmall || hasAgent),
            verb.finite != nil
        else { return false }
        return opening.isJudgement
            || opening.mayBeAccusative && (opening.hasArticle || shape.beginsSmall)
    }

    private func behindSource(_ passage: MarkedPassage, _ shape: PassageShape) -> DirectFrame? {
        guard shape.words > 1, shape.beginsSmall, !isGloss(passage),
            let source = sources.sources(in: parsed.sentences[shape.first].tokens).first,
            !isNoun(passage.tokens.lowerBound - 1)
                || source.tokens.upperBound == passage.tokens.lowerBound
                    && isPerson(passage.tokens.lowerBound - 1)
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
}
