import GermanText

/// Finds when an act takes place.
///
/// The time is the one that the act's clause tells; else that of the occasion which the clause names
/// (``NamedOccasions``); else that of the clause it is joined to, or the one that the sentences before
/// set for what follows (``TimeFrames``).
final class OccasionReader {
    private let analysis: Analysis
    private let lexicon: Lexicon
    private let calendar: PublicationCalendar
    private let times: ClauseTimes
    private let occasions: NamedOccasions
    private let frames: TimeFrames

    init(_ analysis: Analysis, _ lexicon: Lexicon, _ events: EventLexicon) {
        self.analysis = analysis
        self.lexicon = lexicon
        calendar = PublicationCalendar(analysis)
        times = ClauseTimes(analysis, events)
        occasions = NamedOccasions(analysis, events.classes, times)
        frames = TimeFrames(analysis, events.classes, times)
    }

    /// The time expression that belongs to `draft`, or `nil`.
    func time(of draft: EventDraft) -> TimeExpression? {
        ownTime(of: draft) ?? spoken(draft) ?? occasions.time(of: draft) ?? frames.time(of: draft)
    }

    private func ownTime(of draft: EventDraft) -> TimeExpression? {
        guard let phrase = draft.phrase else {
            let own = fitting(times.times(ofVerbIn: draft.clause, besides: draft.parts), draft)
            return own.min { distance($0, draft.head) < distance($1, draft.head) }
        }
        return nounTime(phrase, draft)
    }

    /// The time at which whoever acts by words says them, when his words are the act: `teilte am Montag
    /// mit, er werde verzichten`.
    private func spoken(_ draft: EventDraft) -> TimeExpression? {
        if draft.isSaid, let parent = analysis.clauses[draft.clause].parent {
            return only(times.times(in: parent))
        }
        guard draft.verb != nil, !draft.type.quad.isMultiple(of: 2), draft.type != .consult,
            let quotation = analysis.quotations.last(where: {
                $0.clauses.contains(draft.clause) && $0.isBySaying
            }), let speaker = quotation.speaker?.entity.map({ analysis.entities[$0].name }),
            draft.actors.contains(where: { $0.name == speaker }), let cue = quotation.cue,
            let frame = analysis.clauses.firstIndex(where: {
                $0.kind != .attribute && $0.contains(cue.tokens.lowerBound)
            })
        else { return nil }
        return only(times.times(in: frame))
    }

    /// Those of `times` that can be the act's: of what is announced the ones ahead, of what is past the
    /// others, and of words none behind `für`, which is when what they are about is to be.
    private func fitting(_ times: [TimeExpression], _ draft: EventDraft) -> [TimeExpression] {
        if draft.entry.status == .planned {
            let ahead = times.filter(calendar.isAhead)
            return ahead.isEmpty ? times : ahead
        }
        let told = draft.verb?.tense == .past ? past(times) : times
        guard !draft.type.quad.isMultiple(of: 2) else { return told }
        return told.filter { analysis.text.lower($0.phrase.lowerBound) != "für" }
    }

    /// Those of `times` that do not lie behind publication, if there are any, or else all.
    private func past(_ times: [TimeExpression]) -> [TimeExpression] {
        let told = times.filter { !calendar.isBehindPublication($0) }
        return told.isEmpty ? times : told
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
        if let time = attributed(phrase, draft.clause) { return time }
        if let told = draft.telling.flatMap({ times.times(in: $0).first }) { return told }
        if isOccasion(phrase, draft) {
            return all.last { $0.phrase.lowerBound < own.lowerBound } ?? only(all)
        }
        return draft.governor == nil ? nil : only(all)
    }

    private func only(_ times: [TimeExpression]) -> TimeExpression? {
        Set(times.map(\.days)).count == 1 ? times.first : nil
    }

    /// Whether the noun tells on what occasion, or after what meeting, the clause's act takes place.
    private func isOccasion(_ phrase: Int, _ draft: EventDraft) -> Bool {
        let preposition = analysis.phrases[phrase].preposition ?? ""
        return NamedOccasions.circumstances.contains(preposition)
            || preposition == "nach" && draft.type == .consult
    }

    /// The time in the participle that says when the noun's act is to be or took place: `der für
    /// Freitag geplante Besuch`.
    private func attributed(_ phrase: Int, _ clause: Int) -> TimeExpression? {
        let attribute = times.attributes(within: clause).first { index in
            analysis.clauses[index].antecedent == phrase
                && analysis.clauses[index].verbs.contains { verb in
                    let mood = lexicon.mood(of: verb.lemma)
                    return mood == .planned || mood == .light
                        || Analysis.carriers.contains(verb.lemma)
                }
        }
        return attribute.flatMap { times.times(in: $0).first }
    }

    /// `time` as an event with `status` carries it: what has occurred does not lie behind publication.
    func occasion(_ time: TimeExpression, _ status: Status) -> Occasion? {
        guard let days = time.days,
            status != .occurred || !calendar.isBehindPublication(time)
        else { return nil }
        return Occasion(
            text: analysis.string(time.phrase), value: time.value, begin: days.lowerBound,
            end: days.upperBound, span: analysis.span(time.phrase))
    }
}
