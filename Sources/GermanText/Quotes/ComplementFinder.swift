/// Finds what depends on verbs and nouns of saying: `sagte, dass …`, `sagte, er sei …`, `kündigte an,
/// … zu …`, `die Ansicht, dass …`.
struct ComplementFinder {
    private static let openers: Set<String> = [
        "dass", "daß", "ob", "warum", "weshalb", "wer", "wen", "wem", "was", "wann", "wohin",
        "woher", "wo", "wie", "welche", "welcher", "welches", "welchen", "welchem", "inwieweit",
        "inwiefern", "worum", "wovon", "wozu", "wieso",
    ]
    /// How far before its clause a noun of saying may stand.
    private static let nounDistance = 8

    private let parsed: ParsedText
    private let speakers: SpeakerReader
    private var text: TokenSequence { parsed.text }

    init(_ parsed: ParsedText) {
        self.parsed = parsed
        speakers = SpeakerReader(parsed)
    }

    /// The quotations of sentence `sentence`.
    func quotations(in sentence: Int) -> [Quotation] {
        let range = parsed.ranges[sentence]
        let verbal = range.compactMap { quotation(of: $0, range) }
        return verbal
            + range.compactMap { index in
                quotation(ofNounBefore: index, unless: verbal)
            }
    }

    // MARK: Verbs

    private func quotation(of clause: Int, _ range: Range<Int>) -> Quotation? {
        guard let (verb, cue) = parsed.saying(clause), cue != .name,
            !parsed.quoted[verb.head],
            let (tokens, rule) = content(of: clause, verb, cue, range)
        else { return nil }
        return Quotation(
            rule.hasBeginning("question") ? .question : .indirect, tokens,
            speaker: speakers.speaker(of: verb, in: clause),
            cue: Cue(tokens: verb.head..<verb.head + 1, entry: verb.lemma), rule: rule,
            frame: clause)
    }

    /// What the verb of saying `verb` in clause `clause` has as its content.
    func content(
        of clause: Int, _ verb: VerbGroup, _ cue: CueLexicon.Saying, _ range: Range<Int>
    ) -> (Range<Int>, String)? {
        let dependents = range.filter {
            parsed.clauses[$0].parent == clause && isContent($0)
        }
        if let first = dependents.first {
            let tokens = joined(first, dependents)
            return isDirect(tokens) ? nil : (tokens, rule(first))
        }
        guard let second = verbSecond(behind: clause, verb, cue, range) else { return nil }
        return isDirect(second) ? nil : (second, rule(verbSecond: clause, range))
    }

    /// Whether nothing of `tokens` stands outside quotation marks.
    private func isDirect(_ tokens: Range<Int>) -> Bool {
        guard let first = tokens.first, let last = tokens.last else { return true }
        return parsed.quoted[first] && parsed.quoted[last]
            && tokens.allSatisfy { parsed.quoted[$0] }
    }

    private func rule(_ clause: Int) -> String {
        let content = parsed.clauses[clause]
        if content.kind == .infinitive { return "infinitive" }
        return ["dass", "daß"].contains(content.conjunction ?? "") ? "dass-clause" : "question"
    }

    /// Whether the clause is what somebody says, asks or demands.
    private func isContent(_ index: Int) -> Bool {
        switch parsed.clauses[index].kind {
        case .infinitive: return parsed.clauses[index].conjunction == nil
        case .subordinate:
            guard let opener = parsed.clauses[index].conjunction, Self.openers.contains(opener)
            else {
                return false
            }
            return opener != "wie" || parsed.saying(index) == nil
        default: return false
        }
    }

    /// The clause with those joined to it, from the first token to the last.
    private func joined(_ first: Int, _ dependents: [Int]) -> Range<Int> {
        var tokens = parsed.extent(of: first)
        for next in dependents.dropFirst() {
            let extent = parsed.extent(of: next)
            guard extent.lowerBound >= tokens.lowerBound,
                extent.lowerBound - tokens.upperBound <= 3
            else { break }
            tokens = tokens.lowerBound..<max(tokens.upperBound, extent.upperBound)
        }
        return parsed.trimmed(whole(tokens, first))
    }

    /// The tokens up to the next main clause: what ends a sentence belongs to its last clause.
    private func whole(_ tokens: Range<Int>, _ first: Int) -> Range<Int> {
        let clause = parsed.clauses[first]
        let part = parsed.part(around: tokens.lowerBound, clause.sentence)
        let matrix = clause.parent.flatMap { parsed.clauses[$0].verbs.first?.tokens.max() } ?? 0
        guard matrix < tokens.lowerBound else { return tokens }
        let next = parsed.ranges[clause.sentence].first { index in
            parsed.clauses[index].kind == .main
                && parsed.clauses[index].finite.map { $0 >= tokens.upperBound } ?? false
        }.flatMap { parsed.clauses[$0].segments.last?.lowerBound }
        let end = min(next ?? part.upperBound, part.upperBound)
        return tokens.lowerBound..<max(end, tokens.upperBound)
    }

    // MARK: Verb second

    /// The main clauses behind a comma or colon that go on where the frame ends.
    private func verbSecond(
        behind clause: Int, _ verb: VerbGroup, _ cue: CueLexicon.Saying, _ range: Range<Int>
    ) -> Range<Int>? {
        guard
            let first = range.first(where: {
                $0 > clause && parsed.clauses[$0].kind == .main
            }), let mood = parsed.clauses[first].verbs.first?.mood
        else { return nil }
        let start = start(of: first, range)
        guard start > verb.head, start > 0, !parsed.clauses[first].isVerbFirst,
            !parsed.quoted[parsed.trimmed(start..<start + 1).first ?? start],
            [.comma, .colon].contains(text.known(start - 1)) || isMarkedStart(start),
            mood != .indicative || mayBeTold(clause, verb, cue)
        else { return nil }
        var end = parsed.extent(of: first).upperBound
        for next in range where next > first && parsed.clauses[next].kind == .main {
            guard goesOn(next, isTold: mood == .indicative) else { break }
            end = max(end, parsed.extent(of: next).upperBound)
        }
        return parsed.trimmed(start..<max(start, end))
    }

    private func rule(verbSecond clause: Int, _ range: Range<Int>) -> String {
        let first = range.first { $0 > clause && parsed.clauses[$0].kind == .main }
        let mood = first.flatMap { parsed.clauses[$0].verbs.first?.mood }
        return mood == .indicative ? "verb second, indicative" : "verb second"
    }

    /// Whether a comma and a quotation mark stand before `start`.
    private func isMarkedStart(_ start: Int) -> Bool {
        start > 1 && text.isMark(start - 1) && text.known(start - 2) == .comma
    }

    /// The first token of a main clause, dependent clauses before it included.
    private func start(of clause: Int, _ range: Range<Int>) -> Int {
        range.filter { $0 < clause && parsed.clauses[$0].parent == clause }
            .compactMap { parsed.clauses[$0].segments.first?.lowerBound }
            .reduce(parsed.clauses[clause].segments.first?.lowerBound ?? 0, min)
    }

    /// Whether what follows in the indicative may be the words of a verb of saying, which then has no
    /// other object.
    private func mayBeTold(_ clause: Int, _ verb: VerbGroup, _ cue: CueLexicon.Saying) -> Bool {
        guard cue == .say || cue == .impersonal, !verb.isPassive,
            let place = parsed.clauses[clause].verbs.firstIndex(where: { $0.head == verb.head })
        else { return false }
        return parsed.clauses[clause].arguments[place].accusative.isEmpty
    }

    private func goesOn(_ clause: Int, isTold: Bool) -> Bool {
        guard let mood = parsed.clauses[clause].verbs.first?.mood else { return true }
        return mood != .indicative || isTold && parsed.saying(clause) == nil
    }

    // MARK: Nouns

    /// What depends on a noun of saying before clause `index`.
    private func quotation(ofNounBefore index: Int, unless verbal: [Quotation]) -> Quotation? {
        let isReported =
            parsed.clauses[index].kind == .main
            && parsed.clauses[index].verbs.first?.mood == .reported
        guard isReported || isContent(index) && isTold(parsed.clauses[index]) else { return nil }
        let clause = parsed.clauses[index]
        guard let start = clause.segments.first?.lowerBound, start > 1,
            !verbal.contains(where: { $0.tokens.contains(start) }),
            let noun = noun(before: start)
        else { return nil }
        let extent = parsed.trimmed(parsed.extent(of: index))
        guard !extent.isEmpty, extent.lowerBound >= start, !parsed.quoted[extent.lowerBound]
        else { return nil }
        return Quotation(
            .indirect, extent, speaker: speaker(ofNoun: noun, clause.sentence),
            cue: Cue(tokens: noun..<noun + 1, entry: text.text(noun)), rule: "noun of saying")
    }

    private func isTold(_ clause: Clause) -> Bool {
        clause.kind == .infinitive || ["dass", "daß"].contains(clause.conjunction ?? "")
    }

    private func noun(before start: Int) -> Int? {
        guard text.known(start - 1) == .comma else { return nil }
        var token = start - 2
        while token >= 0, token >= start - Self.nounDistance, text.known(token) != .comma {
            if text.traits[token].cue.contains(.noun) { return token }
            token -= 1
        }
        return nil
    }

    /// Who holds the view that a noun names: whose it is, else the subject beside it.
    private func speaker(ofNoun noun: Int, _ sentence: Int) -> Speaker? {
        guard let clause = parsed.clause(of: noun, in: sentence),
            let phrase = parsed.clauses[clause].phrases.first(where: {
                parsed.phrases[$0].head == noun
            })
        else { return nil }
        if phrase + 1 < parsed.phrases.count,
            parsed.phrases[phrase + 1].genitiveOf == phrase
        {
            return speakers.speaker(phrase + 1)
        }
        guard let verb = parsed.clauses[clause].verbs.first,
            let subject = speakers.phrase(of: verb, in: clause), subject != phrase
        else { return nil }
        return speakers.speaker(subject)
    }
}
