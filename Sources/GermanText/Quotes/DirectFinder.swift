/// Finds direct speech among what stands in quotation marks, and who speaks.
struct DirectFinder {
    /// The least words of speech that nothing but its place shows.
    private static let leastWords = 3

    private let parsed: ParsedText
    private let frames: DirectFrames
    private let before: FrameBefore
    private let words: WordsInMarks
    private var found: [Quotation] = []
    private var text: TokenSequence { parsed.text }

    /// Finds the direct quotations of an article whose indirect ones are known.
    static func quotations(_ parsed: ParsedText, _ indirect: [Quotation]) -> [Quotation] {
        var finder = DirectFinder(parsed, indirect)
        for passage in parsed.passages where passage.depth == 0 {
            if let quotation = finder.quotation(passage) { finder.found.append(quotation) }
        }
        return finder.found
    }

    private init(_ parsed: ParsedText, _ indirect: [Quotation]) {
        self.parsed = parsed
        frames = DirectFrames(parsed)
        before = FrameBefore(parsed)
        words = WordsInMarks(parsed, indirect)
    }

    private func quotation(_ passage: MarkedPassage) -> Quotation? {
        if let last = found.last, passage.tokens.lowerBound < last.tokens.upperBound { return nil }
        let shape = PassageShape(passage, parsed)
        if let whole = aroundSource(passage, shape) { return whole }
        if let frame = frames.behind(passage, shape) { return quotation(passage, frame) }
        if let frame = before.frame(passage, shape) { return quotation(passage, frame) }
        if let frame = goingOn(passage, shape) { return quotation(passage, frame) }
        if shape.isWhole { return quotation(passage, whole(passage, shape)) }
        return words.frame(passage, shape).flatMap { quotation(passage, $0) }
    }

    private func quotation(_ passage: MarkedPassage, _ frame: DirectFrame?) -> Quotation? {
        guard let frame else { return nil }
        return Quotation(
            .direct, passage.tokens, speaker: frame.speaker.map { outside(passage, $0) },
            cue: frame.cue, rule: frame.rule, frame: frame.clause)
    }

    /// The speaker without the words said, which may have been read as part of the name.
    private func outside(_ passage: MarkedPassage, _ speaker: Speaker) -> Speaker {
        let start = speaker.tokens.lowerBound
        guard start < passage.tokens.lowerBound,
            speaker.tokens.upperBound > passage.tokens.lowerBound
        else { return speaker }
        var end = passage.tokens.lowerBound
        while end > start + 1, text.isMark(end - 1) || text.has(end - 1, .preposition) { end -= 1 }
        return Speaker(tokens: start..<end, name: speaker.name, entity: speaker.entity)
    }

    /// A sentence into which nothing but its source is put: `„Die Lage ist“ laut Gall „sehr ernst“`.
    private func aroundSource(_ passage: MarkedPassage, _ shape: PassageShape) -> Quotation? {
        guard shape.beginsSentence, !shape.isSentence,
            let frame = frames.sourceBehind(passage, shape), let speaker = frame.speaker,
            let next = parsed.passages.first(where: {
                $0.depth == 0 && $0.tokens.lowerBound == speaker.tokens.upperBound
            })
        else { return nil }
        return Quotation(
            .direct, passage.tokens.lowerBound..<next.tokens.upperBound, speaker: speaker,
            cue: frame.cue, rule: "source inside")
    }

    // MARK: Speech that goes on

    /// The frame of the quotation before in the same sentence: `„…“, sagte er, „…“`.
    private func goingOn(_ passage: MarkedPassage, _ shape: PassageShape) -> DirectFrame? {
        guard let last = found.last else { return nil }
        let between = last.tokens.upperBound..<passage.tokens.lowerBound
        guard
            parsed.sentence(of: last.tokens.upperBound - 1) == shape.sentence
                || between.isEmpty || joinsSentences(between)
        else { return nil }
        let isFollowing =
            last.rule.hasBeginning("frame behind") || last.rule.hasBeginning("so behind")
        let continues =
            isFollowing && shape.isClausal && between.last.map { text.isMark($0) } ?? false
        guard continues || between.count <= 2 && between.allSatisfy(joins) else { return nil }
        let isUnframed = last.rule == Self.unframed && last.speaker == nil
        return DirectFrame(
            speaker: last.speaker, cue: last.cue, rule: isUnframed ? Self.unframed : "goes on",
            clause: last.frame)
    }

    /// Whether nothing but `Und:` stands between.
    private func joinsSentences(_ between: Range<Int>) -> Bool {
        between.count == 2 && joins(between.lowerBound) && !text.isMark(between.lowerBound)
            && text.text(between.lowerBound + 1) == ":"
    }

    private func joins(_ token: Int) -> Bool {
        text.isMark(token) || ["und", "oder", "sowie", "aber"].contains(text.lower(token))
    }

    // MARK: Sentences without a frame

    /// Sentences that are nothing but speech; who says it in the sentence behind, or nobody yet.
    private func whole(_ passage: MarkedPassage, _ shape: PassageShape) -> DirectFrame? {
        guard shape.isClausal || shape.words >= Self.leastWords && shape.isSentence else {
            return nil
        }
        return frames.nextSentence(passage)
            ?? DirectFrame(speaker: nil, cue: nil, rule: Self.unframed, clause: nil)
    }

    /// The rule of speech whose speaker must be looked for before it.
    static let unframed = "sentences of speech"
}
