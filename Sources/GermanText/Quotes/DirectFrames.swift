/// Who says words in quotation marks, and what tells so.
struct DirectFrame {
    let speaker: Speaker?
    let cue: Cue?
    let rule: String
    /// The clause of the frame, or `nil` when it has no verb.
    let clause: Int?
}

/// Finds the frame of direct speech: `sagte er`, `so der Minister`, `Er sagte:`.
struct DirectFrames {
    private let parsed: ParsedText
    private let speakers: SpeakerReader
    private let sources: AccordingFinder
    private var text: TokenSequence { parsed.text }

    init(_ parsed: ParsedText) {
        self.parsed = parsed
        speakers = SpeakerReader(parsed)
        sources = AccordingFinder(parsed)
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
        if text.lower(token) == "so" { return so(token, range) }
        if followsComma, let source = source(token, range) { return source }
        guard let clause = parsed.clause(of: token, in: shape.sentence) else { return nil }
        if let frame = wie(clause, token, followsComma) { return frame }
        guard parsed.clauses[clause].finite == token else { return nil }
        return verb(clause, followsComma, passage, shape)
    }

    /// A frame that begins with its verb: `sagte er`; behind speech and a comma any verb is one.
    private func verb(
        _ clause: Int, _ followsComma: Bool, _ passage: MarkedPassage, _ shape: PassageShape
    ) -> DirectFrame? {
        let saying = parsed.saying(clause)
        guard shape.beginsSentence || shape.isClausal && followsComma,
            followsComma || shape.isClausal || shape.isSentence,
            saying != nil || followsComma && shape.isClausal,
            let verb = saying?.verb ?? parsed.clauses[clause].verbs.first
        else { return nil }
        return frame(verb, clause, "frame behind", outside: passage.tokens)
    }

    private func so(_ token: Int, _ range: Range<Int>) -> DirectFrame? {
        guard let phrase = SoFrame(parsed).phrase(behind: token, range) else {
            guard let clause = parsed.clause(of: token, in: parsed.sentence(of: token)),
                let (verb, _) = parsed.saying(clause), verb.head > token
            else { return nil }
            return frame(verb, clause, "frame behind")
        }
        return DirectFrame(
            speaker: speakers.speaker(phrase), cue: Cue(tokens: token..<token + 1, entry: "so"),
            rule: "so behind", clause: nil)
    }

    private func wie(_ clause: Int, _ token: Int, _ followsComma: Bool) -> DirectFrame? {
        guard followsComma, parsed.clauses[clause].conjunction == "wie",
            parsed.clauses[clause].segments.first?.lowerBound == token,
            let (verb, _) = parsed.saying(clause)
        else { return nil }
        return frame(verb, clause, "wie-clause behind")
    }

    private func source(_ token: Int, _ range: Range<Int>) -> DirectFrame? {
        guard let source = sources.sources(in: token..<range.upperBound).first,
            source.tokens.lowerBound == token
        else { return nil }
        return DirectFrame(
            speaker: source.speaker, cue: source.cue, rule: "source behind", clause: nil)
    }

    private func frame(
        _ verb: VerbGroup, _ clause: Int, _ rule: String, outside words: Range<Int> = 0..<0
    ) -> DirectFrame {
        DirectFrame(
            speaker: speakers.speaker(of: verb, in: clause, outside: words),
            cue: Cue(tokens: verb.head..<verb.head + 1, entry: verb.lemma), rule: rule,
            clause: clause)
    }

    // MARK: Before

    /// The frame before the passage: what a colon ends, or a verb of saying right before.
    func before(_ passage: MarkedPassage, _ shape: PassageShape) -> DirectFrame? {
        let colon = passage.tokens.lowerBound - 1
        guard colon > 0 else { return nil }
        guard text.text(colon) == ":" else { return adjacent(passage, shape) }
        guard !text.inParentheses[colon] else { return nil }
        let sentence = parsed.sentence(of: colon)
        let region = parsed.sentences[sentence].tokens.lowerBound..<colon
        let clauses = parsed.ranges[sentence].filter {
            guard let finite = parsed.clauses[$0].finite else { return false }
            return region.contains(finite) && !parsed.quoted[finite]
        }
        let saying = clauses.filter { parsed.saying($0) != nil }
        if let clause = saying.last(where: { parsed.clauses[$0].kind == .main }) ?? saying.last,
            let (verb, _) = parsed.saying(clause)
        {
            return frame(verb, clause, "frame before")
        }
        guard shape.isClausal || shape.isSentence || shape.words > 4 else { return nil }
        if let so = region.last(where: { text.lower($0) == "so" }),
            let frame = self.so(so, region), frame.clause == nil
        {
            return frame
        }
        if let source = sources.sources(in: region).last {
            return DirectFrame(
                speaker: source.speaker, cue: source.cue, rule: "source before", clause: nil)
        }
        return colonFrame(clauses, region)
    }

    /// The frame whose verb says nothing of speech, or that has none: `Ein Sprecher nach der Sitzung:`.
    private func colonFrame(_ clauses: [Int], _ region: Range<Int>) -> DirectFrame? {
        let main = clauses.last { parsed.clauses[$0].kind == .main }
        if let clause = main ?? clauses.last, let verb = parsed.clauses[clause].verbs.first {
            let frame = frame(verb, clause, "colon")
            return DirectFrame(
                speaker: frame.speaker, cue: nil, rule: frame.rule, clause: frame.clause)
        }
        let first = parsed.phrase(from: region.lowerBound).flatMap { start in
            (start..<parsed.phrases.count).prefix {
                parsed.phrases[$0].head < region.upperBound
            }
            .first { isNaming(parsed.phrases[$0]) }
        }
        return DirectFrame(
            speaker: first.map { speakers.speaker($0) }, cue: nil, rule: "name and colon",
            clause: nil)
    }

    private func isNaming(_ phrase: NounPhrase) -> Bool {
        phrase.preposition == nil && !phrase.isTime && phrase.cases.contains(.nominative)
            && phrase.genitiveOf == nil
    }

    /// A verb of saying whose clause ends where speech begins: `sagte „…“`, `sagte, „…“`.
    private func adjacent(_ passage: MarkedPassage, _ shape: PassageShape) -> DirectFrame? {
        guard shape.isClausal, shape.isComplement || !shape.beginsSmall, !shape.beginsSentence,
            let clause = parsed.clause(
                of: passage.tokens.lowerBound - (isComma(passage) ? 2 : 1), in: shape.first),
            let (verb, cue) = parsed.saying(clause), cue != .name,
            verb.head < passage.tokens.lowerBound
        else { return nil }
        return frame(verb, clause, "frame before")
    }

    private func isComma(_ passage: MarkedPassage) -> Bool {
        passage.tokens.lowerBound > 1 && text.text(passage.tokens.lowerBound - 1) == ","
    }

    // MARK: Other sentences

    /// A frame that makes up the beginning of the next sentence: `So der Minister.`, `Das sagte er.`
    func nextSentence(_ passage: MarkedPassage) -> DirectFrame? {
        let index = parsed.sentence(of: passage.tokens.upperBound - 1) + 1
        guard index < parsed.sentences.count else { return nil }
        let range = parsed.sentences[index].tokens
        if text.lower(range.lowerBound) == "so", let frame = so(range.lowerBound, range) {
            return frame.clause == nil ? frame : nil
        }
        guard ["das", "dies", "mit"].contains(text.lower(range.lowerBound)),
            let clause = parsed.ranges[index].first,
            let (verb, _) = parsed.saying(clause), refersBack(range)
        else { return nil }
        return frame(verb, clause, "frame in the next sentence")
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
