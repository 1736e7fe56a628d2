/// Tells what a word form can be in a time expression, also one that is built from listed words.
struct TimeWordReader {
    private let lexicon: Lexicon

    private static let lengths: [(stem: String, unit: TimeUnit)] = [
        ("jährig", .year), ("monatig", .month), ("wöchig", .week), ("tägig", .day),
        ("stündig", .hour), ("minütig", .minute), ("sekündig", .second),
    ]
    private static let plurals: [(stem: String, unit: TimeUnit)] = [
        ("jahre", .year), ("monate", .month), ("wochen", .week), ("tage", .day),
        ("stunden", .hour), ("minuten", .minute), ("sekunden", .second), ("jahrzehnte", .decade),
        ("jahrhunderte", .century),
    ]

    private var numeral: Numeral { Numeral(lexicon.times.numerals) }

    private let lower: String
    private let hints: BuiltWordHints

    /// A reader of the word that is `lower` in lower case.
    init(_ lexicon: Lexicon, _ lower: String) {
        self.lexicon = lexicon
        self.lower = lower
        hints = lower.utf8.count > 3 ? BuiltWordHints(lower) : []
    }

    /// What the word, written as `form`, can be inside a sentence.
    func senses(of form: String, isCapitalized: Bool) -> [TimeSense] {
        lexicon.times.senses[form] ?? built(form, isCapitalized)
    }

    /// What the word can be besides when it has a capital letter because it begins a sentence.
    func initialSenses() -> [TimeSense] { senses(of: lower, isCapitalized: false) }

    private func built(_ form: String, _ isCapitalized: Bool) -> [TimeSense] {
        guard !hints.isEmpty else { return [] }
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
        for (name, day) in lexicon.times.weekdays where lower.hasBeginning(name) {
            let rest = lower.dropFirst(name.count)
            if rest == "s", !isCapitalized { return .weekdays(day) }
            guard let first = rest.first else { continue }
            for sense in lexicon.times.senses[first.uppercased() + rest.dropFirst()] ?? [] {
                guard case .part(let part) = sense else { continue }
                return .weekday(day, part: part)
            }
        }
        return nil
    }

    /// `60er`, `1990er-Jahren`, `Neunzigerjahre`, `sechziger`: the figures up to the tens.
    private func decade(_ lower: String) -> String? {
        var rest = lower
        for ending in ["-jahren", "-jahre", "jahren", "jahre", "n"] where rest.hasEnding(ending) {
            rest.removeLast(ending.count)
            break
        }
        guard rest.hasEnding("er") else { return nil }
        let stem = String(rest.dropLast(2))
        if let number = Int(stem), number % 10 == 0, stem.count == 2 || stem.count == 4 {
            return String(number / 10)
        }
        guard stem.hasEnding("zig") || stem.hasEnding("ßig"),
            let tens = lexicon.times.numerals[stem]
        else { return nil }
        return String(Int(tens) / 10)
    }

    /// `zweiwöchig`, `14-tägiger`, `langjährigen`, `jahrelang`.
    private func lasting(_ lower: String) -> TimePeriod? {
        var stem = lower
        for ending in ["en", "em", "er", "es", "e"] where stem.hasEnding(ending) {
            stem.removeLast(ending.count)
            break
        }
        if stem.hasEnding("ig") {
            for (name, unit) in Self.lengths where stem.hasEnding(name) {
                return period(String(stem.dropLast(name.count)), unit)
            }
        }
        guard stem.hasEnding("lang") else { return nil }
        let plural = stem.dropLast(4)
        return Self.plurals.first { $0.stem == plural }.map {
            TimePeriod(amount: nil, unit: $0.unit)
        }
    }

    private func period(_ count: String, _ unit: TimeUnit) -> TimePeriod? {
        let count = count.hasEnding("-") ? String(count.dropLast()) : count
        if ["mehr", "lang", "viel"].contains(count) { return TimePeriod(amount: nil, unit: unit) }
        guard let amount = Double(count) ?? numeral.value(count) else { return nil }
        return TimePeriod(amount: amount, unit: unit)
    }
}
