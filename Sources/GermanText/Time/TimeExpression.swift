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

extension TimeExpression {
    /// This expression and `last`, which it goes on to, as one; `nil` when their days do not
    /// follow each other.
    fileprivate func joined(to last: TimeExpression) -> TimeExpression? {
        guard let begin = days?.lowerBound, let end = last.days?.upperBound, begin <= end else {
            return nil
        }
        return TimeExpression(
            kind: kind, value: TimeValue.covering(begin...end).text, modifier: nil,
            days: begin...end, tokens: tokens.lowerBound..<last.tokens.upperBound,
            phrase: phrase.lowerBound..<last.phrase.upperBound, rule: rule)
    }
}

extension Analysis {
    /// The time expressions in order, those that belong together as one: `am Sonntag und Montag`,
    /// `vom 5. bis 7. Mai`.
    public var joinedTimes: [TimeExpression] {
        var joined: [TimeExpression] = []
        var goesOn = false
        for time in times {
            if goesOn, let last = joined.last, let whole = last.joined(to: time) {
                joined[joined.count - 1] = whole
            } else {
                joined.append(time)
            }
            goesOn = time.joinsNext
        }
        return joined
    }
}
