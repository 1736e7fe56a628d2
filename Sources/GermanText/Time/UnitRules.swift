/// Units chosen by an adjective or counted from another time: `vergangene Woche`,
/// `in den letzten zwei Jahren`, `Vorjahr`, `Tag zuvor`, `Ende dieses Monats`.
struct UnitRules {
    let scan: TimeScanner

    /// The unit that begins at `index`.
    func matches(_ index: Int) -> [TimeMatch] {
        (directed(index) ?? firstOf(index) ?? same(index) ?? relative(index) ?? shifted(index)
            ?? ordered(index)
            ?? genitive(index) ?? named(index) ?? plain(index)).map { [$0] } ?? []
    }

    // MARK: Chosen by an adjective

    /// `vergangene Woche`, `kommenden Montag`, `diesem strengen Winter`, `letzten zwei Jahre`.
    func directed(_ index: Int) -> TimeMatch? {
        guard let direction = scan.direction(index) ?? lastOrNone(index) else { return nil }
        var next = index + 1
        if direction == 0, isOtherAdjective(next) { next += 1 }
        if let chosen = chosen(next, direction) {
            return TimeMatch(meaning: chosen.meaning, tokens: index..<chosen.end)
        }
        return counted(index, next, direction)
    }

    private func lastOrNone(_ index: Int) -> Int? { scan.has(index, .ordinal(-1)) ? -1 : nil }

    private func isOtherAdjective(_ index: Int) -> Bool {
        guard scan.range.contains(index), scan.senses(index).isEmpty,
            !scan.isCapitalized(index)
        else { return false }
        let word = scan.text.word(index)
        return word.function.isEmpty
            && word.ending != nil
    }

    private func chosen(_ index: Int, _ direction: Int) -> (meaning: TimeMeaning, end: Int)? {
        if let day = scan.weekday(index) {
            let part = day.part ?? scan.part(index + 1)
            let end = day.part == nil && part != nil ? index + 2 : index + 1
            return (.weekday(day.day, direction: direction, part: part), end)
        }
        if let month = scan.month(index) {
            return (.month(.toward(direction), month.month), month.end)
        }
        if let season = scan.season(index) {
            return (.season(.toward(direction), season), index + 1)
        }
        if let part = scan.part(index) { return (.deictic(direction, part: part), index + 1) }
        guard let unit = scan.unit(index), !unit.isPlural else { return nil }
        switch unit.unit {
        case .weekend: return (.weekend(direction: direction), index + 1)
        case .day: return (.sequel(.day, Double(direction)), index + 1)
        case let unit where unit.isOfTheClock: return nil
        case .year:
            if let year = scan.year(index + 1) { return (.year(.given(year)), index + 2) }
            return (.unit(.year, direction), index + 1)
        default: return (.unit(unit.unit, direction), index + 1)
        }
    }

    /// `letzten zwei Jahren`, `vergangenen Monaten`, `nächsten Tage`.
    private func counted(_ start: Int, _ index: Int, _ direction: Int) -> TimeMatch? {
        let quantity = scan.unit(index) == nil ? scan.quantity(index) : nil
        let noun = quantity == nil ? index : index + 1
        guard let unit = scan.unit(noun), unit.isPlural || quantity != nil else { return nil }
        let period = TimePeriod(amount: quantity?.amount, unit: unit.unit)
        let tokens = start..<noun + 1
        if direction > 0, period.amount == nil {
            return TimeMatch(meaning: .reference("FUTURE_REF"), tokens: tokens)
        }
        let isOfSomething = scan.isOne(noun + 1, of: [.des, .der])
        let anchor: TimeMeaning.Anchor =
            direction == 0 || isOfSomething ? .none : direction > 0 ? .next : .since
        return TimeMatch(meaning: .period(period, anchor), tokens: tokens)
    }

    /// `am selben Tag`, `im gleichen Jahr`, `an jenem Montag`.
    private func same(_ index: Int) -> TimeMatch? {
        guard scan.has(index, .same), let unit = scan.unit(index + 1), !unit.isPlural,
            !unit.unit.isOfTheClock
        else { return nil }
        let meaning: TimeMeaning =
            unit.unit == .year ? .year(.spoken(0)) : .sequel(unit.unit, 0)
        return TimeMatch(meaning: meaning, tokens: index..<index + 2)
    }

    /// `in den ersten beiden Jahren`.
    private func firstOf(_ index: Int) -> TimeMatch? {
        guard let ordinal = scan.ordinal(index), ordinal.value > 0, ordinal.end == index + 1,
            let amount = scan.quantity(index + 1)?.amount, let unit = scan.unit(index + 2),
            unit.isPlural
        else { return nil }
        let period = TimePeriod(amount: amount, unit: unit.unit)
        return TimeMatch(meaning: .period(period, .none), tokens: index..<index + 3)
    }

    // MARK: Counted from another time

    /// `Vorjahr`, `heuer`.
    func relative(_ index: Int) -> TimeMatch? {
        guard
            let (unit, offset) = scan.first(index, \.relative)
        else { return nil }
        let meaning: TimeMeaning =
            unit == .day
            ? .sequel(.day, Double(offset))
            : unit == .year ? .year(.relative(offset)) : .unit(unit, offset)
        return TimeMatch(meaning: meaning, tokens: index..<index + 1)
    }

    /// `Tag zuvor`, `Woche darauf`, `tags darauf`.
    private func shifted(_ index: Int) -> TimeMatch? {
        guard let shift = scan.shift(index + 1) else { return nil }
        let isAdverb = scan.isOne(index, of: [.tags])
        guard let unit = isAdverb ? .day : singular(index), !unit.isOfTheClock else { return nil }
        let meaning: TimeMeaning =
            unit == .year ? .year(.spoken(shift)) : .sequel(unit, Double(shift))
        return TimeMatch(meaning: meaning, tokens: index..<index + 2)
    }

    private func singular(_ index: Int) -> TimeUnit? {
        scan.unit(index).flatMap { $0.isPlural ? nil : $0.unit }
    }

    // MARK: Without a date

    /// `am ersten Tag`, `in der dritten Woche`.
    private func ordered(_ index: Int) -> TimeMatch? {
        guard let ordinal = scan.ordinal(index), ordinal.value > 0,
            let unit = singular(ordinal.end), [.day, .week].contains(unit)
        else { return nil }
        return TimeMatch(meaning: .indefinite(unit), tokens: index..<ordinal.end + 1)
    }

    /// `Sportler des Jahres`, `im Laufe des Jahres`.
    private func genitive(_ index: Int) -> TimeMatch? {
        guard scan.known(index) == .jahres, scan.known(index - 1) == .des else { return nil }
        let isCourse =
            scan.unit(index - 2) != nil || scan.season(index - 2) != nil
            || scan.isOne(index - 2, of: [.laufe, .lauf, .verlauf, .rest, .hälfte])
        return TimeMatch(
            meaning: isCourse ? .year(.relative(0)) : .indefinite(.year), tokens: index..<index + 1)
    }

    /// `Tag der Befreiung`.
    private func named(_ index: Int) -> TimeMatch? {
        guard scan.isOne(index, of: [.tag, .tages]), scan.isOne(index + 1, of: [.der, .des]),
            scan.isCapitalized(index + 2), scan.isCapitalized(index)
        else { return nil }
        return TimeMatch(meaning: .indefinite(.day), tokens: index..<index + 3)
    }

    /// `über das Jahr`, `über die Jahre`.
    private func plain(_ index: Int) -> TimeMatch? {
        if let unit = scan.unit(index), unit.isPlural, !unit.unit.isOfTheClock,
            scan.isOne(index - 1, of: [.die, .der]),
            scan.isOne(index - 2, of: [.über, .laufe, .lauf])
        {
            let period = TimePeriod(amount: nil, unit: unit.unit)
            return TimeMatch(meaning: .period(period, .none), tokens: index..<index + 1)
        }
        guard scan.known(index) == .jahr, scan.isOne(index - 1, of: [.das, .ganze, .gesamte]),
            scan.isOne(index - 2, of: [.über, .das])
        else { return nil }
        return TimeMatch(meaning: .year(.relative(0)), tokens: index..<index + 1)
    }
}
