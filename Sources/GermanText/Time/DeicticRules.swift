/// Days named from where the writer stands: `gestern Abend`, `am Montag`, `am Nachmittag`,
/// `am Wochenende`, `zu Ostern`.
struct DeicticRules {
    private static let beforePart: [KnownWord] = [
        .am, .zum, .der, .den, .dem, .des, .vom, .frühen, .späten, .über, .bis, .gegen,
        .jenem, .selben,
        .gleichen, .dieser, .jener,
    ]

    let scan: TimeScanner

    /// The day or part of a day that begins at `index`.
    func matches(_ index: Int) -> [TimeMatch] {
        (day(index) ?? adjective(index) ?? weekday(index) ?? weekend(index) ?? feast(index)
            ?? part(index)).map { [$0] } ?? []
    }

    /// `heute`, `gestern Abend`, `heute früh`.
    private func day(_ index: Int) -> TimeMatch? {
        let offset = scan.first(index, \.day)
        guard let offset else { return nil }
        if offset == 0, scan.known(index + 1) == .noch || scan.known(index - 1) == .bis {
            return TimeMatch(meaning: .reference("PRESENT_REF"), tokens: index..<index + 1)
        }
        let part = scan.partBehind(index + 1)
        return TimeMatch(
            meaning: .deictic(offset, part: part), tokens: index..<index + (part == nil ? 1 : 2))
    }

    /// `am heutigen Montag`, `am gestrigen Abend`, `das heutige Gesetz`.
    private func adjective(_ index: Int) -> TimeMatch? {
        guard
            let offset = scan.first(index, \.dayAdjective)
        else { return nil }
        if let weekday = scan.weekday(index + 1) {
            return TimeMatch(
                meaning: .deictic(offset, part: weekday.part), tokens: index..<index + 2)
        }
        if let part = scan.part(index + 1) {
            return TimeMatch(meaning: .deictic(offset, part: part), tokens: index..<index + 2)
        }
        if let unit = scan.unit(index + 1), unit.unit == .day {
            return TimeMatch(meaning: .deictic(offset, part: nil), tokens: index..<index + 2)
        }
        let meaning: TimeMeaning =
            offset == 0 ? .present : .deictic(offset, part: nil)
        return TimeMatch(meaning: meaning, tokens: index..<index + 1)
    }

    /// `Montag`, `Montagabend`, `Montag früh`, `Mittwoch vergangener Woche`.
    private func weekday(_ index: Int) -> TimeMatch? {
        guard let weekday = scan.weekday(index), scan.isCapitalized(index) else {
            return adverb(index)
        }
        let behind = weekday.part == nil ? scan.partBehind(index + 1) : nil
        let part = weekday.part ?? behind
        let end = index + (behind == nil ? 1 : 2)
        if let week = week(end) {
            return TimeMatch(
                meaning: .dayOfWeek(weekday.day, week: week.offset, part: part),
                tokens: index..<week.end)
        }
        return TimeMatch(
            meaning: .weekday(weekday.day, direction: nil, part: part), tokens: index..<end)
    }

    /// `vergangener Woche`, `der kommenden Woche` behind a weekday.
    private func week(_ index: Int) -> (offset: Int, end: Int)? {
        let start = scan.known(index) == .der ? index + 1 : index
        guard let direction = scan.direction(start), scan.known(start + 1) == .woche else {
            return nil
        }
        return (direction, start + 2)
    }

    /// `montags`.
    private func adverb(_ index: Int) -> TimeMatch? {
        let day = scan.first(index, \.weekdays)
        return day.map {
            TimeMatch(meaning: .recurrence("XXXX-WXX-\($0)"), tokens: index..<index + 1)
        }
    }

    private func weekend(_ index: Int) -> TimeMatch? {
        guard let unit = scan.unit(index), unit.unit == .weekend, !unit.isPlural,
            scan.isOne(
                index - 1,
                of: [.am, .zum, .vom, .das, .dem, .des, .übers, .fürs, .ganze, .ganzen])
        else { return nil }
        return TimeMatch(meaning: .weekend(direction: nil), tokens: index..<index + 1)
    }

    private func feast(_ index: Int) -> TimeMatch? {
        let feast = scan.first(index, \.feast)
        guard let feast else { return nil }
        let (term, end) = scan.yearTerm(index + 1)
        return TimeMatch(meaning: .feast(feast, term), tokens: index..<end)
    }

    /// `am Nachmittag`, `am Abend des 3. Mai`, `in der Nacht`, `in den frühen Morgenstunden`.
    private func part(_ index: Int) -> TimeMatch? {
        let isEarlyOrLate = scan.isOne(index, of: [.frühen, .späten, .frühe, .späte])
        let noun = isEarlyOrLate ? index + 1 : index
        guard let part = scan.part(noun), scan.isCapitalized(noun),
            scan.isOne(index - 1, of: Self.beforePart)
        else { return nil }
        if scan.isOne(noun + 1, of: [.auf, .zu, .zum]), part == "TNI" { return nil }
        if scan.isOne(noun + 1, of: [.des, .vom, .zum]),
            let date = DayRules(scan: scan).matches(noun + 2).first,
            case .day(let year, let month, let day) = date.meaning
        {
            return TimeMatch(
                meaning: .partOfDay(year, month: month, day: day, part: part),
                tokens: index..<date.tokens.upperBound)
        }
        return TimeMatch(meaning: .part(part), tokens: index..<noun + 1)
    }
}
