/// What a time expression says before it is known what it refers to.
enum TimeMeaning: Equatable, Sendable {
    /// A day of a month.
    case day(YearTerm, month: Int, day: Int)
    /// A part of a day of a month.
    case partOfDay(YearTerm, month: Int, day: Int, part: String)
    /// A month.
    case month(YearTerm, Int)
    /// A year.
    case year(YearTerm)
    /// The very beginning, middle or end of a year: `Jahresende`.
    case edgeOfYear(YearTerm, TimeModifier)
    /// A season.
    case season(YearTerm, String)
    /// A quarter of a year.
    case quarter(YearTerm, Int)
    /// A half of a year.
    case half(YearTerm, Int)
    /// Ten years, by the figures of the year up to the tens, or by the tens alone.
    case decade(String)
    /// A hundred years, the first being those up to 100.
    case century(Int)
    /// Years that a period such as a season of sports goes through.
    case years(Int, Int, value: String)
    /// A day of the week.
    case weekday(Int, direction: Int?, part: String?)
    /// A day of a week counted from the present one: `Mittwoch vergangener Woche`.
    case dayOfWeek(Int, week: Int, part: String?)
    /// A weekend.
    case weekend(direction: Int?)
    /// A unit counted from the present one.
    case unit(TimeUnit, Int)
    /// A day counted from publication.
    case deictic(Int, part: String?)
    /// A time counted from the one spoken of before; how many is `nil` when it is not told.
    case sequel(TimeUnit, Double?)
    /// A time of the day.
    case clock(hour: Int, minute: Int)
    /// A part of the day.
    case part(String)
    /// A feast.
    case feast(Feast, YearTerm)
    /// A length.
    case period(TimePeriod, Anchor)
    /// The present, told by an adjective: `heutig`.
    case present
    /// A time that is not told exactly, by its value.
    case reference(String)
    /// How often, by its value.
    case recurrence(String)
    /// Some day or other unit.
    case indefinite(TimeUnit)

    /// Which year a date is in.
    enum YearTerm: Equatable, Sendable {
        /// Not told.
        case open
        /// Told.
        case given(Int)
        /// So many years from the present one.
        case relative(Int)
        /// The one spoken of before, and so many years more.
        case spoken(Int)
        /// The nearest that way from the present: `letzten August`.
        case toward(Int)
    }

    /// What a length is counted from.
    enum Anchor: Equatable, Sendable {
        /// Nothing.
        case none
        /// It ends now, and its beginning is meant: `vor zwei Tagen`.
        case ago
        /// It goes on until now: `seit zwei Tagen`, `in den letzten zwei Tagen`.
        case since
        /// It begins now, and its end is meant: `in zwei Tagen`.
        case ahead
        /// It begins now: `in den nächsten zwei Tagen`.
        case next
    }

    /// Whether it says when rather than how long or how often.
    var isPointed: Bool {
        switch self {
        case .period(_, let anchor): anchor != .none
        case .recurrence, .reference, .indefinite: false
        default: true
        }
    }

    /// What is told, in TIMEX3's words.
    var kind: TimeExpression.Kind {
        switch self {
        case .clock, .part, .partOfDay: .time
        case .weekday(_, _, let part), .deictic(_, let part), .dayOfWeek(_, _, let part):
            part == nil ? .date : .time
        case .sequel(let unit, _): unit.isOfTheClock ? .time : .date
        case .period: .duration
        case .recurrence: .set
        default: .date
        }
    }
}

/// A time expression found in a sentence, not yet resolved.
struct TimeMatch {
    /// What it says.
    var meaning: TimeMeaning
    /// Its tokens.
    var tokens: Range<Int>
    /// What narrows or loosens it.
    var modifier: TimeModifier?
    /// The rule of the grammar that read it.
    var rule = ""
}
