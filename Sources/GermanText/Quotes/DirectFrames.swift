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
    private let beside: SpeakerBeside
    private let sources: AccordingFinder
    private let words: WordFrame
    private var text: TokenSequence { parsed.text }

    init(_ parsed: ParsedText) {
        self.parsed = parsed
        speakers = SpeakerReader(parsed)
        beside = SpeakerBeside(parsed)
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
        if text.lower(token) == "so" { return so(token, range, shape) }
        if followsComma, let source = source(token, range) { return source }
        let clause = parsed.clause(of: token, in: shape.sentence)
        if let clause, let frame = wie(clause, token, followsComma) { return frame }
        if followsComma, let frame = withTheseWords(token, range, passage) { return frame }
        if let clause, parsed.clauses[clause].finite == token {
            return verb(clause, followsComma, passage, shape)
        }
        guard shape.isClausal && (followsComma || shape.isSentence || shape.beginsSentence) else {
            return nil
        }
        return words.behind(token..<range.upperBound, anyVerb: followsComma)
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
        return frame(verb, clause, "frame behind", passage)
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
            tells(clause, saying?.cue, shape)
        else { return nil }
        return frame(verb, clause, "frame behind", passage)
    }

    /// Whether a frame such as `so lautet` is one of words, not of a title.
    private func tells(
        _ clause: Int, _ cue: CueLexicon.Saying?, _ shape: PassageShape
    ) -> Bool {
        guard cue == .wording, !shape.isClausal, !shape.isSentence else { return true }
        return parsed.clauses[clause].arguments.first?.subject.contains {
            text.word(parsed.phrases[$0].head).cue.contains(.noun)
        } ?? false
    }

    private func so(
        _ token: Int, _ range: Range<Int>, _ shape: PassageShape? = nil
    ) -> DirectFrame? {
        guard let phrase = SoFrame(parsed).phrase(behind: token, range) else {
            guard let clause = parsed.clause(of: token, in: parsed.sentence(of: token)),
                let (verb, cue) = parsed.saying(clause), cue != .name, verb.head > token,
                shape.map({ tells(clause, cue, $0) }) ?? true
            else { return reference(token, range) }
            return frame(verb, clause, "frame behind")
        }
        return DirectFrame(
            speaker: speakers.speaker(phrase), cue: Cue(tokens: token..<token + 1, entry: "so"),
            rule: "so behind", clause: nil)
    }

    /// A speaker whom only `letzterer` or the like stands for.
    private func reference(_ token: Int, _ range: Range<Int>) -> DirectFrame? {
        let word = token + 1
        guard word < range.upperBound, Self.references.contains(text.lower(word)),
            word + 1 == range.upperBound || text.isMark(word + 1)
        else { return nil }
        return DirectFrame(
            speaker: Speaker(tokens: word..<word + 1, name: text.text(word), entity: nil),
            cue: Cue(tokens: token..<word, entry: "so"), rule: "so behind", clause: nil)
    }

    /// Words that stand for one of those named before.
    private static let references: Set<String> = [
        "ersterer", "erstere", "letzterer", "letztere", "dieser", "diese", "jener", "jene",
    ]

    private func wie(_ clause: Int, _ token: Int, _ followsComma: Bool) -> DirectFrame? {
        guard followsComma, parsed.clauses[clause].conjunction == "wie",
            parsed.clauses[clause].segments.first?.lowerBound == token,
            let (verb, cue) = parsed.saying(clause), cue != .name
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
        _ verb: VerbGroup, _ clause: Int, _ rule: String, _ passage: MarkedPassage? = nil
    ) -> DirectFrame {
        DirectFrame(
            speaker: speaker(of: verb, clause, passage?.tokens ?? 0..<0),
            cue: Cue(tokens: verb.head..<verb.head + 1, entry: verb.lemma), rule: rule,
            clause: clause)
    }

    /// The speaker of `verb`: its subject, else who stands right beside it, on its side of the words.
    private func speaker(of verb: VerbGroup, _ clause: Int, _ words: Range<Int>) -> Speaker? {
        let sentence = parsed.sentences[parsed.clauses[clause].sentence].tokens
        let isBehind = !words.isEmpty && (verb.finite ?? verb.head) >= words.upperBound
        if isBehind, let finite = verb.finite, let name = beside.name(behind: finite) {
            return speakers.speaker(name)
        }
        if let speaker = speakers.speaker(of: verb, in: clause, outside: words) { return speaker }
        guard !words.isEmpty, !verb.isPassive, let finite = verb.finite,
            [.say, .think].contains(parsed.saying(clause)?.cue)
        else { return nil }
        let side =
            isBehind
            ? words.upperBound..<sentence.upperBound
            : sentence.lowerBound..<max(words.lowerBound, sentence.lowerBound)
        let phrase =
            isBehind ? nil : beside.phrase(before: finite, in: side)
        return (phrase ?? beside.phrase(behind: finite, in: side)).map { speakers.speaker($0) }
    }

    // MARK: Before

    /// The frame before the passage: what a colon ends, or a verb of saying right before.
    func before(_ passage: MarkedPassage, _ shape: PassageShape) -> DirectFrame? {
        let colon = passage.tokens.lowerBound - 1
        guard colon > 0 else { return nil }
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
        if let clause = saying.last(where: { parsed.clauses[$0].kind == .main }) ?? saying.last,
            let (verb, cue) = parsed.saying(clause), tells(clause, cue, shape)
        {
            return unframed(frame(verb, clause, "frame before", passage))
        }
        guard isLong else { return nil }
        if let frame = words.before(region) { return frame }
        if let so = region.last(where: { text.lower($0) == "so" }),
            let frame = self.so(so, region), frame.clause == nil
        {
            return frame
        }
        if let source = sources.sources(in: region).last {
            return DirectFrame(
                speaker: source.speaker, cue: source.cue, rule: "source before", clause: nil)
        }
        return colonFrame(clauses, region, passage)
    }

    /// Whether the word joins sentences: `Und: „…“`.
    private func joins(_ token: Int) -> Bool {
        ["und", "aber", "oder", "sowie"].contains(text.lower(token))
    }

    /// A frame that is itself in the subjunctive of somebody's words and names nobody: its words are
    /// those of whoever spoke before.
    private func unframed(_ frame: DirectFrame) -> DirectFrame {
        guard let clause = frame.clause, frame.speaker == nil,
            parsed.clauses[clause].verbs.first?.mood == .reported
        else { return frame }
        return DirectFrame(
            speaker: nil, cue: frame.cue, rule: DirectFinder.unframed, clause: frame.clause)
    }

    /// The frame whose verb says nothing of speech, or that has none: `Ein Sprecher nach der Sitzung:`.
    private func colonFrame(
        _ clauses: [Int], _ region: Range<Int>, _ passage: MarkedPassage
    ) -> DirectFrame? {
        let main = clauses.last { parsed.clauses[$0].kind == .main }
        if let clause = main ?? clauses.last, let verb = parsed.clauses[clause].verbs.first {
            let holder = beside.holder(ofWordsOf: verb, in: clause, outside: passage.tokens)
            if holder == nil, isReported(verb, clause) {
                return DirectFrame(
                    speaker: nil, cue: nil, rule: DirectFinder.unframed, clause: clause)
            }
            return DirectFrame(
                speaker: holder ?? speaker(of: verb, clause, passage.tokens), cue: nil,
                rule: "colon", clause: clause)
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

    /// A verb of saying whose clause ends where speech begins: `sagte „…“`, `sagte, „…“`.
    private func adjacent(_ passage: MarkedPassage, _ shape: PassageShape) -> DirectFrame? {
        guard shape.isClausal, shape.isComplement || !shape.beginsSmall, !shape.beginsSentence,
            let clause = parsed.clause(
                of: passage.tokens.lowerBound - (isComma(passage) ? 2 : 1), in: shape.first),
            let (verb, cue) = parsed.saying(clause), cue != .name,
            verb.head < passage.tokens.lowerBound
        else { return nil }
        return frame(verb, clause, "frame before", passage)
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
