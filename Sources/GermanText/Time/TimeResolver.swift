import Articles

/// Works out what a time expression means, from when the article was published and from what
/// it has told before.
struct TimeResolver {
    let context: TimeContext
    /// The sentence that the expression stands in.
    let sentence: Int
    /// Whether `heute` means these days in its clause.
    let isNowadays: Bool
    /// Which way it looks.
    let direction: TimeDirection?
    /// Whether the sentence has no verb, as an entry of a list of dates.
    let isTelegraphic: Bool
    /// Whether it is told of no single day: `jeweils um 9 Uhr`.
    let isGeneral: Bool

    var published: PublicationDate? { context.published }

    /// The value and days of `meaning`; `nil` when there is no such time.
    func value(_ meaning: TimeMeaning) -> TimeValue? {
        switch meaning {
        case .day(let term, let month, let day): self.day(term, month, day)
        case .partOfDay(let term, let month, let day, let part):
            self.day(term, month, day).map { withPart($0, part) }
        case .month(let term, let month): inYear(term) { .month($0, month) }
        case .year(let term): year(term).flatMap(TimeValue.year)
        case .edgeOfYear(let term, let edge): year(term).flatMap { edgeOfYear($0, edge) }
        case .season(let term, let season): self.season(term, season)
        case .quarter(let term, let number): inYear(term) { .quarter($0, number) }
        case .half(let term, let number): inYear(term) { .half($0, number) }
        case .decade(let figures): decade(figures)
        case .century(let number): TimeValue.century(number)
        case .years(let first, let last, let value): years(first, last, value)
        case .feast(let feast, let term): self.feast(feast, term)
        case .weekday(let day, let direction, let part): weekday(day, direction, part)
        case .dayOfWeek(let day, let week, let part): dayOfWeek(day, week, part)
        case .weekend(let direction): weekend(direction)
        case .unit(let unit, let offset): self.unit(unit, offset)
        case .deictic(let offset, let part): deictic(offset, part)
        case .sequel(let unit, let count): sequel(unit, count)
        case .clock(let hour, let minute): clock(hour, minute)
        case .part(let part): self.part(part)
        case .period(let period, let anchor): TimeValue(period.description, days(period, anchor))
        case .present: TimeValue("PRESENT_REF", published.map { $0.first...$0.last })
        case .reference(let text), .recurrence(let text): TimeValue(text)
        case .indefinite(let unit): TimeValue(unit == .week ? "XXXX-WXX" : "XXXX-XX-XX")
        }
    }

    // MARK: In a year

    /// The year that `term` says; `nil` when it is counted from one that is unknown.
    private func year(_ term: TimeMeaning.YearTerm) -> Int? {
        switch term {
        case .given(let year): year
        case .relative(let offset): context.thisYear.map { $0 + offset }
        case .spoken(let offset): context.spokenYear(sentence).map { $0 + offset }
        case .open, .toward: context.thisYear
        }
    }

    private func day(_ term: TimeMeaning.YearTerm, _ month: Int, _ day: Int) -> TimeValue? {
        inYear(term, patience: 20) {
            CalendarDate(year: $0, month: month, day: day).map(TimeValue.day)
        }
    }

    private func edgeOfYear(_ year: Int, _ edge: TimeModifier) -> TimeValue? {
        let months = edge == .start ? 1...1 : edge == .end ? 12...12 : 6...7
        guard let begin = TimeValue.month(year, months.lowerBound)?.days,
            let end = TimeValue.month(year, months.upperBound)?.days,
            let value = TimeValue.year(year)
        else { return nil }
        return TimeValue(value.text, begin.lowerBound...end.upperBound)
    }

    /// A feast; without its year its value is some day.
    private func feast(_ feast: Feast, _ term: TimeMeaning.YearTerm) -> TimeValue? {
        let day = inYear(term) { feast.day(in: $0).map(TimeValue.day) }
        return term == .open ? TimeValue(TimeValue.someDay.text, day?.days) : day
    }

    private func season(_ term: TimeMeaning.YearTerm, _ season: String) -> TimeValue? {
        let isOver = published.map { $0.last.components.month < 7 } ?? false
        return inYear(term) { .season($0, season, endsInYear: isOver) }
    }

    /// What `make` makes of the year that `term` says, or else of the one that fits best; what
    /// lies on the wrong side counts as `patience` times as far away.
    private func inYear(
        _ term: TimeMeaning.YearTerm, patience: Int = 1_000, _ make: (Int) -> TimeValue?
    ) -> TimeValue? {
        var direction = direction
        switch term {
        case .open:
            if let year = context.distantYear(sentence), let value = make(year), mayBe(value) {
                return value
            }
        case .toward(let offset): direction = offset < 0 ? .back : offset > 0 ? .ahead : direction
        default: return year(term).flatMap(make)
        }
        guard let published, let thisYear = context.thisYear else { return nil }
        let isPast: Bool = if case .toward(-1) = term { true } else { false }
        let candidates = (-1...1).compactMap { make(thisYear + $0) }
            .filter { !isPast || ($0.days?.upperBound ?? published.first) < published.first }
        return candidates.min {
            distance($0, direction, patience) < distance($1, direction, patience)
        }
    }

    /// Whether `value` lies on the side that the expression looks to: what has been not behind the day of
    /// publication.
    func mayBe(_ value: TimeValue) -> Bool {
        guard direction == .back, let published, let days = value.days else { return true }
        return days.lowerBound <= published.last
    }

    private func distance(_ value: TimeValue, _ direction: TimeDirection?, _ patience: Int) -> Int {
        guard let published, let days = value.days else { return .max }
        let ahead = days.lowerBound.dayNumber - published.last.dayNumber
        let behind = published.first.dayNumber - days.upperBound.dayNumber
        if ahead > 0 { return direction == .back ? ahead * patience : ahead }
        guard behind > 0 else { return 0 }
        switch direction {
        case .ahead: return behind * patience
        case .present: return behind * (patience > 20 ? 6 : 4) / 3
        default: return behind
        }
    }

    private func years(_ first: Int, _ last: Int, _ text: String) -> TimeValue? {
        guard first < last, let begin = CalendarDate(year: first, month: 7, day: 1),
            let end = CalendarDate(year: last, month: 6, day: 30)
        else { return TimeValue.years(first, max(first, last), text) }
        return TimeValue(text, begin...end)
    }

    /// A decade by all its figures, or by its tens in the century before.
    private func decade(_ figures: String) -> TimeValue? {
        guard let number = Int(figures) else { return nil }
        return TimeValue.decade(figures.utf8.count > 1 ? number : 190 + number)
    }
}
