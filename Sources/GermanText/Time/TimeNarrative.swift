import Articles

/// The time expressions of an article resolved so far, and what the next ones may refer to.
struct TimeNarrative {
    /// The expressions in order.
    private(set) var times: [TimeExpression] = []

    private var context: TimeContext
    private let states: Set<String>

    /// Begins an article published on `published`, or on a day unknown; with the verbs `states`, `heute`
    /// means these days.
    init(_ published: PublicationDate?, states: Set<String>) {
        context = TimeContext(published)
        self.states = states
    }

    /// Adds the expression in `situation`, unless there is no such time.
    mutating func add(_ situation: TimeSituation, sentence: Int, clue: TimeClue) {
        let match = situation.match
        let resolver = TimeResolver(
            context: context, sentence: sentence, isNowadays: isNowadays(clue),
            direction: situation.direction(inClause: clue.direction),
            isTelegraphic: clue.isTelegraphic, isGeneral: situation.isGeneral)
        guard let value = resolver.value(match.meaning) else { return }
        context.note(match.meaning, value, sentence)
        let time = TimeExpression(
            kind: match.meaning.kind, value: value.text, modifier: match.modifier,
            days: situation.days(value, resolver.direction, context.published),
            tokens: match.tokens, phrase: situation.phrase, rule: match.rule)
        join(time, situation, sentence)
        times.append(time)
    }

    /// Notes that the last expression goes on with `time`, if it does.
    private mutating func join(_ time: TimeExpression, _ situation: TimeSituation, _ sentence: Int)
    {
        guard let last = times.last, situation.isJoined(to: last.tokens.upperBound) else { return }
        times[times.count - 1].joinsNext = last.days != nil && time.days != nil
        if isDay(time), isDay(last) { context.noteSeveral(sentence) }
    }

    private func isDay(_ time: TimeExpression) -> Bool {
        time.kind == .date && time.days.map { $0.lowerBound == $0.upperBound } ?? false
    }

    /// Whether `heute` means these days rather than the day: `wie wir heute wissen`, `heute wäre
    /// es anders`.
    private func isNowadays(_ clue: TimeClue) -> Bool {
        clue.isUnreal || clue.direction == .present && clue.verb.map(states.contains) ?? false
    }
}
