/// Lengths of time: `zwei Jahre`, `rund 200 Stunden`, `seit einigen Wochen`, `zwei Tage später`,
/// `zweiwöchig`, `jahrelang`.
struct DurationRules {
    private static let separators: [KnownWord] = [
        .bis, .oder, .und, .statt, .hyphen, .dash, .slash,
    ]
    private static let beforeVague: [KnownWord] = [
        .seit, .vor, .über, .nach, .für, .binnen, .innerhalb, .in,
    ]
    private static let beforeOver: [KnownWord] = [.seit, .vor, .nach, .in, .mit, .von]
    private static let beforeAge: [KnownWord] = [.ab, .mit, .unter, .alter, .zwischen, .bis]

    let scan: TimeScanner

    /// The lengths that begin at `index`: one, or two that share their unit.
    func matches(_ index: Int) -> [TimeMatch] {
        if let vague = vague(index) { return [vague] }
        let start = index
        let modifier = modifier(index)
        let number = modifier?.end ?? index
        if let period = lasting(number) {
            return [
                TimeMatch(
                    meaning: .period(period, .none), tokens: start..<number + 1,
                    modifier: modifier?.value)
            ]
        }
        if let pair = pair(start, number, modifier?.value) { return pair }
        guard let counted = counted(number, scan.quantity(number)) else { return [] }
        return [
            TimeMatch(
                meaning: counted.meaning, tokens: start..<counted.tokens.upperBound,
                modifier: modifier?.value)
        ]
    }

    /// `rund`, `mehr als`, `über` behind another preposition, and the token behind.
    private func modifier(_ index: Int) -> (value: TimeModifier?, end: Int)? {
        for phrase in scan.phrases(scan.lower(index)) {
            guard case .modifier(let value) = phrase.sense,
                phrase.words.indices.allSatisfy({ scan.lower(index + $0) == phrase.words[$0] })
            else { continue }
            return (value, index + phrase.words.count)
        }
        if scan.known(index) == .über, scan.isOne(index - 1, of: Self.beforeOver) {
            return (.more, index + 1)
        }
        guard let value = scan.first(index, \.modifier) else { return nil }
        return (value, scan.known(index + 1) == .period ? index + 2 : index + 1)
    }

    /// A number and its unit, perhaps with an adjective between.
    private func counted(_ index: Int, _ quantity: Quantity?) -> TimeMatch? {
        guard var quantity else { return nil }
        var noun = index + 1
        let isHalf = quantity == .exact(1) && scan.has(noun, .numeral(0.5))
        if isHalf {
            quantity = .exact(0.5)
            noun += 1
        } else if quantity == .exact(1), scan.quantity(noun) == .vague {
            quantity = .vague
            noun += 1
        } else if scan.senses(noun).isEmpty, scan.range.contains(noun),
            scan.text.word(noun).looksLikeAdjective
        {
            noun += 1
        }
        guard let (unit, amount) = unit(noun), !isAge(index, noun, unit) else { return nil }
        let number = quantity.amount.map { $0 * amount }
        let period = TimePeriod(amount: number, unit: unit)
        if unit == .day, scan.known(index) == .eines, !isMeasured(index) {
            return TimeMatch(meaning: .indefinite(.day), tokens: index..<noun + 1)
        }
        if let shift = scan.shift(noun + 1) {
            return TimeMatch(
                meaning: .sequel(unit, number.map { $0 * Double(shift) }), tokens: index..<noun + 2)
        }
        return TimeMatch(meaning: .period(period, anchor(index)), tokens: index..<noun + 1)
    }

    /// Whether a word before asks for a length: `binnen eines Tages` beside `eines Tages`.
    private func isMeasured(_ index: Int) -> Bool {
        scan.isOne(index - 1, of: [.binnen, .innerhalb, .während, .nur, .gerade])
    }

    private func unit(_ index: Int) -> (TimeUnit, Double)? {
        if let unit = scan.unit(index) { return (unit.unit, 1) }
        let length = scan.first(index, \.length)
        return length.flatMap { length in length.amount.map { (length.unit, $0) } }
    }

    /// `sechs bis acht Monate`: two lengths, the first without its unit.
    private func pair(_ start: Int, _ index: Int, _ modifier: TimeModifier?) -> [TimeMatch]? {
        guard case .exact(let amount) = scan.quantity(index),
            scan.isOne(index + 1, of: Self.separators), scan.quantity(index + 2) != nil,
            let second = counted(index + 2, scan.quantity(index + 2)),
            case .period(let period, _) = second.meaning, period.amount != nil,
            !isAge(index, second.tokens.upperBound - 1, period.unit)
        else { return nil }
        let anchor = anchor(start)
        return [
            TimeMatch(
                meaning: .period(TimePeriod(amount: amount, unit: period.unit), anchor),
                tokens: start..<index + 1, modifier: modifier),
            TimeMatch(meaning: .period(period, anchor), tokens: second.tokens),
        ]
    }

    /// `seit Jahren`, `vor Monaten`, `Jahre später`.
    private func vague(_ index: Int) -> TimeMatch? {
        guard let unit = scan.unit(index), unit.isPlural else { return nil }
        if scan.shift(index + 1) != nil {
            return TimeMatch(meaning: .sequel(unit.unit, nil), tokens: index..<index + 2)
        }
        guard
            scan.isOne(index - 1, of: Self.beforeVague) || scan.known(index + 1) == .lang
                || isLasting(index)
        else { return nil }
        return TimeMatch(
            meaning: .period(TimePeriod(amount: nil, unit: unit.unit), anchor(index)),
            tokens: index..<index + 1)
    }

    /// Whether a form of `dauern` stands beside: `das dauert Monate`.
    private func isLasting(_ index: Int) -> Bool {
        [index - 1, index + 1].contains { position in
            scan.range.contains(position)
                && ["dauer", "gedauer"].contains(where: scan.lower(position).hasBeginning)
        }
    }

    /// `zweiwöchig`, `jahrelang`.
    private func lasting(_ index: Int) -> TimePeriod? {
        let period = scan.first(index, \.lasting)
        guard let period, period.unit == .year else { return period }
        if period.amount.map({ $0 < 100 }) ?? false, scan.text.text(index).first?.isNumber ?? false
        {
            return lasts(index + 1) ? period : nil
        }
        return isPerson(index + 1) ? nil : period
    }

    /// Whether the noun at `index` names something that lasts rather than somebody.
    private func lasts(_ index: Int) -> Bool {
        guard scan.isCapitalized(index) else { return false }
        let noun = scan.lower(index)
        return ["ung", "heit", "keit", "schaft", "tion", "tät", "nis", "tum", "ment"]
            .contains(where: noun.hasEnding)
            || scan.lastingThings.contains(where: noun.hasEnding)
    }

    // MARK: What it is counted from, and ages

    private func anchor(_ index: Int) -> TimeMeaning.Anchor {
        var before = index - 1
        if scan.first(before, \.modifier) != nil || scan.known(before) == .über { before -= 1 }
        switch scan.lower(before) {
        case "vor": return .ago
        case "seit": return .since
        case "in", "binnen": return .ahead
        default: return .none
        }
    }

    /// Whether the length is somebody's age: `16 Jahre alt`, `ab 16 Jahren`.
    private func isAge(_ index: Int, _ noun: Int, _ unit: TimeUnit) -> Bool {
        if scan.has(noun + 1, .age) { return true }
        guard unit == .year || unit == .month, scan.lower(noun).hasEnding("n") else { return false }
        if scan.isOne(index - 1, of: [.von, .mit]), scan.has(index - 2, .age) { return true }
        if scan.isOne(index - 1, of: [.und, .bis]), scan.known(index - 3) == .zwischen {
            return unit == .year
        }
        return unit == .year && scan.isOne(index - 1, of: Self.beforeAge)
    }

    private func isPerson(_ index: Int) -> Bool {
        guard scan.range.contains(index) else { return false }
        if scan.has(index, .person) { return true }
        return scan.text.word(index).role != nil
    }
}
