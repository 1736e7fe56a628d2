/// Finds the frame before direct speech: `Er sagte: „…“`, `Ein Sprecher nach der Sitzung: „…“`.
struct FrameBefore {
    private let parsed: ParsedText
    private let speakers: SpeakerReader
    private let beside: SpeakerBeside
    private let sources: AccordingFinder
    private let verbs: VerbFrame
    private let words: WordFrame
    private var text: TokenSequence { parsed.text }

    init(_ parsed: ParsedText) {
        self.parsed = parsed
        speakers = SpeakerReader(parsed)
        beside = SpeakerBeside(parsed)
        sources = AccordingFinder(parsed)
        verbs = VerbFrame(parsed)
        words = WordFrame(parsed)
    }

    /// The frame before the passage: what a colon ends, or a verb of saying right before.
    func frame(_ passage: MarkedPassage, _ shape: PassageShape) -> DirectFrame? {
        let colon = passage.tokens.lowerBound - 1
        guard colon > 0 else { return nil }
        if text.text(colon) == "(" { return inParentheses(passage, shape) }
        guard text.text(colon) == ":" else { return adjacent(passage, shape) }
        let sentence = parsed.sentence(of: colon)
        let region = parsed.sentences[sentence].tokens.lowerBound..<colon
        guard !text.inParentheses[colon], region.count != 1 || !joins(colon - 1) else {
            return nil
        }
        let clauses = parsed.ranges[sentence].filter {
            guard let finite = parsed.clauses[$0].finite else { return false }
            return region.contains(finite) && !parsed.quoted[finite]
        }
        let isLong = shape.isClausal || shape.isSentence || shape.words > 4
        let saying = clauses.filter { parsed.saying($0).map { isLong || $0.cue != .name } ?? false }
        if let frame = inDocument(saying, clauses) { return frame }
        if let clause = saying.last(where: { parsed.clauses[$0].kind == .main }) ?? saying.last,
            let (verb, cue) = parsed.saying(clause), verbs.tells(clause, cue, shape)
        {
            return unframed(verbs.frame(verb, clause, "frame before", passage))
        }
        guard isLong else { return nil }
        if let frame = words.before(region) { return frame }
        if let so = region.last(where: { text.lower($0) == "so" }),
            let frame = SoFrame(parsed).frame(at: so, region), frame.clause == nil
        {
            return parsed.phrase(endingAt: colon, sentence).flatMap { last in
                parsed.phrases[last].extent.lowerBound > frame.speaker?.tokens.upperBound ?? colon
                    && speakers.canSpeak(last) && isNaming(parsed.phrases[last])
                    ? DirectFrame(
                        speaker: speakers.speaker(last), cue: frame.cue, rule: "so before",
                        clause: nil) : nil
            } ?? frame
        }
        if let source = sources.sources(in: region).last {
            return DirectFrame(
                speaker: source.speaker, cue: source.cue, rule: "source before", clause: nil)
        }
        return colonFrame(clauses, region, passage)
    }

    /// A document of which a relative clause right before the colon says that it holds the words: `ein
    /// Brief, in dem es heißt: „…“`.
    private func inDocument(_ saying: [Int], _ clauses: [Int]) -> DirectFrame? {
        guard let last = saying.last, last == clauses.last, parsed.clauses[last].kind == .relative,
            let (verb, cue) = parsed.saying(last), cue == .impersonal,
            let document = parsed.clauses[last].antecedent
        else { return nil }
        return DirectFrame(
            speaker: speakers.speaker(document),
            cue: Cue(tokens: verb.head..<verb.head + 1, entry: verb.lemma), rule: "frame before",
            clause: last)
    }

    /// Whoever is named right before parentheses that hold a sentence: `der Minister („…“)`.
    private func inParentheses(_ passage: MarkedPassage, _ shape: PassageShape) -> DirectFrame? {
        guard shape.isClausal, shape.isSentence, passage.tokens.upperBound < text.tokens.count,
            text.text(passage.tokens.upperBound) == ")",
            let phrase = parsed.phrase(endingAt: passage.tokens.lowerBound - 1, shape.first),
            speakers.canSpeak(phrase)
        else { return nil }
        return DirectFrame(
            speaker: speakers.speaker(phrase), cue: nil, rule: "name and parentheses", clause: nil)
    }

    /// Whether the word joins sentences: `Und: „…“`.
    private func joins(_ token: Int) -> Bool {
        ["und", "aber", "oder", "sowie"].contains(text.lower(token))
    }

    /// A frame that is itself in the subjunctive of somebody's words and names nobody: its words are
    /// those of whoever spoke before.
    private func unframed(_ frame: DirectFrame) -> DirectFrame {
        guard let clause = frame.clause, frame.speaker == nil,
            let verb = parsed.clauses[clause].verbs.first,
            verb.mood == .reported || !verb.isPassive && parsed.saying(clause)?.cue == .say
        else { return frame }
        return DirectFrame(
            speaker: nil, cue: frame.cue, rule: DirectFinder.unframed, clause: frame.clause)
    }

    /// The frame whose verb says nothing of speech, or that has none: `Ein Sprecher nach der Sitzung:`.
    private func colonFrame(
        _ clauses: [Int], _ region: Range<Int>, _ passage: MarkedPassage
    ) -> DirectFrame? {
        let mains = clauses.filter { parsed.clauses[$0].kind == .main }
        let told = mains.last { parsed.clauses[$0].verbs.first?.mood != .reported }
        if let clause = told ?? mains.last ?? clauses.last,
            let verb = parsed.clauses[clause].verbs.first
        {
            if let judge = judge(of: verb, clause) { return judge }
            let holder = beside.holder(ofWordsOf: verb, in: clause, outside: passage.tokens)
            if holder == nil, isReported(verb, clause) {
                return DirectFrame(
                    speaker: nil, cue: nil, rule: DirectFinder.unframed, clause: clause)
            }
            if holder == nil, let owner = owner(ofThing: clause) { return owner }
            return DirectFrame(
                speaker: holder ?? verbs.speaker(of: verb, clause, passage.tokens)
                    ?? beside.place(of: verb, clause), cue: nil,
                rule: "colon", clause: clause)
        }
        let first = parsed.phrase(from: region.lowerBound).flatMap { start in
            (start..<parsed.phrases.count).prefix {
                parsed.phrases[$0].head < region.upperBound
            }
            .first { isNaming(parsed.phrases[$0]) }
        }
        guard let first else {
            return DirectFrame(speaker: nil, cue: nil, rule: DirectFinder.unframed, clause: nil)
        }
        return DirectFrame(
            speaker: speakers.speaker(first), cue: nil, rule: "name and colon", clause: nil)
    }

    /// To whom something is so: `Für die Ministerin ist klar: „…“`.
    private func judge(of verb: VerbGroup, _ clause: Int) -> DirectFrame? {
        guard verb.lemma == "sein", let arguments = parsed.clauses[clause].arguments.first,
            arguments.subject.first.map({ text.lower(parsed.phrases[$0].head) == "es" }) ?? true,
            let judge = arguments.prepositional.first(where: { $0.preposition == "für" })?
                .phrases.first, speakers.canSpeak(judge)
        else { return nil }
        return DirectFrame(
            speaker: speakers.speaker(judge), cue: nil, rule: "in somebody's eyes", clause: clause)
    }

    /// Whose the thing is that is the subject: `Die Haltung des Ministers ist klar: „…“`.
    private func owner(ofThing clause: Int) -> DirectFrame? {
        guard let subject = parsed.clauses[clause].arguments.first?.subject.first,
            !speakers.canSpeak(subject), let owner = speakers.owner(of: subject),
            parsed.phrases[owner].genitiveOf == subject, speakers.canSpeak(owner)
        else { return nil }
        return DirectFrame(
            speaker: speakers.speaker(owner), cue: nil, rule: "colon", clause: clause)
    }

    /// Whether the clause is itself told in somebody's words, or of what is somebody's: `Seine Hoffnung
    /// sei nicht erloschen:`.
    private func isReported(_ verb: VerbGroup, _ clause: Int) -> Bool {
        if verb.mood == .reported { return true }
        return parsed.clauses[clause].arguments.first?.subject.first.map { subject in
            !speakers.canSpeak(subject)
                && parsed.phrases[subject].determiner.map { text.has($0, .possessive) } ?? false
        } ?? false
    }

    private func isNaming(_ phrase: NounPhrase) -> Bool {
        phrase.preposition == nil && !phrase.isTime && phrase.cases.contains(.nominative)
            && phrase.genitiveOf == nil
    }

    /// A verb of saying whose clause ends where speech begins: `sagte „…“`, `sagte, „…“`, `forderte, „die
    /// Grenzen zu öffnen“`.
    private func adjacent(_ passage: MarkedPassage, _ shape: PassageShape) -> DirectFrame? {
        guard
            shape.isClausal && (shape.isComplement || !shape.beginsSmall || isComma(passage))
                || isComma(passage) && endsWithInfinitive(passage),
            !shape.beginsSentence,
            let clause = parsed.clause(
                of: passage.tokens.lowerBound - (isComma(passage) ? 2 : 1), in: shape.first),
            let (verb, cue) = parsed.saying(clause), cue != .name,
            verb.head < passage.tokens.lowerBound
        else { return nil }
        return verbs.frame(verb, clause, "frame before", passage)
    }

    /// Whether the words end with an infinitive with `zu`.
    private func endsWithInfinitive(_ passage: MarkedPassage) -> Bool {
        guard let last = passage.inside.last(where: { !text.isMark($0) }), passage.inside.count > 2
        else { return false }
        let verbal = text.word(last).verbal
        return verbal.contains(.zuInfinitive)
            || verbal.contains(.infinitive) && text.lower(last - 1) == "zu"
    }

    private func isComma(_ passage: MarkedPassage) -> Bool {
        passage.tokens.lowerBound > 1 && text.text(passage.tokens.lowerBound - 1) == ","
    }
}
