/// Tells what a word form can be in a time expression, also one that is built from listed words.
struct TimeWordReader {
    private let lexicon: TimeLexicon
    private let numeral: Numeral

    private static let lengths: [(stem: String, unit: TimeUnit)] = [
        ("jährig", .year), ("monatig", .month), ("wöchig", .week), ("tägig", .day),
        ("stündig", .hour), ("minütig", .minute), ("sekündig", .second),
    ]
    private static let plurals: [(stem: String, unit: TimeUnit)] = [
        ("jahre", .year), ("monate", .month), ("wochen", .week), ("tage", .day),
        ("stunden", .hour), ("minuten", .minute), ("sekunden", .second), ("jahrzehnte", .decade),
        ("jahrhunderte", .century),
    ]

    init(_ lexicon: TimeLexicon) {
        self.lexicon = lexicon
        numeral = Numeral(lexicon.numerals)
    }

    /// What `word` can be inside a sentence.
    func senses(of word: Word) -> [TimeSense] {
        lexicon.senses[word.text] ?? built(word.text, word.lower, word.isCapitalized)
    }

    /// What `word`, with a capital letter because it begins a sentence, can be besides.
    func initialSenses(of word: Word) -> [TimeSense] {
        guard word.isCapitalized else { return [] }
        return lexicon.senses[word.lower] ?? built(word.lower, word.lower, false)
    }

    private func built(_ form: String, _ lower: String, _ isCapitalized: Bool) -> [TimeSense] {
        guard lower.utf8.count > 3 else { return [] }
        let hints = BuiltWordHints(lower)
        if hints.contains(.weekday), let weekday = weekday(lower, isCapitalized) {
            return [weekday]
        }
        if hints.contains(.period) {
            if let decade = decade(lower) { return [.decade(decade)] }
            if form == lower, let period = lasting(lower) { return [.lasting(period)] }
        }
        guard hints.contains(.numeral), form == lower, let value = numeral.value(lower) else {
            return []
        }
        return [.numeral(value)]
    }

    /// `Montagabend`, `montags`, `montagabends`.
    private func weekday(_ lower: String, _ isCapitalized: Bool) -> TimeSense? {
        for (name, day) in lexicon.weekdays where lower.hasPrefix(name) {
            let rest = lower.dropFirst(name.count)
            if rest == "s", !isCapitalized { return .weekdays(day) }
            guard let first = rest.first else { continue }
            for sense in lexicon.senses[first.uppercased() + rest.dropFirst()] ?? [] {
                guard case .part(let part) = sense else { continue }
                return .weekday(day, part: part)
            }
        }
        return nil
    }

    /// `60er`, `1990er-Jahren`, `Neunzigerjahre`, `sechziger`: the figures up to the tens.
    private func decade(_ lower: String) -> String? {
        var rest = Substring(lower)
        for ending in ["-jahren", "-jahre", "jahren", "jahre", "n"] where rest.hasSuffix(ending) {
            rest = rest.dropLast(ending.count)
            break
        }
        guard rest.hasSuffix("er") else { return nil }
        let stem = String(rest.dropLast(2))
        if let number = Int(stem), number % 10 == 0, stem.count == 2 || stem.count == 4 {
            return String(number / 10)
        }
        guard stem.hasSuffix("zig") || stem.hasSuffix("ßig"), let tens = lexicon.numerals[stem]
        else { return nil }
        return String(Int(tens) / 10)
    }

    /// `zweiwöchig`, `14-tägiger`, `langjährigen`, `jahrelang`.
    private func lasting(_ lower: String) -> TimePeriod? {
        var stem = lower
        for ending in ["en", "em", "er", "es", "e"] where stem.hasSuffix(ending) {
            stem.removeLast(ending.count)
            break
        }
        if stem.hasSuffix("ig") {
            for (name, unit) in Self.lengths where stem.hasSuffix(name) {
                return period(String(stem.dropLast(name.count)), unit)
            }
        }
        guard stem.hasSuffix("lang") else { return nil }
        let plural = stem.dropLast(4)
        return Self.plurals.first { $0.stem == plural }.map {
            TimePeriod(amount: nil, unit: $0.unit)
        }
    }

    private func period(_ count: String, _ unit: TimeUnit) -> TimePeriod? {
        let count = count.hasSuffix("-") ? String(count.dropLast()) : count
        if ["mehr", "lang", "viel"].contains(count) { return TimePeriod(amount: nil, unit: unit) }
        guard let amount = Double(count) ?? numeral.value(count) else { return nil }
        return TimePeriod(amount: amount, unit: unit)
    }
}
