/// The kinds of entries in `times.txt` and the values they take.
enum TimeWordKind: String, CaseIterable {
    case month, weekday, part, unit, units, length, lengths, season, feast, day, relative
    case direction, same, shift, edge, modifier, vague, numeral, ordinal, frequency, every, times
    case reference, period, age, person, thing, general, state
    case partBehind = "part-behind"
    case dayAdjective = "day-adjective"
    case edgeOf = "edge-of"

    /// What a word of this kind with the value `value` is, or `nil` when it takes no such value.
    func sense(of value: String) -> TimeSense? {
        switch self {
        case .month: Self.number(value, 1...12).map { .month($0) }
        case .weekday: Self.number(value, 1...7).map { .weekday($0, part: nil) }
        case .part: Self.parts.contains(value) ? .part(value) : nil
        case .partBehind: Self.parts.contains(value) ? .partBehind(value) : nil
        case .unit: TimeUnit(rawValue: value).map { .unit($0, isPlural: false) }
        case .units: TimeUnit(rawValue: value).map { .unit($0, isPlural: true) }
        case .length: TimePeriod(timex: value).map { .length($0, isPlural: false) }
        case .lengths: TimePeriod(timex: value).map { .length($0, isPlural: true) }
        case .season: ["SP", "SU", "FA", "WI"].contains(value) ? .season(value) : nil
        case .feast: Feast(value).map { .feast($0) }
        case .day: Self.number(value, -2...2).map { .day($0) }
        case .dayAdjective: Self.number(value, -2...2).map { .dayAdjective($0) }
        case .relative: Self.countedUnit(value)
        case .direction: Self.number(value, -1...1).map { .direction($0) }
        case .shift: Self.number(value, -1...1).map { .shift($0) }
        case .edge: Self.edge(value).map { .edge($0) }
        case .edgeOf: Self.edgeOfUnit(value)
        case .modifier: Self.modifier(value)
        case .numeral: Double(value).map { .numeral($0) }
        case .ordinal: Self.number(value, -1...31).map { .ordinal($0) }
        case .frequency: value.contains("P") || value.contains("X") ? .frequency(value) : nil
        case .reference:
            value.hasEnding("_REF") || value == "XXXX-XX-XX" ? .reference(value) : nil
        case .period: .period(value)
        case .same: .same
        case .vague: .vague
        case .every: .every
        case .times: .times
        case .age: .age
        case .person: .person
        case .state: .state
        case .general: .general
        case .thing: .lastingThing
        }
    }

    /// What `sense(of:)` takes, for a message.
    var expectedValue: String {
        switch self {
        case .month: "1 to 12"
        case .weekday: "1 to 7"
        case .part, .partBehind: Self.parts.joined(separator: " ")
        case .unit, .units: TimeUnit.allCases.map(\.rawValue).joined(separator: " ")
        case .length, .lengths: "a length such as P2D or PT15M"
        case .season: "SP SU FA WI"
        case .feast: "MM-DD, easter+DAYS or advent+WEEKS"
        case .day, .dayAdjective: "-2 to 2"
        case .relative: "a number and a unit, such as -1 Y"
        case .direction, .shift: "-1, 0 or 1"
        case .edge: "START MID END"
        case .edgeOf: "an edge and a unit, such as END Y"
        case .modifier: "EXACT " + TimeModifier.allCases.map(\.rawValue).joined(separator: " ")
        case .numeral: "a number"
        case .ordinal: "a number, -1 for the last"
        case .frequency: "a length such as P1D, or XXXX-WXX-WD"
        case .reference: "PAST_REF PRESENT_REF FUTURE_REF XXXX-XX-XX"
        case .period, .same, .vague, .every, .times, .age, .person, .thing, .general, .state:
            "anything"
        }
    }

    private static let parts = ["TMO", "TMI", "TAF", "TEV", "TNI"]

    private static func number(_ value: String, _ range: ClosedRange<Int>) -> Int? {
        Int(value).flatMap { range.contains($0) ? $0 : nil }
    }

    private static func edge(_ value: String) -> TimeModifier? {
        TimeModifier(rawValue: value).flatMap { $0.isEdge ? $0 : nil }
    }

    private static func modifier(_ value: String) -> TimeSense? {
        value == "EXACT" ? .modifier(nil) : TimeModifier(rawValue: value).map { .modifier($0) }
    }

    private static func countedUnit(_ value: String) -> TimeSense? {
        let parts = value.split(separator: " ").map(String.init)
        guard parts.count == 2, let count = number(parts[0], -10...10),
            let unit = TimeUnit(rawValue: parts[1])
        else { return nil }
        return .relative(unit, count)
    }

    private static func edgeOfUnit(_ value: String) -> TimeSense? {
        let parts = value.split(separator: " ").map(String.init)
        guard parts.count == 2, let edge = edge(parts[0]), let unit = TimeUnit(rawValue: parts[1])
        else { return nil }
        return .edgeOf(unit, edge)
    }
}

extension TimePeriod {
    /// The length that `text` writes as TIMEX3 does, with one unit only, or `nil`.
    init?(timex text: String) {
        guard text.hasBeginning("P") else { return nil }
        let isOfTheClock = text.hasBeginning("PT")
        let rest = text.dropFirst(isOfTheClock ? 2 : 1)
        let digits = rest.prefix { $0.isNumber || $0 == "." || $0 == "X" }
        let sign = String(rest.dropFirst(digits.count))
        let unit = sign == "M" && !isOfTheClock ? .month : TimeUnit(rawValue: sign)
        guard let unit, unit.isOfTheClock == isOfTheClock else { return nil }
        if digits == "X" {
            self.init(amount: nil, unit: unit)
        } else if let amount = Double(digits) {
            self.init(amount: amount, unit: unit)
        } else {
            return nil
        }
    }
}

extension Feast {
    /// The feast that `text` describes as `times.txt` does, or `nil`.
    init?(_ text: String) {
        if text.hasBeginning("easter"), let days = Int(text.dropFirst(6)) {
            self = .easter(days)
        } else if text.hasBeginning("advent"), let weeks = Int(text.dropFirst(6)) {
            self = .advent(weeks)
        } else {
            let parts = text.split(separator: "-").compactMap { Int($0) }
            guard parts.count == 2, (1...12).contains(parts[0]), (1...31).contains(parts[1]) else {
                return nil
            }
            self = .fixed(month: parts[0], day: parts[1])
        }
    }
}
