import Articles

/// Words that tell when, how long or how often, and the days they mean.
public struct TimeExpression: Sendable, Equatable {
    /// What is told, in TIMEX3's words.
    public enum Kind: String, Sendable {
        /// A day or a longer span of the calendar.
        case date = "DATE"
        /// A time within a day.
        case time = "TIME"
        /// How long.
        case duration = "DURATION"
        /// How often.
        case set = "SET"
    }

    /// What is told.
    public let kind: Kind
    /// The TIMEX3 value, such as `2023-12-03`, `2023-W48`, `P2Y` or `PAST_REF`.
    public let value: String
    /// What narrows or loosens the value.
    public let modifier: TimeModifier?
    /// The days that can be meant, the first and the last; `nil` when the text does not tell.
    ///
    /// Of a length these are the days it points to: `vor zwei Tagen`, `seit zwei Tagen`.
    public let days: ClosedRange<CalendarDate>?
    /// Its tokens, indices into the analysis's tokens.
    public let tokens: Range<Int>
    /// Its tokens with the preposition and article before it.
    public let phrase: Range<Int>
    /// The rule of the grammar that read it.
    public let rule: String
    /// Whether it goes on with the next expression, as in `von Montag bis Freitag`.
    public internal(set) var joinsNext = false
}

extension Analysis {
    /// `time` together with those it is joined with: `am Sonntag und Montag`, `5. bis 7. Mai`.
    public func joined(_ time: TimeExpression) -> TimeExpression {
        guard let index = times.firstIndex(where: { $0.tokens == time.tokens }) else { return time }
        var first = index
        var last = index
        while first > 0, times[first - 1].joinsNext { first -= 1 }
        while last + 1 < times.count, times[last].joinsNext { last += 1 }
        guard first < last, let begin = times[first].days, let end = times[last].days,
            begin.lowerBound <= end.upperBound
        else { return time }
        let days = begin.lowerBound...end.upperBound
        return TimeExpression(
            kind: time.kind, value: TimeValue.covering(days).text, modifier: nil, days: days,
            tokens: times[first].tokens.lowerBound..<times[last].tokens.upperBound,
            phrase: times[first].phrase.lowerBound..<times[last].phrase.upperBound,
            rule: time.rule)
    }
}
