import GermanText

/// Finds when an act takes place.
///
/// The time is the one that the act's clause tells; else that of the occasion which the clause names
/// (``NamedOccasions``); else that of the clause it is joined to, or the one that the sentences before
/// set for what follows (``TimeFrames``).
struct OccasionReader {
    private let analysis: Analysis
    private let times: ClauseTimes
    private let occasions: NamedOccasions
    private let frames: TimeFrames

    init(_ analysis: Analysis, _ lexicon: EventLexicon) {
        self.analysis = analysis
        times = ClauseTimes(analysis, lexicon)
        occasions = NamedOccasions(analysis, lexicon.classes, times)
        frames = TimeFrames(analysis, lexicon.classes, times)
    }

    /// The time expression that belongs to `draft`, or `nil`.
    func time(of draft: EventDraft) -> TimeExpression? {
        ownTime(of: draft) ?? occasions.time(of: draft) ?? frames.time(of: draft)
    }

    private func ownTime(of draft: EventDraft) -> TimeExpression? {
        guard let phrase = draft.phrase else {
            let times = times.times(ofVerbIn: draft.clause, besides: draft.parts)
            return times.min { distance($0, draft.head) < distance($1, draft.head) }
        }
        return nounTime(phrase, draft)
    }

    private func distance(_ time: TimeExpression, _ token: Int) -> Int {
        abs(time.phrase.lowerBound - token)
    }

    /// A time in the noun's phrase or right behind it, or one in the relative clause that says that it
    /// takes place; else the clause's when the noun is its centre or the occasion of its act.
    private func nounTime(_ phrase: Int, _ draft: EventDraft) -> TimeExpression? {
        let neighbours = Neighbours(phrase, analysis)
        let own = analysis.phrases[phrase].extent.lowerBound..<neighbours.chainEnd + 1
        let all = times.times(in: draft.clause)
        if let time = all.first(where: { own.contains($0.phrase.lowerBound) }) { return time }
        if let told = draft.telling.flatMap({ times.times(in: $0).first }) { return told }
        let noun = analysis.phrases[phrase].preposition ?? ""
        guard draft.governor != nil || NamedOccasions.circumstances.contains(noun),
            Set(all.map(\.days)).count == 1
        else { return nil }
        return all.first
    }

    /// `time` as an event carries it.
    func occasion(_ time: TimeExpression) -> Occasion? {
        guard let days = time.days else { return nil }
        return Occasion(
            text: analysis.string(time.phrase), value: time.value, begin: days.lowerBound,
            end: days.upperBound, span: analysis.span(time.phrase))
    }
}
