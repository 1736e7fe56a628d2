/// Finds whose words behind a noun of saying are: `mit den Worten „…“`, `Parolen wie „…“`, `ein Schild
/// mit der Aufschrift „…“`.
struct WordsBehindNoun {
    /// Words between a noun and an example of it.
    private static let examples: Set<String> = ["wie", "zum", "beispiel", "etwa"]
    /// How many words may stand between a noun and `wie` before an example of it.
    private static let exampleDistance = 3

    private let parsed: ParsedText
    private let speakers: SpeakerReader
    private let beside: SpeakerBeside
    private var text: TokenSequence { parsed.text }

    init(_ parsed: ParsedText) {
        self.parsed = parsed
        speakers = SpeakerReader(parsed)
        beside = SpeakerBeside(parsed)
    }

    /// Whose words the passage holds; `nil` when no noun of saying stands before it.
    func frame(_ passage: MarkedPassage, _ shape: PassageShape) -> DirectFrame? {
        guard let noun = noun(before: passage, shape) else { return nil }
        let cue = Cue(tokens: noun..<noun + 1, entry: text.text(noun))
        let outside = { (clause: Int) in
            parsed.clauses[clause].verbs.first { !passage.tokens.contains($0.head) }
        }
        if let bearer = bearer(of: noun, shape) {
            return DirectFrame(speaker: bearer, cue: cue, rule: "noun of saying", clause: nil)
        }
        let clause =
            parsed.clause(around: passage, shape) ?? parsed.clause(of: noun, in: shape.first)
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
}
