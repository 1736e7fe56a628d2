import GermanText

/// Finds when an act takes place.
struct OccasionReader {
    /// Words at the start of a sentence that refer to the time told before.
    private static let links: Set<String> = ["dabei", "damals", "daraufhin", "hierbei"]

    private let analysis: Analysis
    /// The times that tell of days, those that belong together as one.
    private let times: [TimeExpression]

    init(_ analysis: Analysis) {
        self.analysis = analysis
        times = analysis.joinedTimes.filter { time in
            time.days != nil && !Self.counts(time, analysis)
        }
    }

    /// Whether the time is the one within which occasions are counted, not that of the act: `zum
    /// zweiten Mal in diesem Jahr`.
    private static func counts(_ time: TimeExpression, _ analysis: Analysis) -> Bool {
        let start = time.phrase.lowerBound
        return start > 0 && analysis.text.text(start - 1) == "Mal"
    }

    /// The time expression that belongs to `draft`, or `nil`.
    func time(of draft: EventDraft) -> TimeExpression? {
        ownTime(of: draft) ?? linkedTime(of: draft)
    }

    /// The only time of the sentence before, when the draft's own refers back to it.
    private func linkedTime(of draft: EventDraft) -> TimeExpression? {
        let clause = analysis.clauses[draft.clause]
        guard draft.verb != nil, clause.kind == .main, clause.sentence > 0,
            let start = clause.segments.first?.lowerBound,
            Self.links.contains(analysis.text.lower(start)),
            start == analysis.sentences[clause.sentence].tokens.lowerBound
        else { return nil }
        let before = analysis.sentences[clause.sentence - 1]
        guard before.paragraph == analysis.sentences[clause.sentence].paragraph else { return nil }
        let times = times.filter { before.tokens.contains($0.phrase.lowerBound) }
        return times.count == 1 ? times.first : nil
    }

    private func ownTime(of draft: EventDraft) -> TimeExpression? {
        let clause = analysis.clauses[draft.clause]
        let times = times.filter { clause.contains($0.phrase.lowerBound) }
        guard !times.isEmpty else { return nil }
        guard let phrase = draft.phrase else {
            return times.min { distance($0, draft.head) < distance($1, draft.head) }
        }
        return nounTime(phrase, draft, times)
    }

    private func distance(_ time: TimeExpression, _ token: Int) -> Int {
        abs(time.phrase.lowerBound - token)
    }

    /// A time in the noun's phrase or right behind it, else the clause's when the noun is its centre.
    private func nounTime(
        _ phrase: Int, _ draft: EventDraft, _ times: [TimeExpression]
    ) -> TimeExpression? {
        let neighbours = Neighbours(phrase, analysis)
        let own = analysis.phrases[phrase].extent.lowerBound..<neighbours.chainEnd + 1
        if let time = times.first(where: { own.contains($0.phrase.lowerBound) }) { return time }
        guard draft.governor != nil, Set(times.map(\.days)).count == 1 else { return nil }
        return times.first
    }

    /// `time` as an event carries it.
    func occasion(_ time: TimeExpression) -> Occasion? {
        guard let days = time.days else { return nil }
        return Occasion(
            text: analysis.string(time.phrase), value: time.value, begin: days.lowerBound,
            end: days.upperBound, span: analysis.span(time.phrase))
    }
}
