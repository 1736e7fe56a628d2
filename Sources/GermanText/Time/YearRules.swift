/// Years, decades and centuries: `2014`, `im Jahr 2014`, `Saison 2007/08`, `60er Jahre`,
/// `19. Jahrhundert`.
struct YearRules {
    private static let introductions: [KnownWord] = [
        .seit, .ab, .bis, .von, .vor, .nach, .für, .zwischen, .um, .gegen, .anno,
        .openingParenthesis,
        .in, .per, .über, .zu, .gegenüber,
    ]
    private static let units: [String] = ["%", "€", "$", "°", "prozent"]

    let scan: TimeScanner

    /// The year, decade or century that begins at `index`.
    func matches(_ index: Int) -> [TimeMatch] {
        (named(index) ?? period(index) ?? decade(index) ?? century(index) ?? bare(index))
            .map { [$0] } ?? []
    }

    /// `Jahr 2014`, `Jahre 2014/15`.
    private func named(_ index: Int) -> TimeMatch? {
        guard let unit = scan.unit(index), unit.unit == .year, let year = scan.year(index + 1)
        else {
            return nil
        }
        return TimeMatch(meaning: .year(.given(year)), tokens: index..<index + 2)
    }

    /// `Saison 2007/08`, `Spielzeit 2007/2008`.
    private func period(_ index: Int) -> TimeMatch? {
        let value = scan.first(index, \.period)
        guard let value, let year = scan.year(index + 1) else { return nil }
        guard scan.isOne(index + 2, of: [.slash, .hyphen, .dash]), scan.range.contains(index + 3),
            scan.text.isNumber(index + 3), let last = Int(scan.written(index + 3))
        else {
            return TimeMatch(meaning: .years(year, year, value: value), tokens: index..<index + 2)
        }
        let end = last < 100 ? year - year % 100 + last : last
        guard end >= year, end < year + 20 else { return nil }
        return TimeMatch(meaning: .years(year, end, value: value), tokens: index..<index + 4)
    }

    /// `60er Jahre`, `neunziger Jahren`, `1990er-Jahre`.
    private func decade(_ index: Int) -> TimeMatch? {
        let figures = scan.first(index, \.decade)
        guard let figures else { return nil }
        if let unit = scan.unit(index + 1), unit.unit == .year {
            return TimeMatch(meaning: .decade(figures), tokens: index..<index + 2)
        }
        if scan.isOne(index + 1, of: [.und, .bis, .oder]), decade(index + 2) != nil {
            return TimeMatch(meaning: .decade(figures), tokens: index..<index + 1)
        }
        let isWhole = scan.lower(index).hasEnding("jahre") || scan.lower(index).hasEnding("jahren")
        guard
            isWhole
                || scan.isOne(index - 1, of: [.den, .die, .der])
                    && !scan.isCapitalized(index + 1)
        else { return nil }
        return TimeMatch(meaning: .decade(figures), tokens: index..<index + 1)
    }

    /// `19. Jahrhundert`.
    private func century(_ index: Int) -> TimeMatch? {
        guard let ordinal = scan.ordinal(index), (1...30).contains(ordinal.value),
            let unit = scan.unit(ordinal.end), unit.unit == .century
        else { return nil }
        return TimeMatch(meaning: .century(ordinal.value), tokens: index..<ordinal.end + 1)
    }

    // MARK: Bare figures

    private func bare(_ index: Int) -> TimeMatch? {
        guard let year = scan.year(index), !isCount(index) else { return nil }
        let isIntroduced = scan.isOne(index - 1, of: Self.introductions) || isPaired(index)
        guard isIntroduced || (1_800...2_100).contains(year) else { return nil }
        if scan.isShortYearPair(index), let last = Int(scan.written(index + 2)),
            last == (year + 1) % 100
        {
            return TimeMatch(
                meaning: .years(year, year + 1, value: String(year)), tokens: index..<index + 3)
        }
        return TimeMatch(meaning: .year(.given(year)), tokens: index..<index + 1)
    }

    /// Whether another year stands beside this one: `1898-1976`.
    private func isPaired(_ index: Int) -> Bool {
        let dashes: [KnownWord] = [.hyphen, .dash, .slash]
        return scan.isOne(index + 1, of: dashes) && scan.year(index + 2) != nil
            || scan.isOne(index - 1, of: dashes) && scan.year(index - 2) != nil
    }

    /// Whether the figures count what follows, or are part of a larger number.
    private func isCount(_ index: Int) -> Bool {
        let before = scan.lower(index - 1)
        if scan.first(index - 1, \.modifier) != nil { return true }
        if ["€", "$", "nr", "nummer", "als", "euro"].contains(before) { return true }
        if scan.known(index - 1) == .zu, scan.known(index - 2) == .bis { return true }
        if scan.known(index - 1) == .period, scan.isOne(index - 2, of: [.nr, .tel, .art]) {
            return true
        }
        guard scan.range.contains(index + 1) else { return false }
        let next = scan.text.word(index + 1)
        if Self.units.contains(next.lower) || scan.unit(index + 1) != nil { return true }
        if scan.text.isNumber(index + 1) || isRangeOfCounts(index) { return true }
        if next.lower == "im", scan.unit(index + 2) != nil || scan.direction(index + 2) != nil {
            return true
        }
        guard next.isCapitalized || next.looksLikeAdjective,
            !next.verbs.contains(where: \.form.isAdjectival)
        else { return false }
        return countsNoun(index)
    }

    /// `2000 bis 3000 Grad`.
    private func isRangeOfCounts(_ index: Int) -> Bool {
        guard scan.isOne(index + 1, of: [.bis, .hyphen, .dash]), scan.range.contains(index + 2),
            scan.text.isNumber(index + 2), scan.written(index + 2).utf8.count > 2
        else { return false }
        return scan.year(index + 2).map { $0 > 2_100 } ?? true
    }

    /// Whether the word is the title of one person, which nobody counts: `2022 Präsident Steinmeier`.
    private func isSingleTitle(_ word: Word) -> Bool {
        word.role?.isPlural == false && word.noun?.shows.isPlural == false
    }

    /// Whether a noun phrase without an article of its own goes on behind the figures.
    private func countsNoun(_ index: Int) -> Bool {
        let next = scan.text.word(index + 1)
        if next.isCapitalized {
            let isPoint =
                scan.isOne(index - 1, of: [.seit, .bis, .im, .ab, .gegenüber])
                || scan.known(index - 1) == .für && scan.written(index).isExactYear
            return !isPoint && !next.isName && !isSingleTitle(next)
                && !scan.isCapitalized(index - 1)
                || ["meter", "menschen", "personen", "mitglieder", "soldaten", "millionen"]
                    .contains(next.lower)
        }
        return scan.isCapitalized(index + 2) && !scan.text.has(index + 1, .determiner)
            && !scan.isCapitalized(index - 1) && !next.mayBeFinite
            && !scan.isOne(index - 1, of: [.seit, .bis, .im, .ab, .gegenüber])
    }
}

extension String {
    /// Whether it is a year in figures that nobody takes for a number of things, which is round.
    var isExactYear: Bool {
        guard utf8.count == 4, let year = Int(self) else { return false }
        return (1_900...2_100).contains(year) && !year.isMultiple(of: 50)
    }
}
