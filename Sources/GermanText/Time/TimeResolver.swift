import Articles

/// Works out which days a time expression means, from when the article was published.
struct TimeResolver {
    private let published: PublicationDate

    init(_ published: PublicationDate) { self.published = published }

    private var first: CalendarDate { published.first }
    private var last: CalendarDate { published.last }
    private var isDayKnown: Bool { first == last }

    /// The days that `meaning` can mean in a clause of tense `tense`; `nil` when none fits.
    func resolve(
        _ meaning: TimeMeaning, tense: VerbGroup.Tense?, tokens: Range<Int>
    ) -> TimeExpression? {
        guard let span = span(meaning, tense), span.first <= span.last else { return nil }
        return TimeExpression(
            kind: .date, value: TimeValue.value(meaning, span.first, span.last),
            begin: span.first, end: span.last, tokens: tokens)
    }

    private typealias Span = (first: CalendarDate, last: CalendarDate)

    private func span(_ meaning: TimeMeaning, _ tense: VerbGroup.Tense?) -> Span? {
        switch meaning {
        case .day(let year, let month, let from, let to): day(year, month, from, to, tense)
        case .month(let year, let month, let part):
            self.month(year ?? nearestYear(month, tense), month, part)
        case .year(let year, let part): self.year(year, part)
        case .weekday(let day, let direction): weekday(day, direction, tense)
        case .weekdays(let one, let two): weekdays(one, two, tense)
        case .weekend(let direction): weekend(direction, tense)
        case .days(let offset): (first.adding(days: offset), last.adding(days: offset))
        case .unit(let unit, let offset, let part): self.unit(unit, offset, part)
        case .ago(let count, let unit): ago(count, unit)
        case .ahead(let count, let unit): shifted(count, unit)
        case .since(let count, let unit): since(count, unit)
        case .recent(let unit): recent(unit)
        }
    }

    // MARK: Days and months

    private func day(
        _ year: Int?, _ month: Int, _ from: Int, _ to: Int, _ tense: VerbGroup.Tense?
    ) -> Span? {
        let date = { (year: Int) in CalendarDate(year: year, month: month, day: from) }
        let chosen: Int
        if let year {
            chosen = year
        } else {
            let base = last.components.year
            let candidates = [base - 1, base, base + 1].filter { date($0) != nil }
            guard
                let best = candidates.min(by: {
                    distance(date($0), tense) < distance(date($1), tense)
                })
            else { return nil }
            chosen = best
        }
        guard let begin = date(chosen),
            let end = CalendarDate(year: chosen, month: month, day: to)
        else { return nil }
        return (begin, end)
    }

    /// How far `date` lies from publication, with a heavy charge on the wrong side of it.
    private func distance(_ date: CalendarDate?, _ tense: VerbGroup.Tense?) -> Int {
        guard let date else { return .max }
        let days = date.dayNumber - last.dayNumber
        switch tense {
        case .past where date > last: return days * 20
        case .future where date < first: return -days * 20
        default: return abs(days)
        }
    }

    private func nearestYear(_ month: Int, _ tense: VerbGroup.Tense?) -> Int {
        let (year, current, _) = last.components
        switch tense {
        case .future: return month >= current ? year : year + 1
        case .past: return month <= current ? year : year - 1
        default:
            if month == current { return year }
            if month > current { return month - current > 6 ? year - 1 : year }
            return current - month > 6 ? year + 1 : year
        }
    }

    private func month(_ year: Int, _ month: Int, _ part: TimeMeaning.Part?) -> Span? {
        let length = CalendarDate.numberOfDays(inMonth: month, of: year)
        let days: ClosedRange<Int> =
            switch part {
            case nil: 1...length
            case .beginning: 1...10
            case .middle: 11...20
            case .end: 21...length
            }
        guard let begin = CalendarDate(year: year, month: month, day: days.lowerBound),
            let end = CalendarDate(year: year, month: month, day: days.upperBound)
        else { return nil }
        return (begin, end)
    }

    private func year(_ year: Int, _ part: TimeMeaning.Part?) -> Span? {
        let months: ClosedRange<Int> =
            switch part {
            case nil: 1...12
            case .beginning: 1...3
            case .middle: 5...8
            case .end: 10...12
            }
        guard let begin = month(year, months.lowerBound, nil)?.first,
            let end = month(year, months.upperBound, nil)?.last
        else { return nil }
        return (begin, end)
    }

    // MARK: Weeks

    private func weekday(_ day: Int, _ direction: Int?, _ tense: VerbGroup.Tense?) -> Span? {
        guard isDayKnown else { return (first, last) }
        let back = (first.weekday - day + 7) % 7
        let ahead = (day - first.weekday + 7) % 7
        switch direction {
        case -1: return single(first.adding(days: -(back == 0 ? 7 : back)))
        case 1: return single(first.adding(days: ahead == 0 ? 7 : ahead))
        default: break
        }
        switch tense {
        case .future, .present: return single(first.adding(days: ahead))
        case .past, nil: return single(first.adding(days: -back))
        }
    }

    private func weekdays(_ one: Int, _ two: Int, _ tense: VerbGroup.Tense?) -> Span? {
        guard let begin = weekday(one, nil, tense) else { return nil }
        guard isDayKnown else { return begin }
        return (begin.first, begin.first.adding(days: (two - one + 7) % 7))
    }

    private func weekend(_ direction: Int?, _ tense: VerbGroup.Tense?) -> Span? {
        guard isDayKnown else { return (first, last) }
        guard let saturday = weekday(6, direction, tense)?.first else { return nil }
        let isSunday = first.weekday == 7 && direction == nil && tense != .future
        let begin = isSunday ? first.adding(days: -1) : saturday
        return (begin, begin.adding(days: 1))
    }

    private func single(_ day: CalendarDate) -> Span { (day, day) }

    // MARK: Counted and directed units

    private func unit(
        _ unit: CalendarWords.Unit, _ offset: Int, _ part: TimeMeaning.Part?
    ) -> Span? {
        let (year, month, _) = first.components
        switch unit {
        case .year: return self.year(year + offset, part)
        case .month:
            let index = year * 12 + month - 1 + offset
            return self.month(index / 12, index % 12 + 1, part)
        case .week:
            let monday = first.adding(days: 1 - first.weekday + 7 * offset)
            let final = last.adding(days: 7 - last.weekday + 7 * offset)
            return (monday, final)
        case .day: return (first.adding(days: offset), last.adding(days: offset))
        case .hour: return nil
        }
    }

    private func ago(_ count: Int, _ unit: CalendarWords.Unit) -> Span? {
        switch unit {
        case .week:
            return (
                first.adding(days: -7 * count - 3), last.adding(days: -7 * count + 3)
            )
        default: return shifted(-count, unit)
        }
    }

    private func shifted(_ count: Int, _ unit: CalendarWords.Unit) -> Span? {
        switch unit {
        case .day: return (first.adding(days: count), last.adding(days: count))
        case .week:
            return (first.adding(days: 7 * count - 3), last.adding(days: 7 * count + 3))
        default: return self.unit(unit, count, nil)
        }
    }

    private func since(_ count: Int, _ unit: CalendarWords.Unit) -> Span? {
        guard let begin = shifted(-count, unit)?.first else { return nil }
        return (begin, last)
    }

    private func recent(_ unit: CalendarWords.Unit) -> Span? {
        switch unit {
        case .day: (first.adding(days: -7), last)
        case .week: (first.adding(days: -28), last)
        case .month: (first.adding(days: -91), last)
        default: nil
        }
    }
}
