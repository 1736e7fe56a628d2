/// Finds whose words sentences without a frame are: those in quotation marks, and those in the
/// subjunctive that go on with speech before them.
struct FreeSpeech {
    private let parsed: ParsedText
    private let frames: DirectFrames

    init(_ parsed: ParsedText) {
        self.parsed = parsed
        frames = DirectFrames(parsed)
    }

    /// The quotations `found`, which are sorted, with the speakers that stood before them, and the
    /// sentences in the subjunctive between them.
    func completed(_ found: [Quotation]) -> [Quotation] {
        var completed: [Quotation] = []
        var last: Quotation?
        var next = found.startIndex
        for index in parsed.sentences.indices {
            let range = parsed.sentences[index].tokens
            var own: Quotation?
            while next < found.endIndex, found[next].tokens.lowerBound < range.upperBound {
                let quotation = spoken(found[next], after: last)
                completed.append(quotation)
                if own == nil || quotation.outer == nil { own = quotation }
                next += 1
            }
            if own == nil, let before = last, let free = continued(before, index) {
                completed.append(free)
                own = free
            }
            last = own ?? last
        }
        return completed
    }

    /// How many sentences lie between the end of `quotation` and sentence `sentence`.
    private func distance(_ quotation: Quotation, to sentence: Int) -> Int {
        sentence - parsed.sentence(of: quotation.tokens.upperBound - 1)
    }

    private func areTogether(_ quotation: Quotation, _ sentence: Int) -> Bool {
        parsed.sentences[parsed.sentence(of: quotation.tokens.upperBound - 1)].paragraph
            == parsed.sentences[sentence].paragraph
    }

    // MARK: Speech in quotation marks

    /// Speech without a frame as that of whoever spoke right before, is the subject of the sentence
    /// before, or spoke last.
    private func spoken(_ quotation: Quotation, after last: Quotation?) -> Quotation {
        guard quotation.rule == DirectFinder.unframed, quotation.speaker == nil else {
            return quotation
        }
        let sentence = parsed.sentence(of: quotation.tokens.lowerBound)
        if let last, distance(last, to: sentence) <= 1, last.speaker != nil,
            areTogether(last, sentence), !isOfSubject(last)
        {
            return quotation.spoken(by: last.speaker, rule: "same speaker as before")
        }
        if sentence > 0,
            parsed.sentences[sentence - 1].paragraph == parsed.sentences[sentence].paragraph,
            let frame = frames.sentenceBefore(sentence)
        {
            return quotation.spoken(by: frame.speaker, rule: frame.rule)
        }
        guard let last, last.speaker != nil else { return quotation }
        return quotation.spoken(by: last.speaker, rule: "speaker before")
    }

    /// Whether the source of the words is the subject's own: `nach eigenen Angaben`.
    private func isOfSubject(_ quotation: Quotation) -> Bool {
        quotation.speaker.map { parsed.text.lower($0.tokens.lowerBound).hasBeginning("eigene") }
            ?? false
    }

    // MARK: The subjunctive

    /// Sentence `sentence` as speech that goes on with `quotation`.
    ///
    /// In the plural, where the first subjunctive looks like the indicative, the second takes its place.
    private func continued(_ quotation: Quotation, _ sentence: Int) -> Quotation? {
        guard distance(quotation, to: sentence) == 1 else { return nil }
        let isTogether = areTogether(quotation, sentence)
        let isReported = parsed.ranges[sentence].contains { index in
            let clause = parsed.clauses[index]
            guard clause.kind == .main, let verb = clause.verbs.first,
                !parsed.quoted[verb.head]
            else { return false }
            return verb.mood == .reported
                || isTogether && verb.mood == .unreal && verb.isPlural == true
        }
        guard isReported else { return nil }
        return Quotation(
            .freeIndirect, parsed.trimmed(parsed.sentences[sentence].tokens),
            speaker: quotation.speaker, cue: nil, rule: "subjunctive goes on")
    }
}

extension Quotation {
    /// The quotation with its speaker, told by `rule`.
    fileprivate func spoken(by speaker: Speaker?, rule: String) -> Quotation {
        Quotation(kind, tokens, speaker: speaker, cue: cue, rule: rule, frame: frame)
    }
}
