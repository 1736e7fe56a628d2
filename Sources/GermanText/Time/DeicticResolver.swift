import Articles

/// Times counted from the day of publication or from a day told before.
extension TimeResolver {
    // MARK: Weeks

    func weekday(_ day: Int, _ chosen: Int?, _ part: String?) -> TimeValue? {
        guard let today = context.today else { return wholePublication.map { withPart($0, part) } }
        let back = (today.weekday - day + 7) % 7
        let ahead = (day - today.weekday + 7) % 7
        let offset: Int =
            switch (chosen, direction) {
            case (-1, _): -(back == 0 ? 7 : back)
            case (1, _): ahead == 0 ? 7 : ahead
            case (_, .ahead), (_, .present): ahead
            default: -back
            }
        return withPart(.day(today.adding(days: offset)), part)
    }

    func dayOfWeek(_ day: Int, _ week: Int, _ part: String?) -> TimeValue? {
        guard let today = context.today else { return wholePublication.map { withPart($0, part) } }
        return withPart(.day(today.adding(days: day - today.weekday + 7 * week)), part)
    }

    func weekend(_ chosen: Int?) -> TimeValue? {
        guard let today = context.today else { return wholePublication }
        let isOn = today.weekday > 5
        switch (chosen, direction) {
        case (-1, _): return .weekend(today.adding(days: -7))
        case (1, _): return .weekend(isOn ? today.adding(days: 7) : today)
        case (_, .ahead), (_, .present): return .weekend(today)
        default: return .weekend(isOn ? today : today.adding(days: -7))
        }
    }

    /// All days on which the article can have been published; `nil` when that is unknown.
    private var wholePublication: TimeValue? {
        published.map { TimeValue.covering($0.first...$0.last) }
    }

    // MARK: Days

    func deictic(_ offset: Int, _ part: String?) -> TimeValue? {
        if offset == 0, part == nil, isNowadays { return value(.present) }
        return day(offset, part)
    }

    private func day(_ offset: Int, _ part: String?) -> TimeValue? {
        published.map { published in
            withPart(
                .covering(
                    published.first.adding(days: offset)...published.last.adding(days: offset)),
                part)
        }
    }

    /// The time `count` units from the day or year told last, or else from publication; without its days
    /// when all of them lie on the wrong side.
    func sequel(_ unit: TimeUnit, _ count: Double?) -> TimeValue? {
        if unit.isOfTheClock { return TimeValue("XXXX-XX-XXTXX:XX") }
        guard let count, abs(count) < 10_000 else { return .someDay }
        let whole = Int(count.rounded(.towardZero))
        let values =
            unit == .year
            ? context.baseYears(sentence).compactMap { TimeValue.year($0 + whole) }
            : [context.spokenDay(sentence), nil].compactMap { self.sequel(unit, whole, from: $0) }
        return values.first(where: mayBe) ?? values.first.map { TimeValue($0.text) }
    }

    private func sequel(_ unit: TimeUnit, _ count: Int, from day: CalendarDate?) -> TimeValue? {
        if unit == .day, day == nil { return self.day(count, nil) }
        guard let base = day ?? published?.last else { return nil }
        switch unit {
        case .day: return .day(base.adding(days: count))
        case .week, .weekend: return .week(base.adding(days: 7 * count))
        default: return shifted(base, unit, count)
        }
    }

    // MARK: Parts of a day

    func withPart(_ value: TimeValue, _ part: String?) -> TimeValue {
        guard let part else { return value }
        let isDay = value.text.utf8.count == 10
        return TimeValue((isDay ? value.text : "XXXX-XX-XX") + part, value.days)
    }

    func clock(_ hour: Int, _ minute: Int) -> TimeValue {
        let time = "T\(TimeValue.two(hour)):\(TimeValue.two(minute))"
        guard !isGeneral, !context.tellsSeveral(sentence), let day = dayOfClock else {
            return TimeValue(time)
        }
        return TimeValue(day.description + time, day...day)
    }

    func part(_ part: String) -> TimeValue {
        guard let day = dayOfClock else { return TimeValue("XXXX-XX-XX" + part) }
        return TimeValue(day.description + part, day...day)
    }

    /// The day that a time of the day without one belongs to.
    private var dayOfClock: CalendarDate? {
        context.spokenDay(sentence, reach: isTelegraphic ? 0 : 1) ?? context.today
    }

    // MARK: Units and lengths

    func unit(_ unit: TimeUnit, _ offset: Int) -> TimeValue? {
        guard let published else { return nil }
        switch unit {
        case .week:
            let first = TimeValue.week(published.first.adding(days: 7 * offset))
            let last = TimeValue.week(published.last.adding(days: 7 * offset))
            guard first != last, let begin = first.days, let end = last.days else { return first }
            return .covering(begin.lowerBound...end.upperBound)
        case .weekend: return weekend(offset)
        case .day: return day(offset, nil)
        default: return shifted(published.last, unit, offset)
        }
    }

    /// The unit that lies `count` units from the one `day` is in.
    private func shifted(_ day: CalendarDate, _ unit: TimeUnit, _ count: Int) -> TimeValue? {
        let (year, month, _) = day.components
        switch unit {
        case .month:
            let index = year * 12 + month - 1 + count
            return .month(index / 12, index % 12 + 1)
        case .quarter:
            let index = year * 4 + (month - 1) / 3 + count
            return .quarter(index / 4, index % 4 + 1)
        case .halfYear:
            let index = year * 2 + (month - 1) / 6 + count
            return .half(index / 2, index % 2 + 1)
        case .year: return .year(year + count)
        case .decade: return .decade(year / 10 + count)
        case .century: return .century((year - 1) / 100 + 1 + count)
        default: return nil
        }
    }

    /// The days that a length points to from publication.
    func days(_ period: TimePeriod, _ anchor: TimeMeaning.Anchor) -> ClosedRange<CalendarDate>? {
        guard let published else { return nil }
        guard let amount = period.amount else { return recent(period.unit, anchor, published) }
        guard amount < 3_000, amount == amount.rounded() else { return nil }
        let count = Int(amount)
        switch anchor {
        case .none: return nil
        case .ago: return around(-count, period.unit, published)
        case .ahead: return around(count, period.unit, published)
        case .since:
            guard let begin = start(-count, period.unit, published), begin <= published.last else {
                return nil
            }
            return begin...published.last
        case .next:
            guard let end = start(count, period.unit, published), end >= published.first else {
                return nil
            }
            return published.first...end
        }
    }

    /// The time `count` units away: a day, a week around it, or the month or year it lies in.
    private func around(
        _ count: Int, _ unit: TimeUnit, _ published: PublicationDate
    ) -> ClosedRange<CalendarDate>? {
        switch unit {
        case .day: return published.first.adding(days: count)...published.last.adding(days: count)
        case .week:
            return published.first.adding(
                days: 7 * count - 3)...published.last
                .adding(days: 7 * count + 3)
        default: return shifted(published.last, unit, count)?.days
        }
    }

    /// The day exactly `count` units away.
    private func start(
        _ count: Int, _ unit: TimeUnit, _ published: PublicationDate
    ) -> CalendarDate? {
        if let days = unit.days { return published.first.adding(days: days * count) }
        guard let months = unit.months else { return nil }
        let (year, month, day) = published.first.components
        let index = year * 12 + month - 1 + months * count
        guard index >= 12 else { return nil }
        let last = CalendarDate.numberOfDays(inMonth: index % 12 + 1, of: index / 12)
        return CalendarDate(year: index / 12, month: index % 12 + 1, day: min(day, last))
    }

    /// What `in den letzten Wochen` and the like cover.
    private func recent(
        _ unit: TimeUnit, _ anchor: TimeMeaning.Anchor, _ published: PublicationDate
    ) -> ClosedRange<CalendarDate>? {
        let reach: Int? =
            switch unit {
            case .day: 7
            case .week: 28
            case .month: 91
            default: nil
            }
        guard anchor == .since, let reach else { return nil }
        return published.first.adding(days: -reach)...published.last
    }
}
