/// The grammar of time expressions: named rules, of which the one that reads most counts.
struct TimeGrammar {
    /// A rule: what it is called, and how it reads the expressions that begin at a token.
    struct Rule: Sendable {
        let name: String
        /// What the first token may be.
        let begins: TimeKinds
        let read: @Sendable (TimeScanner, Int) -> [TimeMatch]
    }

    /// The rules; of two that read equally much the earlier counts.
    static let rules: [Rule] = [
        Rule(name: "listed", begins: [.reference, .opener]) { ListedRules(scan: $0).matches($1) },
        Rule(name: "day", begins: [.number, .weekday, .ordinal]) { DayRules(scan: $0).matches($1) },
        Rule(name: "clock", begins: [.number, .numeral, .opener]) {
            ClockRules(scan: $0).matches($1)
        },
        Rule(name: "set", begins: [.frequency, .opener]) { SetRules(scan: $0).matches($1) },
        Rule(name: "month", begins: [.month, .season, .ordinal, .number, .edge]) {
            MonthRules(scan: $0).matches($1)
        },
        Rule(
            name: "unit",
            begins: [.direction, .ordinal, .number, .same, .relative, .unit, .opener]
        ) { UnitRules(scan: $0).matches($1) },
        Rule(name: "deictic", begins: [.day, .weekday, .unit, .feast, .part, .vague]) {
            DeicticRules(scan: $0).matches($1)
        },
        Rule(name: "year", begins: [.unit, .years, .ordinal, .number]) {
            YearRules(scan: $0).matches($1)
        },
        Rule(
            name: "duration",
            begins: [.unit, .modifier, .lasting, .number, .vague, .numeral, .opener]
        ) { DurationRules(scan: $0).matches($1) },
    ]

    private static let articles: [KnownWord] = [
        .der, .die, .das, .den, .dem, .des, .einem, .einer,
    ]

    let scan: TimeScanner

    /// The expressions of the sentence in order, without overlap.
    func matches() -> [TimeMatch] {
        var found: [TimeMatch] = []
        var index = scan.range.lowerBound
        while index < scan.range.upperBound {
            let kinds = scan.kinds(index)
            guard !kinds.isEmpty else {
                index += 1
                continue
            }
            let best = best(index, kinds)
            guard let end = best.last?.tokens.upperBound, end > index else {
                index += 1
                continue
            }
            for match in best {
                found.append(withArticle(match, after: found.last?.tokens.upperBound))
            }
            index = end
        }
        return found
    }

    private func best(_ index: Int, _ kinds: TimeKinds) -> [TimeMatch] {
        var best: [TimeMatch] = []
        var end = index
        for rule in Self.rules where !rule.begins.isDisjoint(with: kinds) {
            let matches = rule.read(scan, index)
            guard let last = matches.last, last.tokens.upperBound > end,
                last.tokens.upperBound <= scan.range.upperBound
            else { continue }
            end = last.tokens.upperBound
            best = matches.map { match in
                var match = match
                match.rule = rule.name
                return match
            }
        }
        return best
    }

    /// `match` with the article before it.
    private func withArticle(_ match: TimeMatch, after limit: Int?) -> TimeMatch {
        let before = match.tokens.lowerBound - 1
        guard before >= max(limit ?? 0, scan.range.lowerBound), takesArticle(match),
            scan.isOne(before, of: Self.articles)
        else { return match }
        var match = match
        match.tokens = before..<match.tokens.upperBound
        return match
    }

    /// Whether an article before the expression can belong to it, rather than to a noun behind it.
    private func takesArticle(_ match: TimeMatch) -> Bool {
        switch match.meaning {
        case .period where scan.first(match.tokens.upperBound - 1, \.lasting) != nil: false
        case .part where scan.known(match.tokens.lowerBound - 1) == .des: false
        case .unit where scan.lower(match.tokens.lowerBound).hasEnding("es"): false
        case .indefinite(.day) where match.tokens.count == 3: false
        case .clock, .deictic(_, part: nil), .recurrence, .reference("PRESENT_REF"),
            .reference("PAST_REF"), .day, .feast, .present:
            false
        default: !scan.text.isNumber(match.tokens.lowerBound) || match.tokens.count > 1
        }
    }
}
