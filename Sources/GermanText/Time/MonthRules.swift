/// Months, seasons, quarters and halves of a year, and the edges of periods:
/// `August 2014`, `Juni und Juli`, `Frühjahr 2015`, `zweites Quartal`, `Ende des Jahres`.
struct MonthRules {
    private static let separators: [KnownWord] = [
        .und, .bis, .slash, .hyphen, .dash, .oder, .sowie, .comma,
    ]
    private static let introductions: [KnownWord] = [
        .im, .in, .vom, .von, .bis, .seit, .ab, .zum, .des, .monat, .und, .oder, .für,
        .nach, .vor, .zwischen, .der, .den, .dem, .slash, .hyphen, .dash, .gegen,
        .openingParenthesis, .ganzen,
        .ganze, .anfang, .ende, .mitte,
    ]

    let scan: TimeScanner

    /// The months or like periods that begin at `index`.
    func matches(_ index: Int) -> [TimeMatch] {
        let months = months(index)
        if !months.isEmpty { return months }
        return
            (season(index) ?? partOfYear(index) ?? edge(index) ?? edgeOf(index)
            ?? halfOf(index)).map { [$0] } ?? []
    }

    /// `Juni und Juli 2014`: those before share the last one's year.
    private func months(_ index: Int) -> [TimeMatch] {
        guard let first = scan.month(index) else { return [] }
        let (term, end) = scan.yearTerm(first.end)
        if term != .open || !scan.isOne(first.end, of: Self.separators) {
            guard term != .open || isIntroduced(index, first.end) else { return [] }
            return [TimeMatch(meaning: .month(term, first.month), tokens: index..<end)]
        }
        let rest = months(first.end + 1)
        guard let next = rest.first, case .month(let shared, _) = next.meaning else {
            guard isIntroduced(index, first.end) else { return [] }
            return [TimeMatch(meaning: .month(.open, first.month), tokens: index..<first.end)]
        }
        return [TimeMatch(meaning: .month(shared, first.month), tokens: index..<first.end)] + rest
    }

    /// Whether a month without a year is none that is somebody's name.
    private func isIntroduced(_ index: Int, _ end: Int) -> Bool {
        scan.isOne(index - 1, of: Self.introductions) || scan.direction(index - 1) != nil
            || !scan.isCapitalized(end)
    }

    private func season(_ index: Int) -> TimeMatch? {
        guard let season = scan.season(index), scan.isCapitalized(index) else { return nil }
        if scan.isShortYearPair(index + 1), let year = scan.year(index + 1) {
            return TimeMatch(meaning: .season(.given(year), season), tokens: index..<index + 4)
        }
        let (term, end) = scan.yearTerm(index + 1)
        return TimeMatch(meaning: .season(term, season), tokens: index..<end)
    }

    /// `drittes Quartal 2009`, `zweite Jahreshälfte`.
    private func partOfYear(_ index: Int) -> TimeMatch? {
        guard let ordinal = scan.ordinal(index), let unit = scan.unit(ordinal.end) else {
            return nil
        }
        let count = ordinal.value
        let (term, end) = scan.yearTerm(ordinal.end + 1)
        switch unit.unit {
        case .quarter where (1...4).contains(count):
            return TimeMatch(meaning: .quarter(term, count), tokens: index..<end)
        case .halfYear where (1...2).contains(count):
            return TimeMatch(meaning: .half(term, count), tokens: index..<end)
        default: return nil
        }
    }

    // MARK: Edges

    /// `Anfang März`, `Ende der 90er Jahre`, `Mitte 2014`, `Ende vergangener Woche`.
    private func edge(_ index: Int) -> TimeMatch? {
        guard let edge = scan.first(index, \.edge)
        else { return nil }
        return part(edge, index, index + 1)
    }

    /// `erste Hälfte des 15. Jahrhunderts`.
    private func halfOf(_ index: Int) -> TimeMatch? {
        guard let ordinal = scan.ordinal(index), scan.known(ordinal.end) == .hälfte else {
            return nil
        }
        return part(ordinal.value == 1 ? .start : .end, index, ordinal.end + 1)
    }

    private func part(_ edge: TimeModifier, _ index: Int, _ behind: Int) -> TimeMatch? {
        var next = behind
        while scan.isOne(next, of: [.des, .der, .vom]) { next += 1 }
        let inner = inner(next, afterArticle: next > behind)
        guard let inner, inner.tokens.lowerBound == next else { return nil }
        return TimeMatch(
            meaning: inner.meaning, tokens: index..<inner.tokens.upperBound, modifier: edge)
    }

    private func inner(_ index: Int, afterArticle: Bool) -> TimeMatch? {
        if let month = scan.month(index) {
            let (term, end) = scan.yearTerm(month.end)
            return TimeMatch(meaning: .month(term, month.month), tokens: index..<end)
        }
        let others =
            YearRules(scan: scan).matches(index).first ?? season(index) ?? partOfYear(index)
            ?? UnitRules(scan: scan).directed(index) ?? UnitRules(scan: scan).relative(index)
        if let others { return others }
        guard afterArticle, let unit = scan.unit(index), !unit.isPlural, unit.unit != .day,
            !unit.unit.isOfTheClock
        else { return nil }
        return TimeMatch(
            meaning: unit.unit == .year ? .year(.spoken(0)) : .unit(unit.unit, 0),
            tokens: index..<index + 1)
    }

    /// `Jahresende`, `Jahresende 2014`.
    private func edgeOf(_ index: Int) -> TimeMatch? {
        guard
            let (unit, edge) = scan.first(index, \.edgeOf)
        else { return nil }
        if unit == .year {
            let (term, end) = scan.yearTerm(index + 1)
            return TimeMatch(
                meaning: .edgeOfYear(term == .open ? .relative(0) : term, edge),
                tokens: index..<end, modifier: edge)
        }
        return TimeMatch(meaning: .unit(unit, 0), tokens: index..<index + 1, modifier: edge)
    }
}
