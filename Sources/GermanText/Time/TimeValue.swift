import Articles

/// The TIMEX3 values of resolved time expressions.
enum TimeValue {
    /// The value of `meaning`, resolved to the days from `first` to `last`.
    static func value(_ meaning: TimeMeaning, _ first: CalendarDate, _ last: CalendarDate) -> String
    {
        let day = first.description
        switch meaning {
        case .month, .unit(.month, _, _): return String(day.prefix(7))
        case .year, .unit(.year, _, _), .ago(_, .year), .ahead(_, .year):
            return String(day.prefix(4))
        case .unit(.week, _, _): return week(first)
        default: break
        }
        if first == last { return day }
        let end = last.description
        if day.prefix(7) == end.prefix(7) { return String(day.prefix(7)) }
        return day.prefix(4) == end.prefix(4) ? String(day.prefix(4)) : "PAST_REF"
    }

    /// The ISO 8601 week that `day` lies in.
    private static func week(_ day: CalendarDate) -> String {
        let thursday = day.adding(days: 4 - day.weekday)
        let year = thursday.components.year
        guard let start = CalendarDate(year: year, month: 1, day: 1) else { return day.description }
        let number = (thursday.dayNumber - start.dayNumber) / 7 + 1
        return "\(year)-W\(number < 10 ? "0" : "")\(number)"
    }
}
