/// Finds the frame of direct speech behind it: `sagte er`, `so der Minister`; and in other sentences.
struct DirectFrames {
    private let parsed: ParsedText
    private let speakers: SpeakerReader
    private let verbs: VerbFrame
    private let sources: AccordingFinder
    private let words: WordFrame
    private var text: TokenSequence { parsed.text }

    init(_ parsed: ParsedText) {
        self.parsed = parsed
        speakers = SpeakerReader(parsed)
        verbs = VerbFrame(parsed)
        sources = AccordingFinder(parsed)
        words = WordFrame(parsed)
    }

    // MARK: Behind

    /// The frame behind the passage in its sentence.
    func behind(_ passage: MarkedPassage, _ shape: PassageShape) -> DirectFrame? {
        let range = parsed.sentences[shape.sentence].tokens
        var token = passage.tokens.upperBound
        let isApart = token < range.upperBound && [",", "–", "-"].contains(text.text(token))
        if isApart { token += 1 }
        let followsComma = isApart || shape.endsWithComma
        guard token < range.upperBound, shape.isClausal || shape.words > 2 || shape.beginsSentence
        else { return nil }
        if text.lower(token) == "so" { return SoFrame(parsed).frame(at: token, range, shape) }
        if text.text(token) == "(", let frame = signed(token, passage, shape) { return frame }
        if followsComma, let source = source(token, range) { return source }
        let clause = parsed.clause(of: token, in: shape.sentence)
        if let clause, let frame = wie(clause, token, followsComma) { return frame }
        if followsComma, let frame = withTheseWords(token, range, passage) { return frame }
        let isReferred = isApart && ["das", "dies"].contains(text.lower(token))
        if let clause, parsed.clauses[clause].finite == token + (isReferred ? 1 : 0) {
            if isReferred, parsed.saying(clause) == nil { return nil }
            return verb(clause, followsComma, passage, shape)
        }
        guard shape.isClausal && (followsComma || shape.isSentence || shape.beginsSentence) else {
            return nil
        }
        return words.behind(
            token + (isReferred ? 1 : 0)..<range.upperBound, anyVerb: followsComma && !isReferred)
    }

    /// A person's name in parentheses behind the words: `„…“ (Otto Blum)`.
    private func signed(
        _ open: Int, _ passage: MarkedPassage, _ shape: PassageShape
    ) -> DirectFrame? {
        guard shape.isClausal, text.inParentheses[open], let phrase = parsed.phrase(from: open + 1),
            parsed.phrases[phrase].extent.lowerBound == open + 1, speakers.canSpeak(phrase),
            let entity = parsed.phrases[phrase].entity, parsed.entities[entity].kind == .person
        else { return nil }
        return DirectFrame(
            speaker: speakers.speaker(phrase), cue: nil, rule: "name and parentheses", clause: nil)
    }

    /// A frame that begins with `mit diesen Worten`.
    private func withTheseWords(
        _ token: Int, _ range: Range<Int>, _ passage: MarkedPassage
    ) -> DirectFrame? {
        guard token + 3 < range.upperBound, text.lower(token) == "mit",
            text.word(token + 2).cue.contains(.noun),
            let clause = parsed.clause(of: token + 3, in: parsed.sentence(of: token)),
            let verb = parsed.clauses[clause].verbs.first(where: { $0.head > token })
        else { return nil }
        return verbs.frame(verb, clause, "frame behind", passage)
    }

    /// A frame that begins with its verb: `sagte er`; behind speech and a comma any verb is one.
    private func verb(
        _ clause: Int, _ followsComma: Bool, _ passage: MarkedPassage, _ shape: PassageShape
    ) -> DirectFrame? {
        let saying = parsed.saying(clause)
        guard shape.beginsSentence || shape.isClausal && followsComma,
            followsComma || shape.isClausal || shape.isSentence,
            saying != nil || followsComma && shape.isClausal,
            let verb = saying?.verb ?? parsed.clauses[clause].verbs.first,
            saying != nil || verb.mood != .reported,
            verbs.tells(clause, saying?.cue, shape)
        else { return nil }
        return verbs.frame(verb, clause, "frame behind", passage)
    }

    private func wie(_ clause: Int, _ token: Int, _ followsComma: Bool) -> DirectFrame? {
        guard followsComma, parsed.clauses[clause].conjunction == "wie",
            parsed.clauses[clause].segments.first?.lowerBound == token,
            let (verb, cue) = parsed.saying(clause), cue != .name
        else { return nil }
        return verbs.frame(verb, clause, "wie-clause behind")
    }

    /// The source right behind the passage.
    func sourceBehind(_ passage: MarkedPassage, _ shape: PassageShape) -> DirectFrame? {
        let end = parsed.sentences[shape.sentence].tokens.upperBound
        guard passage.tokens.upperBound < end,
            !text.word(passage.tokens.upperBound).cue.isEmpty
        else { return nil }
        return source(passage.tokens.upperBound, parsed.sentences[shape.sentence].tokens)
    }

    private func source(_ token: Int, _ range: Range<Int>) -> DirectFrame? {
        guard let source = sources.sources(in: token..<range.upperBound).first,
            source.tokens.lowerBound == token
        else { return nil }
        return DirectFrame(
            speaker: source.speaker, cue: source.cue, rule: "source behind", clause: nil)
    }

    // MARK: Other sentences

    /// A frame that makes up the beginning of the next sentence: `So der Minister.`, `Das sagte er.`
    func nextSentence(_ passage: MarkedPassage) -> DirectFrame? {
        let index = parsed.sentence(of: passage.tokens.upperBound - 1) + 1
        guard index < parsed.sentences.count else { return nil }
        let range = parsed.sentences[index].tokens
        if text.lower(range.lowerBound) == "so",
            let frame = SoFrame(parsed).frame(at: range.lowerBound, range)
        {
            return frame.clause == nil ? frame : nil
        }
        if let frame = naming(range) { return frame }
        guard ["das", "dies", "mit"].contains(text.lower(range.lowerBound)),
            let clause = parsed.ranges[index].first, refersBack(range),
            let verb = parsed.saying(clause)?.verb
                ?? (text.lower(range.lowerBound) == "mit"
                    ? parsed.clauses[clause].verbs.first : nil)
        else { return nil }
        return verbs.frame(verb, clause, "frame in the next sentence")
    }

    /// The speaker of a sentence that names the words before it: `Das ist das Fazit einer Studie.`
    private func naming(_ range: Range<Int>) -> DirectFrame? {
        guard range.count > 3, ["das", "dies", "so"].contains(text.lower(range.lowerBound)),
            text.word(range.lowerBound + 1).verbs.contains(where: {
                $0.verb.infinitive == "sein" || $0.verb.infinitive == "lauten"
            }),
            let phrase = parsed.phrase(from: range.lowerBound + 2),
            parsed.phrases[phrase].extent.lowerBound == range.lowerBound + 2,
            text.word(parsed.phrases[phrase].head).cue.contains(.noun)
        else { return nil }
        return DirectFrame(
            speaker: speakers.speaker(ofSource: phrase), cue: nil,
            rule: "frame in the next sentence", clause: nil)
    }

    /// Whether the sentence begins with `das sagte` or `mit diesen Worten`.
    private func refersBack(_ range: Range<Int>) -> Bool {
        guard range.count > 3 else { return false }
        if text.lower(range.lowerBound) == "mit" {
            return text.lower(range.lowerBound + 1) == "diesen"
        }
        return text.word(range.lowerBound + 1).verbal.contains(.finite)
    }

    /// The subject of the sentence before `sentence`, when it can speak.
    func sentenceBefore(_ sentence: Int) -> DirectFrame? {
        let index = sentence - 1
        let clauses = parsed.ranges[index].filter {
            !(parsed.clauses[$0].finite.map { parsed.quoted[$0] } ?? true)
        }
        let telling = clauses.filter { parsed.saying($0) != nil }
        let saying = telling.last { parsed.clauses[$0].kind == .main } ?? telling.last
        guard let clause = saying ?? clauses.first(where: { parsed.clauses[$0].kind == .main }),
            let verb = parsed.saying(clause)?.verb ?? parsed.clauses[clause].verbs.first,
            let phrase = speakers.phrase(of: verb, in: clause),
            saying != nil || speakers.canSpeak(phrase)
        else { return nil }
        return DirectFrame(
            speaker: speakers.speaker(phrase), cue: nil, rule: "sentence before", clause: nil)
    }
}
