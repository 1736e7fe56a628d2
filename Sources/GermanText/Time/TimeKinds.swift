/// The kinds of senses that a token has: what rules can begin with it.
struct TimeKinds: OptionSet, Sendable {
    let rawValue: UInt32

    static let number = TimeKinds(rawValue: 1 << 0)
    /// A word that begins an expression though it is nothing in itself, such as `im`.
    static let opener = TimeKinds(rawValue: 1 << 1)
    static let month = TimeKinds(rawValue: 1 << 2)
    static let weekday = TimeKinds(rawValue: 1 << 3)
    static let part = TimeKinds(rawValue: 1 << 4)
    static let unit = TimeKinds(rawValue: 1 << 5)
    static let season = TimeKinds(rawValue: 1 << 6)
    static let feast = TimeKinds(rawValue: 1 << 7)
    static let day = TimeKinds(rawValue: 1 << 8)
    static let relative = TimeKinds(rawValue: 1 << 9)
    static let direction = TimeKinds(rawValue: 1 << 10)
    static let same = TimeKinds(rawValue: 1 << 11)
    static let edge = TimeKinds(rawValue: 1 << 12)
    static let modifier = TimeKinds(rawValue: 1 << 13)
    static let vague = TimeKinds(rawValue: 1 << 14)
    static let numeral = TimeKinds(rawValue: 1 << 15)
    static let ordinal = TimeKinds(rawValue: 1 << 16)
    /// How often, or a word that begins with it: `jeder`, `einmal`.
    static let frequency = TimeKinds(rawValue: 1 << 17)
    static let reference = TimeKinds(rawValue: 1 << 18)
    /// Years: a period named by them or a decade.
    static let years = TimeKinds(rawValue: 1 << 19)
    static let lasting = TimeKinds(rawValue: 1 << 20)
    /// What begins nothing.
    static let other = TimeKinds(rawValue: 1 << 21)

    init(rawValue: UInt32) { self.rawValue = rawValue }

    /// The kinds of `senses`.
    init(_ senses: [TimeSense]) {
        self = senses.reduce(into: []) { $0.formUnion(Self.kind(of: $1)) }
    }

    private static func kind(of sense: TimeSense) -> TimeKinds {
        switch sense {
        case .month: .month
        case .weekday, .weekdays: .weekday
        case .part: .part
        case .unit: .unit
        case .season: .season
        case .feast: .feast
        case .day, .dayAdjective: .day
        case .relative: .relative
        case .direction: .direction
        case .same: .same
        case .edge, .edgeOf: .edge
        case .modifier: .modifier
        case .vague: .vague
        case .numeral: .numeral
        case .ordinal: .ordinal
        case .frequency, .every, .times: .frequency
        case .reference: .reference
        case .period, .decade: .years
        case .lasting: .lasting
        case .partBehind, .length, .shift, .general, .age, .person, .state, .lastingThing: .other
        }
    }
}
