import Articles

/// The length of the parts that a time is counted by; the shorter one is the lesser.
enum TimeUnit: CaseIterable, Comparable {
    case day, week, month, quarter, year

    /// As a heading names it.
    var name: String {
        switch self {
        case .day: "day"
        case .week: "week"
        case .month: "month"
        case .quarter: "quarter"
        case .year: "year"
        }
    }

    /// As a column of such parts is headed.
    var heading: String { self == .week ? "week from" : name }

    /// The longest time, in days, that has some sixty parts of this length.
    private var mostDays: Int {
        switch self {
        case .day: 45
        case .week: 450
        case .month: 1_530
        case .quarter: 4_600
        case .year: .max
        }
    }

    /// The shortest unit that parts so many days into some sixty parts at most.
    init(for days: Int) {
        self = Self.allCases.first { days <= $0.mostDays } ?? .year
    }

    /// The first day of the part that `day` is in.
    func start(of day: CalendarDate) -> CalendarDate {
        let (year, month, _) = day.components
        let first: (month: Int, year: Int)
        switch self {
        case .day: return day
        case .week: return day.adding(days: 1 - day.weekday)
        case .month: first = (month, year)
        case .quarter: first = ((month - 1) / 3 * 3 + 1, year)
        case .year: first = (1, year)
        }
        return CalendarDate(year: first.year, month: first.month, day: 1) ?? day
    }

    /// The first day of the part behind the one that `day` is in.
    func next(after day: CalendarDate) -> CalendarDate {
        let start = start(of: day)
        let longest =
            switch self {
            case .day: 1
            case .week: 7
            case .month: 31
            case .quarter: 92
            case .year: 366
            }
        return self.start(of: start.adding(days: longest))
    }

    /// The part that `day` is in, as text: `2024-05-14`, for a week that of its Monday, `2024-05`,
    /// `2024 Q2` or `2024`.
    func name(of day: CalendarDate) -> String {
        let text = start(of: day).description
        return switch self {
        case .day, .week: text
        case .month: String(text.dropLast(3))
        case .quarter: "\(text.dropLast(6)) Q\((day.components.month + 2) / 3)"
        case .year: String(text.dropLast(6))
        }
    }
}
