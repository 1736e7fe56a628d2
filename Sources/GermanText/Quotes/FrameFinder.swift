/// Finds indirect speech by the frame put behind it or into it: `…, sagte er`, `…, so der Minister`,
/// `wie die Polizei mitteilte`, `wonach`, `demnach`.
struct FrameFinder {
    private let parsed: ParsedText
    private let speakers: SpeakerReader
    private let complements: ComplementFinder
    private var text: TokenSequence { parsed.text }

    init(_ parsed: ParsedText) {
        self.parsed = parsed
        speakers = SpeakerReader(parsed)
        complements = ComplementFinder(parsed)
    }

    /// The quotations of sentence `sentence`.
    func quotations(in sentence: Int) -> [Quotation] {
        let range = parsed.ranges[sentence]
        var found: [Quotation] = []
        for clause in range {
            if parsed.tells(clause) {
                found += [
                    behind(clause, range), wie(clause), whereupon(clause), back(clause, range),
                ]
                .compactMap(\.self)
            } else if let told = whereupon(clause) {
                found.append(told)
            }
        }
        if let told = so(sentence) { found.append(told) }
        if let told = accordingly(sentence) { found.append(told) }
        return found
    }

    // MARK: `…, sagte er`

    private func behind(_ clause: Int, _ range: Range<Int>) -> Quotation? {
        let frame = parsed.clauses[clause]
        guard let (verb, cue) = parsed.saying(clause), cue != .name,
            frame.kind == .main, let finite = frame.finite,
            let start = start(of: frame, finite), !frame.sharesSubject,
            verb.mood == .indicative, verb.modal == nil, !verb.isPassive || cue == .quoting,
            tells(range, before: clause),
            complements.content(of: clause, verb, cue, range) == nil
        else { return nil }
        let part = parsed.part(around: finite, frame.sentence)
        guard !isMarked(part.lowerBound..<start) else { return nil }
        let goesOn =
            frame.isInserted
            || range.contains {
                $0 > clause && parsed.clauses[$0].kind == .main
                    && parsed.clauses[$0].verbs.first?.mood != .indicative
            }
        let tokens = part.lowerBound..<(goesOn ? part.upperBound : start)
        return Quotation(
            .indirect, parsed.trimmed(tokens), speaker: speakers.speaker(of: verb, in: clause),
            cue: Cue(tokens: finite..<finite + 1, entry: verb.lemma),
            rule: goesOn ? "frame inside" : "frame behind", frame: clause)
    }

    /// The first token of a frame behind a comma: its verb, or `so` or `das` before it.
    private func start(of frame: Clause, _ finite: Int) -> Int? {
        guard finite > 2 else { return nil }
        if frame.isVerbFirst || frame.isInserted { return isBoundary(finite - 1) ? finite : nil }
        return [.so, .das, .dies].contains(text.known(finite - 1)) && isBoundary(finite - 2)
            ? finite - 1 : nil
    }

    /// Whether a main clause outside quotation marks stands before `clause`.
    private func tells(_ range: Range<Int>, before clause: Int) -> Bool {
        range.contains { index in
            let other = parsed.clauses[index]
            guard index < clause, other.kind == .main || other.kind == .verbless,
                let first = other.finite ?? other.segments.first?.lowerBound
            else { return false }
            return !parsed.quoted[first]
        }
    }

    // MARK: `…, so der Minister`

    private func so(_ sentence: Int) -> Quotation? {
        let range = parsed.sentences[sentence].tokens
        for token in range.dropFirst() where text.known(token) == .so {
            guard !parsed.quoted[token], isBoundary(token - 1),
                let phrase = SoFrame(parsed).phrase(behind: token, range)
            else { continue }
            let speaker = speakers.speaker(phrase)
            let part = parsed.part(around: token, sentence)
            guard !isMarked(part.lowerBound..<token) else { continue }
            let isInside =
                speaker.tokens.upperBound + 1 < part.upperBound
                && isBoundary(speaker.tokens.upperBound)
            let tokens = part.lowerBound..<(isInside ? part.upperBound : token)
            return Quotation(
                .indirect, parsed.trimmed(tokens), speaker: speaker,
                cue: Cue(tokens: token..<token + 1, entry: "so"),
                rule: isInside ? "so inside" : "so behind",
                frame: nil)
        }
        return nil
    }

    /// Whether all words of `range` stand in quotation marks.
    private func isMarked(_ range: Range<Int>) -> Bool {
        range.allSatisfy { parsed.quoted[$0] || text.isMark($0) }
    }

    private func isBoundary(_ token: Int) -> Bool {
        [.comma, .dash, .hyphen, .openingParenthesis].contains(text.known(token))
    }

    // MARK: `wie die Polizei mitteilte`

    private func wie(_ clause: Int) -> Quotation? {
        let frame = parsed.clauses[clause]
        guard beginsWithWie(frame),
            let (verb, cue) = parsed.saying(clause), cue == .say || cue == .from,
            !parsed.quoted[verb.head],
            frame.parent.map({ parsed.saying($0)?.cue != .say }) ?? true
        else { return nil }
        let extent = parsed.extent(of: clause)
        let part = parsed.part(around: extent.lowerBound, frame.sentence)
        let begins = (part.lowerBound..<extent.lowerBound).allSatisfy(text.isMark)
        let ends = (extent.upperBound..<max(extent.upperBound, part.upperBound))
            .allSatisfy(text.isMark)
        let tokens =
            begins
            ? extent.upperBound..<max(extent.upperBound, part.upperBound)
            : part.lowerBound..<(ends ? extent.lowerBound : part.upperBound)
        let quote = parsed.trimmed(tokens)
        guard !quote.isEmpty, !parsed.quoted[quote.lowerBound] else { return nil }
        return Quotation(
            .indirect, quote, speaker: speakers.speaker(of: verb, in: clause),
            cue: Cue(tokens: verb.head..<verb.head + 1, entry: "wie \(verb.lemma)"),
            rule: "wie-clause")
    }

    /// Whether the clause is one of `wie`, also where appositions kept it from being read as one.
    private func beginsWithWie(_ clause: Clause) -> Bool {
        if clause.kind == .subordinate { return clause.conjunction == "wie" }
        guard clause.kind == .main, let first = clause.segments.first?.first,
            let last = clause.segments.last?.last, let finite = clause.finite
        else { return false }
        return text.known(first) == .wie && finite >= last - 1
    }

    // MARK: `Das teilte die Polizei mit.`

    /// The sentence before, which a sentence such as `Das teilte die Polizei mit` means.
    private func back(_ clause: Int, _ range: Range<Int>) -> Quotation? {
        let frame = parsed.clauses[clause]
        let sentence = parsed.sentences[frame.sentence]
        guard frame.sentence > 0, [.das, .dies].contains(text.known(sentence.tokens.lowerBound)),
            let finite = frame.finite, finite == sentence.tokens.lowerBound + 1,
            let (verb, cue) = parsed.saying(clause), cue == .say, verb.mood == .indicative,
            verb.modal == nil,
            complements.content(of: clause, verb, cue, range) == nil
        else { return nil }
        let before = parsed.sentences[frame.sentence - 1]
        guard before.paragraph == sentence.paragraph, !parsed.quoted[before.tokens.lowerBound]
        else { return nil }
        return Quotation(
            .indirect, parsed.trimmed(before.tokens),
            speaker: speakers.speaker(of: verb, in: clause),
            cue: Cue(tokens: finite..<finite + 1, entry: verb.lemma),
            rule: "frame in the next sentence", frame: clause)
    }

    // MARK: `wonach`, `demnach`

    /// What a clause with `wonach` tells of the noun before it.
    private func whereupon(_ clause: Int) -> Quotation? {
        guard parsed.clauses[clause].kind == .subordinate,
            parsed.clauses[clause].conjunction == "wonach"
        else { return nil }
        let told = parsed.clauses[clause]
        guard let start = told.segments.first?.lowerBound, start > 1,
            let source = parsed.ranges[told.sentence].lazy
                .flatMap({ parsed.clauses[$0].phrases })
                .filter({ parsed.phrases[$0].tokens.upperBound < start }).max()
        else { return nil }
        let extent = parsed.extent(of: clause)
        return Quotation(
            .indirect, parsed.trimmed(min(start + 1, extent.upperBound)..<extent.upperBound),
            speaker: speakers.speaker(ofSource: source),
            cue: Cue(tokens: start..<start + 1, entry: "wonach"), rule: "wonach")
    }

    /// A sentence that `demnach` ties to the source named before.
    private func accordingly(_ sentence: Int) -> Quotation? {
        let range = parsed.sentences[sentence].tokens
        guard let token = range.first(where: { text.known($0) == .demnach }),
            !parsed.quoted[token]
        else { return nil }
        let start = token == range.lowerBound ? token + 1 : range.lowerBound
        return Quotation(
            .indirect, parsed.trimmed(start..<range.upperBound),
            speaker: Speaker(tokens: token..<token + 1, name: text.text(token), entity: nil),
            cue: Cue(tokens: token..<token + 1, entry: "demnach"), rule: "demnach")
    }
}
