import Articles

extension TimeValue {
    /// The days of the part of this period that `modifier` names.
    func days(at modifier: TimeModifier?) -> ClosedRange<CalendarDate>? {
        guard let days, let modifier, modifier.isEdge else { return days }
        let count = days.upperBound.dayNumber - days.lowerBound.dayNumber + 1
        let (from, to) = Self.part(modifier, of: count)
        let begin = days.lowerBound.adding(days: from)
        let end = days.lowerBound.adding(days: to)
        guard count > 300 else { return begin...end }
        return Self.wholeMonths(begin, end)
    }

    /// The first and last day of a part, counted from 0: of a month the tenths that its three
    /// parts usually mean, of a year the first and last quarter and its four months in the
    /// middle, else a third.
    private static func part(_ modifier: TimeModifier, of count: Int) -> (Int, Int) {
        switch (modifier, count) {
        case (.start, 28...31): (0, 9)
        case (.middle, 28...31): (10, 19)
        case (.end, 28...31): (20, count - 1)
        case (.start, 365...366): (0, 80)
        case (.middle, 365...366): (125, 230)
        case (.end, 365...366): (280, count - 1)
        case (.start, _): (0, max(0, count / 3 - 1))
        case (.middle, _): (count / 3, max(count / 3, 2 * count / 3 - 1))
        default: (min(count - 1, 2 * count / 3), count - 1)
        }
    }

    /// The months that `begin` and `end` lie in, from the first to the last day.
    private static func wholeMonths(
        _ begin: CalendarDate, _ end: CalendarDate
    ) -> ClosedRange<CalendarDate>? {
        guard let first = month(begin.components.year, begin.components.month)?.days,
            let last = month(end.components.year, end.components.month)?.days
        else { return nil }
        return first.lowerBound...last.upperBound
    }
}
