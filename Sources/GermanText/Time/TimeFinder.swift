/// Finds time expressions among the tokens of a sentence.
struct TimeFinder {
    /// A time expression not yet resolved.
    struct Found {
        let meaning: TimeMeaning
        let tokens: Range<Int>
    }

    private let text: TokenSequence

    init(_ text: TokenSequence) { self.text = text }

    /// The expressions in `range`, in order, without overlap.
    func expressions(in range: Range<Int>) -> [Found] {
        var found: [Found] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if let expression = expression(at: index, range.upperBound) {
                found.append(withPreposition(expression, from: range.lowerBound))
                index = expression.tokens.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    private func withPreposition(_ found: Found, from limit: Int) -> Found {
        let start = found.tokens.lowerBound
        guard start > limit,
            [
                "am", "im", "in", "seit", "bis", "zum", "vom", "ab", "für", "an", "nach", "vor",
                "gegen",
            ]
            .contains(text.lower(start - 1))
        else { return found }
        return Found(meaning: found.meaning, tokens: start - 1..<found.tokens.upperBound)
    }

    private func lower(_ index: Int, _ limit: Int) -> String {
        index < limit ? text.lower(index) : ""
    }

    private func number(_ index: Int, _ limit: Int) -> Int? {
        index < limit ? text.word(index).number : nil
    }

    private func expression(at index: Int, _ limit: Int) -> Found? {
        numericDate(index, limit) ?? dayOfMonth(index, limit) ?? partOf(index, limit)
            ?? monthName(index, limit) ?? directed(index, limit) ?? counted(index, limit)
            ?? weekday(index, limit) ?? deictic(index, limit) ?? year(index, limit)
    }

    private func found(_ meaning: TimeMeaning, _ start: Int, _ end: Int) -> Found {
        Found(meaning: meaning, tokens: start..<end)
    }

    /// `03.12.2005`, also with the stops as tokens of their own.
    private func numericDate(_ index: Int, _ limit: Int) -> Found? {
        guard text.isNumber(index) else { return nil }
        let parts = text.text(index).split(separator: ".").map(String.init)
        guard parts.count == 3, let day = Int(parts[0]), let month = Int(parts[1]),
            let year = Int(parts[2]), (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        let full = year < 100 ? 2000 + year : year
        return found(.day(year: full, month: month, first: day, last: day), index, index + 1)
    }

    /// `3. Dezember 2005`, `24. und 25. September`, `3. bis 5. Mai`.
    private func dayOfMonth(_ index: Int, _ limit: Int) -> Found? {
        guard let first = ordinal(index, limit) else { return nil }
        var next = index + 2
        var last = first
        if ["und", "bis", "/"].contains(lower(next, limit)) {
            let skip = ["zum", "den", "dem"].contains(lower(next + 1, limit)) ? 2 : 1
            if let second = ordinal(next + skip, limit) {
                last = second
                next += skip + 2
            }
        }
        guard let month = MonthNames.number(lower(next, limit)) else { return nil }
        let (year, end) = yearBehind(next + 1, limit)
        return found(
            .day(year: year, month: month, first: first, last: max(first, last)), index, end)
    }

    private func ordinal(_ index: Int, _ limit: Int) -> Int? {
        guard index + 1 < limit, text.isNumber(index), text.text(index + 1) == ".",
            let day = Int(text.text(index)), (1...31).contains(day)
        else { return nil }
        return day
    }

    private func yearBehind(_ index: Int, _ limit: Int) -> (Int?, Int) {
        if let year = yearNumber(index, limit) { return (year, index + 1) }
        if ["des", "dieses"].contains(lower(index, limit)),
            let direction = CalendarWords.direction(lower(index + 1, limit)),
            lower(index + 2, limit) == "jahres", direction == 0
        {
            return (nil, index + 3)
        }
        return (nil, index)
    }

    private func yearNumber(_ index: Int, _ limit: Int) -> Int? {
        guard index < limit, text.isNumber(index), text.text(index).utf8.count == 4,
            let year = Int(text.text(index)), (1000...2199).contains(year)
        else { return nil }
        return year
    }

    /// `Ende Februar`, `Anfang des Jahres`, `Mitte 2005`, `zum Jahresende`.
    private func partOf(_ index: Int, _ limit: Int) -> Found? {
        let word = lower(index, limit)
        if word == "jahresende" {
            return found(.unit(.year, offset: 0, part: .end), index, index + 1)
        }
        if word == "jahresbeginn" {
            return found(.unit(.year, offset: 0, part: .beginning), index, index + 1)
        }
        let parts: [String: TimeMeaning.Part] = [
            "anfang": .beginning, "beginn": .beginning, "mitte": .middle, "ende": .end,
        ]
        guard let part = parts[word] else { return nil }
        if let month = MonthNames.number(lower(index + 1, limit)) {
            let (year, end) = yearBehind(index + 2, limit)
            return found(.month(year: year, month: month, part: part), index, end)
        }
        if let year = yearNumber(index + 1, limit) {
            return found(.year(year, part: part), index, index + 2)
        }
        var next = index + 1
        var offset = 0
        if ["des", "dieses"].contains(lower(next, limit)) { next += 1 }
        if let direction = CalendarWords.direction(lower(next, limit)) {
            offset = direction
            next += 1
        }
        guard next > index + 1, let unit = CalendarWords.unit(lower(next, limit)) else {
            return nil
        }
        return found(.unit(unit, offset: offset, part: part), index, next + 1)
    }

    private func monthName(_ index: Int, _ limit: Int) -> Found? {
        guard text.word(index).isCapitalized, let month = MonthNames.number(lower(index, limit))
        else { return nil }
        let (year, end) = yearBehind(index + 1, limit)
        return found(.month(year: year, month: month, part: nil), index, end)
    }

    /// `vergangene Woche`, `kommenden Montag`, `in diesem Jahr`, `in den letzten Wochen`.
    private func directed(_ index: Int, _ limit: Int) -> Found? {
        guard let direction = CalendarWords.direction(lower(index, limit)) else { return nil }
        let next = lower(index + 1, limit)
        if let day = CalendarWords.weekday(next) {
            return found(.weekday(day, direction: direction), index, index + 2)
        }
        if let month = MonthNames.number(next) {
            return found(.month(year: nil, month: month, part: nil), index, index + 2)
        }
        if next == "wochenende" {
            return found(.weekend(direction: direction), index, index + 2)
        }
        guard let unit = CalendarWords.unit(next) else { return nil }
        if ["wochen", "monaten", "tagen", "jahren"].contains(next) {
            return direction < 0 ? found(.recent(unit), index, index + 2) : nil
        }
        return found(.unit(unit, offset: direction, part: nil), index, index + 2)
    }

    /// `vor zwei Wochen`, `seit drei Tagen`, `in zwei Wochen`.
    private func counted(_ index: Int, _ limit: Int) -> Found? {
        let word = lower(index, limit)
        guard ["vor", "seit", "in"].contains(word) else { return nil }
        var next = index + 1
        if ["rund", "etwa", "fast", "mehr"].contains(lower(next, limit)) { next += 1 }
        guard let count = number(next, limit), count < 10_000,
            let unit = CalendarWords.unit(lower(next + 1, limit)), unit != .hour
        else { return nil }
        switch word {
        case "vor": return found(.ago(count, unit), index, next + 2)
        case "seit": return found(.since(count, unit), index, next + 2)
        default: return count < 100 ? found(.ahead(count, unit), index, next + 2) : nil
        }
    }

    private func weekday(_ index: Int, _ limit: Int) -> Found? {
        let word = text.word(index)
        guard word.isCapitalized, let day = CalendarWords.weekday(word.lower) else {
            return word.lower == "wochenende"
                ? found(.weekend(direction: nil), index, index + 1) : nil
        }
        var next = index + 1
        if lower(next, limit) == ",",
            lower(next + 1, limit) == "den" || lower(next + 1, limit) == "dem",
            let date = dayOfMonth(next + 2, limit)
        {
            return found(date.meaning, index, date.tokens.upperBound)
        }
        if lower(next, limit) == ",", let date = dayOfMonth(next + 1, limit) {
            return found(date.meaning, index, date.tokens.upperBound)
        }
        if lower(next, limit) == "und", let second = CalendarWords.weekday(lower(next + 1, limit)) {
            next += 2
            return found(.weekdays(day, second), index, next)
        }
        return found(.weekday(day, direction: nil), index, next)
    }

    private func deictic(_ index: Int, _ limit: Int) -> Found? {
        guard index == 0 || text.lower(index - 1) != "bis" else { return nil }
        switch lower(index, limit) {
        case "heute", "heutigen", "heutige", "heutiger":
            return found(.days(offset: 0), index, index + 1)
        case "gestern", "gestrigen", "gestrige", "vortag":
            return found(.days(offset: -1), index, index + 1)
        case "vorgestern": return found(.days(offset: -2), index, index + 1)
        case "morgen" where !text.word(index).isCapitalized:
            return found(.days(offset: 1), index, index + 1)
        case "übermorgen": return found(.days(offset: 2), index, index + 1)
        default: return nil
        }
    }

    private func year(_ index: Int, _ limit: Int) -> Found? {
        guard let year = yearNumber(index, limit), year > 1800 else { return nil }
        let before = index > 0 ? text.lower(index - 1) : ""
        guard
            [
                "jahr", "jahre", "seit", "für", "bis", "ab", "von", "sommer", "herbst", "winter",
                "frühjahr", "(",
            ].contains(before)
                || isFree(index, limit)
        else { return nil }
        return found(.year(year, part: nil), index, index + 1)
    }

    /// Whether the number at `index` counts nothing that follows.
    private func isFree(_ index: Int, _ limit: Int) -> Bool {
        guard index + 1 < limit else { return true }
        return !text.word(index + 1).isCapitalized && !text.word(index + 1).looksLikeAdjective
            && text.text(index + 1) != "%"
    }
}
