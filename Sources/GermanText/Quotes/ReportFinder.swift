/// Finds who is made to say what, sentence by sentence.
struct ReportFinder {
    private let text: TokenSequence
    private let lexicon: Lexicon
    private let clauses: [Clause]
    private let phrases: [NounPhrase]
    private let quoted: [Bool]

    init(
        _ text: TokenSequence, _ lexicon: Lexicon, _ clauses: [Clause], _ phrases: [NounPhrase],
        quoted: [Bool]
    ) {
        self.text = text
        self.lexicon = lexicon
        self.clauses = clauses
        self.phrases = phrases
        self.quoted = quoted
    }

    /// The reports of all sentences; `ranges` are the clauses of each.
    func reports(_ sentences: [Sentence], clauses ranges: [Range<Int>]) -> [Report] {
        var reports: [Report] = []
        var last: (report: Report, sentence: Int)?
        for (index, sentence) in sentences.enumerated() {
            var found = according(sentence, ranges[index])
            found += saying(ranges[index])
            if found.isEmpty, let previous = last, index - previous.sentence == 1,
                sentence.paragraph == sentences[previous.sentence].paragraph,
                let continued = continued(previous.report, ranges[index], sentence)
            {
                found = [continued]
            }
            if let report = found.first { last = (report, index) }
            reports += found
        }
        return reports
    }

    // MARK: `nach Angaben von`, `zufolge`

    private func according(_ sentence: Sentence, _ range: Range<Int>) -> [Report] {
        for index in sentence.tokens {
            if let cue = cue(at: index, sentence.tokens.upperBound),
                let speaker = speakerBehind(index + cue.count, range)
            {
                return [report(speaker, cue.joined(separator: " "), index, range)]
            }
            if lexicon.cues.behind.contains(text.lower(index)),
                let speaker = speakerBefore(index, range)
            {
                return [report(speaker, text.text(index), index, range)]
            }
        }
        return []
    }

    private func cue(at index: Int, _ limit: Int) -> [String]? {
        lexicon.cues.according.first { words in
            index + words.count <= limit
                && words.enumerated().allSatisfy { text.lower(index + $0.offset) == $0.element }
        }
    }

    private func report(_ speaker: Int, _ cue: String, _ at: Int, _ range: Range<Int>) -> Report {
        Report(
            speaker: SpeakerName(text, phrases).nominative(speaker),
            entity: phrases[speaker].entity,
            cue: cue, kind: .indirect, clauses: Set(range), isBySaying: false)
    }

    private func speakerBehind(_ token: Int, _ range: Range<Int>) -> Int? {
        sentencePhrases(range).first {
            phrases[$0].extent.contains(token) || phrases[$0].tokens.lowerBound == token
        }.map(owner)
    }

    private func speakerBefore(_ token: Int, _ range: Range<Int>) -> Int? {
        sentencePhrases(range).last {
            phrases[$0].tokens.upperBound <= token && token - phrases[$0].tokens.upperBound <= 1
        }.map { index in
            var first = index
            while let head = phrases[first].genitiveOf, head < first { first = head }
            return first
        }
    }

    /// The phrase that a genitive in front belongs to.
    private func owner(_ index: Int) -> Int {
        if let head = phrases[index].genitiveOf, head > index { return head }
        return index
    }

    private func sentencePhrases(_ range: Range<Int>) -> [Int] {
        range.flatMap { clauses[$0].phrases }.sorted()
    }

    // MARK: Verbs of saying

    private func saying(_ range: Range<Int>) -> [Report] {
        for index in range {
            guard let verb = clauses[index].verbs.first(where: { lexicon.isSaying($0.lemma) }),
                !verb.isPassive,
                let speaker = speaker(verb, index)
            else { continue }
            let reported = reportedClauses(of: index, range)
            guard !reported.isEmpty else { continue }
            return [
                Report(
                    speaker: SpeakerName(text, phrases).nominative(speaker),
                    entity: phrases[speaker].entity, cue: text.text(verb.head),
                    kind: isQuoted(reported) ? .direct : .indirect, clauses: reported,
                    isBySaying: true)
            ]
        }
        return []
    }

    private func speaker(_ verb: VerbGroup, _ clause: Int) -> Int? {
        guard let place = clauses[clause].verbs.firstIndex(where: { $0.head == verb.head }) else {
            return nil
        }
        return clauses[clause].arguments[place].subject.first
    }

    private func reportedClauses(of saying: Int, _ range: Range<Int>) -> Set<Int> {
        var reported: Set<Int> = []
        for index in range where index != saying {
            let clause = clauses[index]
            let depends =
                clause.parent == saying && clause.kind == .subordinate
                && ["dass", "daß", "ob", "wie"].contains(clause.conjunction ?? "")
            let isSpeech =
                clause.kind == .main
                && (clause.verbs.first?.mood == .reported || isQuoted(index)
                    || index < saying && startsWithVerb(saying))
            if depends || isSpeech || clause.parent.map(reported.contains) ?? false {
                reported.insert(index)
            }
        }
        for index in range where clauses[index].parent.map(reported.contains) ?? false {
            reported.insert(index)
        }
        return reported
    }

    /// Whether the clause begins with its verb, as behind words that it reports.
    private func startsWithVerb(_ index: Int) -> Bool {
        clauses[index].isVerbFirst
    }

    private func isQuoted(_ clauses: Set<Int>) -> Bool { clauses.contains(where: isQuoted) }

    private func isQuoted(_ index: Int) -> Bool {
        guard let head = clauses[index].verbs.first?.head else { return false }
        return quoted[head]
    }

    // MARK: Reports that go on

    /// The clauses of a sentence in the subjunctive or with `demnach` that go on with `report`.
    private func continued(_ report: Report, _ range: Range<Int>, _ sentence: Sentence) -> Report? {
        let goesOn = sentence.tokens.contains { text.lower($0) == "demnach" }
        let isReported = range.contains {
            clauses[$0].kind == .main && clauses[$0].verbs.first?.mood == .reported
        }
        guard goesOn || isReported else { return nil }
        return Report(
            speaker: report.speaker, entity: report.entity, cue: goesOn ? "demnach" : report.cue,
            kind: .indirect, clauses: Set(range), isBySaying: report.isBySaying)
    }
}
