/// A unit in which time is counted, by TIMEX3's sign for it.
enum TimeUnit: String, Sendable, CaseIterable {
    case second = "S"
    case minute = "M"
    case hour = "H"
    case day = "D"
    case week = "W"
    case weekend = "WE"
    case month = "Mo"
    case quarter = "Q"
    case halfYear = "HY"
    case year = "Y"
    case decade = "DE"
    case century = "CE"

    /// Whether it is shorter than a day.
    var isOfTheClock: Bool { self == .second || self == .minute || self == .hour }

    /// How many months it has; `nil` when it is not counted in months.
    var months: Int? {
        switch self {
        case .month: 1
        case .quarter: 3
        case .halfYear: 6
        case .year: 12
        case .decade: 120
        case .century: 1_200
        default: nil
        }
    }

    /// How many days it has; `nil` when it is not counted in days.
    var days: Int? {
        switch self {
        case .day: 1
        case .week, .weekend: 7
        default: nil
        }
    }
}

/// A length of time.
struct TimePeriod: Equatable, Sendable {
    /// How many units; `nil` when the text does not say.
    let amount: Double?
    /// The unit.
    let unit: TimeUnit

    /// The length as TIMEX3 writes it, such as `P2Y` or `PT30M`.
    var description: String {
        guard let amount else { return Self.text("X", unit) }
        if amount == 0.5, unit == .hour { return "PT30M" }
        if amount == 0.5, unit == .year { return "P6M" }
        if unit == .halfYear { return Self.text(Self.number(6 * amount), .month) }
        return Self.text(Self.number(amount), unit)
    }

    private static func text(_ number: String, _ unit: TimeUnit) -> String {
        switch unit {
        case .month: "P\(number)M"
        case .halfYear: "P\(number)HY"
        default: (unit.isOfTheClock ? "PT" : "P") + number + unit.rawValue
        }
    }

    private static func number(_ amount: Double) -> String {
        amount == amount.rounded() && abs(amount) < 1e9 ? String(Int(amount)) : String(amount)
    }
}
