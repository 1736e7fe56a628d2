import Articles

/// A TIMEX3 value and the days it stands for.
struct TimeValue: Equatable {
    /// The value as TIMEX3 writes it.
    let text: String
    /// The days; `nil` when none can be told.
    let days: ClosedRange<CalendarDate>?

    init(_ text: String, _ days: ClosedRange<CalendarDate>? = nil) {
        self.text = text
        self.days = days
    }

    /// A day that is not told.
    static let someDay = TimeValue("XXXX-XX-XX")

    /// One day.
    static func day(_ day: CalendarDate) -> TimeValue { TimeValue(day.description, day...day) }

    /// A month of a year.
    static func month(_ year: Int, _ month: Int) -> TimeValue? {
        months(year, month...month, two(year, 4) + "-" + two(month))
    }

    /// A year.
    static func year(_ year: Int) -> TimeValue? { months(year, 1...12, two(year, 4)) }

    /// A quarter of a year, 1 to 4.
    static func quarter(_ year: Int, _ quarter: Int) -> TimeValue? {
        months(year, 3 * quarter - 2...3 * quarter, "\(two(year, 4))-Q\(quarter)")
    }

    /// A half of a year, 1 or 2.
    static func half(_ year: Int, _ half: Int) -> TimeValue? {
        months(year, 6 * half - 5...6 * half, "\(two(year, 4))-H\(half)")
    }

    /// The season with the sign `season`; a winter is the one that begins in `year` or, if
    /// `endsInYear`, the one that ends in it.
    static func season(_ year: Int, _ season: String, endsInYear: Bool) -> TimeValue? {
        let text = "\(two(year, 4))-\(season)"
        switch season {
        case "SP": return months(year, 3...5, text)
        case "SU": return months(year, 6...8, text)
        case "FA": return months(year, 9...11, text)
        default:
            let start = endsInYear ? year - 1 : year
            guard let begin = CalendarDate(year: start, month: 12, day: 1),
                let end = month(start + 1, 2)?.days
            else { return nil }
            return TimeValue(text, begin...end.upperBound)
        }
    }

    /// Ten years by the figures of the year up to the tens.
    static func decade(_ figures: Int) -> TimeValue? {
        years(figures * 10, figures * 10 + 9, String(figures))
    }

    /// A hundred years, the first being those up to 100.
    static func century(_ number: Int) -> TimeValue? {
        years(number * 100 - 99, number * 100, two(number - 1))
    }

    /// The years from `first` to `last`, with the value `text`.
    static func years(_ first: Int, _ last: Int, _ text: String) -> TimeValue? {
        guard let begin = year(first)?.days, let end = year(last)?.days, first <= last else {
            return nil
        }
        return TimeValue(text, begin.lowerBound...end.upperBound)
    }

    /// The ISO 8601 week that `day` lies in.
    static func week(_ day: CalendarDate) -> TimeValue {
        let monday = day.adding(days: 1 - day.weekday)
        return TimeValue(weekText(monday), monday...monday.adding(days: 6))
    }

    /// The weekend of the ISO 8601 week that `day` lies in.
    static func weekend(_ day: CalendarDate) -> TimeValue {
        let saturday = day.adding(days: 6 - day.weekday)
        return TimeValue(weekText(saturday) + "-WE", saturday...saturday.adding(days: 1))
    }

    /// The shortest day, month, year or span of years that covers `days`.
    static func covering(_ days: ClosedRange<CalendarDate>) -> TimeValue {
        let first = days.lowerBound.description
        let last = days.upperBound.description
        for length in [10, 7, 4] where first.prefix(length) == last.prefix(length) {
            return TimeValue(String(first.prefix(length)), days)
        }
        return TimeValue(first.prefix(4) + "/" + last.prefix(4), days)
    }

    private static func months(_ year: Int, _ months: ClosedRange<Int>, _ text: String)
        -> TimeValue?
    {
        guard (1...9_999).contains(year),
            let begin = CalendarDate(year: year, month: months.lowerBound, day: 1),
            let end = CalendarDate(
                year: year, month: months.upperBound,
                day: CalendarDate.numberOfDays(inMonth: months.upperBound, of: year))
        else { return nil }
        return TimeValue(text, begin...end)
    }

    private static func weekText(_ day: CalendarDate) -> String {
        let year = day.adding(days: 4 - day.weekday).components.year
        guard let start = CalendarDate(year: year, month: 1, day: 1) else { return day.description }
        let number = (day.adding(days: 4 - day.weekday).dayNumber - start.dayNumber) / 7 + 1
        return "\(two(year, 4))-W\(two(number))"
    }

    /// `number` with leading zeros.
    static func two(_ number: Int, _ width: Int = 2) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
