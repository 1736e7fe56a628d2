/// What comes again: `jeden Montag`, `täglich`, `alle zwei Jahre`, `pro Tag`, `einmal im Monat`.
struct SetRules {
    let scan: TimeScanner

    /// The recurrence that begins at `index`.
    func matches(_ index: Int) -> [TimeMatch] {
        (every(index) ?? all(index) ?? frequency(index) ?? per(index)).map { [$0] } ?? []
    }

    private func match(_ value: String, _ tokens: Range<Int>) -> TimeMatch {
        TimeMatch(meaning: .recurrence(value), tokens: tokens)
    }

    /// `jeden Tag`, `jeden dritten Mittwoch im Monat`, `jedes Jahr`.
    private func every(_ index: Int) -> TimeMatch? {
        guard scan.has(index, .every) else { return nil }
        let ordinal = scan.ordinal(index + 1)
        let noun = ordinal?.end ?? index + 1
        guard let value = repeated(noun, every: ordinal?.value) else { return nil }
        if scan.isOne(noun + 1, of: [.im, .des]), let unit = scan.unit(noun + 2),
            unit.unit == .month
        {
            return match("P1M", index..<noun + 3)
        }
        return match(value, index..<noun + 1)
    }

    private func repeated(_ index: Int, every count: Int?) -> String? {
        if let day = scan.weekday(index) { return "XXXX-WXX-\(day.day)" + (day.part ?? "") }
        if let part = scan.part(index) { return "XXXX-XX-XX" + part }
        if let month = scan.month(index) {
            return month.month < 10 ? "XXXX-0\(month.month)" : "XXXX-\(month.month)"
        }
        if let season = scan.season(index) { return "XXXX-" + season }
        guard let unit = scan.unit(index), !unit.isPlural else { return nil }
        let amount = count.map { $0 > 0 ? Double($0) : 1 } ?? 1
        return TimePeriod(amount: amount, unit: unit.unit).description
    }

    /// `alle zwei Jahre`, `alle paar Tage`.
    private func all(_ index: Int) -> TimeMatch? {
        guard scan.known(index) == .alle, let quantity = scan.quantity(index + 1),
            let unit = scan.unit(index + 2), unit.isPlural
        else { return nil }
        return match(
            TimePeriod(amount: quantity.amount, unit: unit.unit).description, index..<index + 3)
    }

    private func frequency(_ index: Int) -> TimeMatch? {
        let value = scan.first(index, \.frequency)
        return value.map { match($0, index..<index + 1) }
    }

    /// `pro Tag`, `im Monat` behind a number or `einmal`.
    private func per(_ index: Int) -> TimeMatch? {
        if scan.known(index) == .je, let amount = scan.quantity(index + 1)?.amount,
            let unit = scan.unit(index + 2)
        {
            return match(
                TimePeriod(amount: amount, unit: unit.unit).description, index..<index + 3)
        }
        let start = scan.has(index, .times) ? index + 1 : index
        if scan.isOne(start, of: [.pro, .je]), let unit = scan.unit(start + 1), !unit.isPlural {
            return match(TimePeriod(amount: 1, unit: unit.unit).description, index..<start + 2)
        }
        let noun =
            scan.known(start) == .in && scan.known(start + 1) == .der ? start + 2 : start + 1
        guard scan.isOne(start, of: [.im, .am, .in]), let unit = scan.unit(noun), !unit.isPlural,
            unit.unit != .weekend, !isDetermined(noun + 1), start > index || countsBefore(index)
        else { return nil }
        return match(TimePeriod(amount: 1, unit: unit.unit).description, index..<noun + 1)
    }

    /// Whether what stands at `index` tells which unit is meant.
    private func isDetermined(_ index: Int) -> Bool {
        guard scan.range.contains(index) else { return false }
        return scan.text.isNumber(index) || scan.shift(index) != nil
            || scan.isOne(index, of: [.der, .des, .nach, .vor, .seit, .als, .an])
    }

    /// Whether a number and what it counts stand before `index`.
    private func countsBefore(_ index: Int) -> Bool {
        guard scan.range.contains(index - 2) else { return false }
        return scan.isCapitalized(index - 1) && scan.quantity(index - 2) != nil
            || scan.has(index - 1, .times)
    }
}
