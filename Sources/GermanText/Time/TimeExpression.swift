import Articles

/// Words that tell when, and the days they can mean.
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
    /// The TIMEX3 value, such as `2023-12-03` or `2023-W48`.
    public let value: String
    /// The first day that can be meant.
    public let begin: CalendarDate
    /// The last day that can be meant.
    public let end: CalendarDate
    /// Its tokens, indices into the analysis's tokens.
    public let tokens: Range<Int>
}

/// What a time expression says before it is known what it refers to.
enum TimeMeaning: Equatable {
    /// Which part of a month or year.
    enum Part: Equatable { case beginning, middle, end }

    case day(year: Int?, month: Int, first: Int, last: Int)
    case month(year: Int?, month: Int, part: Part?)
    case year(Int, part: Part?)
    case weekday(Int, direction: Int?)
    case weekdays(Int, Int)
    case weekend(direction: Int?)
    case days(offset: Int)
    case unit(CalendarWords.Unit, offset: Int, part: Part?)
    case ago(Int, CalendarWords.Unit)
    case ahead(Int, CalendarWords.Unit)
    case since(Int, CalendarWords.Unit)
    case recent(CalendarWords.Unit)
}
