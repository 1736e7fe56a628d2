/// Days of a month: `3. Mai`, `am 10., 11. und 12. Juni 2015`, `03.05.2015`, `Montag, 3. Mai`.
struct DayRules {
    private static let separators: [KnownWord] = [
        .comma, .und, .bis, .slash, .hyphen, .dash, .oder, .sowie, .auf, .zum, .am, .den, .dem,
        .vom,
        .von, .der,
    ]
    /// The most tokens from the first day of a list to its month.
    private static let longestList = 30

    let scan: TimeScanner

    /// The days that begin at `index`: one, or a list that shares its month.
    func matches(_ index: Int) -> [TimeMatch] {
        if let numeric = numeric(index) ?? iso(index) { return [numeric] }
        if let named = withWeekday(index) { return [named] }
        return list(index)
    }

    private func match(
        _ year: TimeMeaning.YearTerm, _ month: Int, _ day: Int, _ tokens: Range<Int>
    ) -> TimeMatch {
        TimeMatch(meaning: .day(year, month: month, day: day), tokens: tokens)
    }

    // MARK: In words

    private func list(_ index: Int) -> [TimeMatch] {
        var days: [(value: Int, tokens: Range<Int>)] = []
        var next = index
        while next < index + Self.longestList {
            guard let day = scan.dayOfMonth(next) else { break }
            days.append((day.value, next..<day.end))
            next = day.end
            if let month = scan.month(next) { return dated(days, month) }
            let start = next
            while scan.isOne(next, of: Self.separators) { next += 1 }
            guard next > start else { break }
        }
        return []
    }

    private func dated(
        _ days: [(value: Int, tokens: Range<Int>)], _ month: (month: Int, end: Int)
    ) -> [TimeMatch] {
        let (term, end) = scan.yearTerm(month.end)
        return days.enumerated().map { position, day in
            let isLast = position == days.count - 1
            return match(
                term, month.month, day.value,
                day.tokens.lowerBound..<(isLast ? end : day.tokens.upperBound))
        }
    }

    /// `Montag, 3. Mai`, `Montag, den 3. Mai`, `Montag, 03.05.2015`.
    private func withWeekday(_ index: Int) -> TimeMatch? {
        guard scan.weekday(index) != nil else { return nil }
        var next = index + 1
        if scan.known(next) == .comma { next += 1 }
        if scan.isOne(next, of: [.den, .dem, .der]) { next += 1 }
        guard next > index + 1 || scan.dayOfMonth(next) != nil else { return nil }
        let dates = numeric(next).map { [$0] } ?? list(next)
        guard dates.count == 1, let date = dates.first else { return nil }
        return TimeMatch(meaning: date.meaning, tokens: index..<date.tokens.upperBound)
    }

    // MARK: In figures

    /// `03.05.2015`, `3. 5. 2015`, `am 3.5.`.
    private func numeric(_ index: Int) -> TimeMatch? {
        guard scan.range.contains(index), scan.text.isNumber(index) else { return nil }
        let parts = scan.text.text(index).split(separator: ".")
        if parts.count == 1 { return spaced(index) }
        guard let day = Int(parts[0]), let month = Int(parts[1]), (1...31).contains(day),
            (1...12).contains(month), parts.count <= 3, parts[1].utf8.count <= 2
        else { return nil }
        if parts.count == 3 {
            guard let year = year(parts[2]) else { return nil }
            return match(.given(year), month, day, index..<index + 1)
        }
        guard scan.known(index + 1) == .period,
            scan.isOne(index - 1, of: [.am, .vom, .zum, .dem, .den])
        else { return nil }
        return match(.open, month, day, index..<index + 2)
    }

    private func spaced(_ index: Int) -> TimeMatch? {
        guard let day = scan.dayOfMonth(index), scan.text.isNumber(index),
            let month = scan.ordinal(day.end), scan.text.isNumber(day.end),
            (1...12).contains(month.value), let year = scan.year(month.end)
        else { return nil }
        return match(.given(year), month.value, day.value, index..<month.end + 1)
    }

    private func year(_ figures: Substring) -> Int? {
        guard let year = Int(figures) else { return nil }
        switch figures.utf8.count {
        case 2: return year < 50 ? 2_000 + year : 1_900 + year
        case 4: return year
        default: return nil
        }
    }

    /// `2015-05-03`.
    private func iso(_ index: Int) -> TimeMatch? {
        guard let year = scan.year(index), scan.known(index + 1) == .hyphen,
            scan.known(index + 3) == .hyphen, scan.written(index + 2).utf8.count == 2,
            scan.written(index + 4).utf8.count == 2, let month = Int(scan.written(index + 2)),
            let day = Int(scan.written(index + 4)), (1...12).contains(month),
            (1...31).contains(day)
        else { return nil }
        return match(.given(year), month, day, index..<index + 5)
    }
}
