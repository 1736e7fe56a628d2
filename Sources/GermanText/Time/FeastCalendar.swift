import Articles

extension Feast {
    /// The day of the feast in `year`.
    func day(in year: Int) -> CalendarDate? {
        switch self {
        case .fixed(let month, let day): CalendarDate(year: year, month: month, day: day)
        case .easter(let days): Self.easterSunday(in: year)?.adding(days: days)
        case .advent(let weeks): Self.firstSundayInAdvent(in: year)?.adding(days: 7 * weeks)
        }
    }

    /// Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher).
    private static func easterSunday(in year: Int) -> CalendarDate? {
        let a = year % 19
        let b = year / 100
        let c = year % 100
        let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let day = h + l - 7 * m + 114
        return CalendarDate(year: year, month: day / 31, day: day % 31 + 1)
    }

    /// The fourth Sunday before Christmas Day.
    private static func firstSundayInAdvent(in year: Int) -> CalendarDate? {
        guard let eve = CalendarDate(year: year, month: 12, day: 24) else { return nil }
        return eve.adding(days: -(eve.weekday % 7) - 21)
    }
}
