/// How many.
enum Quantity: Equatable {
    /// So many.
    case exact(Double)
    /// Some.
    case vague

    /// The number; `nil` when it is not told.
    var amount: Double? { if case .exact(let amount) = self { amount } else { nil } }
}

/// The parts that several rules of the grammar share.
extension TimeScanner {
    func weekday(_ index: Int) -> (day: Int, part: String?)? {
        first(index, \.weekday)
    }

    func part(_ index: Int) -> String? {
        first(index, \.part)
    }

    func unit(_ index: Int) -> (unit: TimeUnit, isPlural: Bool)? {
        first(index, \.unit)
    }

    func season(_ index: Int) -> String? {
        first(index, \.season)
    }

    func direction(_ index: Int) -> Int? {
        first(index, \.direction)
    }

    func shift(_ index: Int) -> Int? {
        first(index, \.shift)
    }

    func has(_ index: Int, _ sense: TimeSense) -> Bool { senses(index).contains(sense) }

    /// A part of the day behind a day: `gestern Abend`, `gestern früh`.
    func partBehind(_ index: Int) -> String? {
        part(index) ?? first(index, \.partBehind)
    }

    /// The month whose name begins at `index`, and the token behind it.
    func month(_ index: Int) -> (month: Int, end: Int)? {
        guard
            let month = first(index, \.month)
        else { return nil }
        let isShort =
            written(index).utf8.count <= 4 && !["Mai", "Juni", "Juli"].contains(written(index))
        guard isShort, written(index) != "März" else { return (month, index + 1) }
        return known(index + 1) == .period ? (month, index + 2) : nil
    }

    /// The ordinal at `index`, in figures with its full stop or spelt out, and the token behind it.
    func ordinal(_ index: Int) -> (value: Int, end: Int)? {
        if let value = first(index, \.ordinal) {
            return (value, index + 1)
        }
        guard range.contains(index), text.isNumber(index) else { return nil }
        let figures = text.text(index)
        if figures.hasEnding("."), let value = Int(figures.dropLast()), value < 100 {
            return (value, index + 1)
        }
        guard figures.utf8.count <= 2, let value = Int(figures), known(index + 1) == .period,
            !text.tokens[index + 1].followsBlank
        else { return nil }
        return (value, index + 2)
    }

    /// The day of the month at `index`, as an ordinal.
    func dayOfMonth(_ index: Int) -> (value: Int, end: Int)? {
        ordinal(index).flatMap { (1...31).contains($0.value) ? $0 : nil }
    }

    /// The four figures of a year at `index`.
    func year(_ index: Int) -> Int? {
        guard range.contains(index), text.isNumber(index) else { return nil }
        let figures = text.text(index)
        guard figures.utf8.count == 4, let year = Int(figures), (1_000...2_199).contains(year)
        else { return nil }
        return year
    }

    /// The number at `index` in figures or spelt out.
    func quantity(_ index: Int) -> Quantity? {
        guard range.contains(index) else { return nil }
        if text.isNumber(index) { return text.word(index).times.figures.map { .exact($0) } }
        for sense in senses(index) {
            if case .vague = sense { return .vague }
        }
        return first(index, \.numeral).map { .exact($0) }
    }

    /// Which year what stands before `index` is in, and the token behind its words.
    func yearTerm(_ index: Int) -> (term: TimeMeaning.YearTerm, end: Int) {
        if let year = year(index), !isShortYearPair(index), !counts(index) {
            return (.given(year), index + 1)
        }
        var next = index
        if isOne(next, of: [.des, .im, .in, .vom]) { next += 1 }
        if let relative = first(next, \.relative), relative.unit == .year {
            return (.relative(relative.offset), next + 1)
        }
        let isYear = known(next + 1) == .jahres || next > index && known(next + 1) == .jahr
        if isYear, let direction = direction(next) { return (.relative(direction), next + 2) }
        if isYear, has(next, .same) { return (.spoken(0), next + 2) }
        if known(index) == .des, known(next) == .jahres {
            if let year = year(next + 1) { return (.given(year), next + 2) }
            return (.spoken(0), next + 1)
        }
        return (.open, index)
    }

    /// Whether the figures at `index`, behind a day or month, are no likely year and count the noun behind
    /// them: `bis zum 1. Dezember 1350 Verfahren`.
    private func counts(_ index: Int) -> Bool {
        guard !written(index).isExactYear else { return false }
        var next = index + 1
        while range.contains(next), isPlainAdjective(next) { next += 1 }
        guard range.contains(next) else { return false }
        let word = text.word(next)
        return word.isCommonNoun && !(word.noun?.shows.isDisjoint(with: .anyPlural) ?? true)
    }

    private func isPlainAdjective(_ index: Int) -> Bool {
        text.traits[index].looksLikeAdjective && !text.traits[index].mayBeFinite
    }

    /// Whether a year and the last figures of another stand at `index`: `2007/08`.
    func isShortYearPair(_ index: Int) -> Bool {
        guard year(index) != nil, known(index + 1) == .slash, range.contains(index + 2),
            text.isNumber(index + 2)
        else { return false }
        return written(index + 2).utf8.count == 2
    }
}
