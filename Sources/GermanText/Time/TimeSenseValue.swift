/// What a sense carries, `nil` when it is another one.
extension TimeSense {
    var month: Int? { if case .month(let month) = self { month } else { nil } }

    var weekday: (day: Int, part: String?)? {
        if case .weekday(let day, let part) = self { (day, part) } else { nil }
    }

    var weekdays: Int? { if case .weekdays(let day) = self { day } else { nil } }

    var part: String? { if case .part(let part) = self { part } else { nil } }

    var partBehind: String? { if case .partBehind(let part) = self { part } else { nil } }

    var unit: (unit: TimeUnit, isPlural: Bool)? {
        if case .unit(let unit, let isPlural) = self { (unit, isPlural) } else { nil }
    }

    var length: TimePeriod? { if case .length(let period, _) = self { period } else { nil } }

    var season: String? { if case .season(let season) = self { season } else { nil } }

    var feast: Feast? { if case .feast(let feast) = self { feast } else { nil } }

    var day: Int? { if case .day(let offset) = self { offset } else { nil } }

    var dayAdjective: Int? { if case .dayAdjective(let offset) = self { offset } else { nil } }

    var relative: (unit: TimeUnit, offset: Int)? {
        if case .relative(let unit, let offset) = self { (unit, offset) } else { nil }
    }

    var direction: Int? { if case .direction(let direction) = self { direction } else { nil } }

    var shift: Int? { if case .shift(let shift) = self { shift } else { nil } }

    var edge: TimeModifier? { if case .edge(let edge) = self { edge } else { nil } }

    var edgeOf: (unit: TimeUnit, edge: TimeModifier)? {
        if case .edgeOf(let unit, let edge) = self { (unit, edge) } else { nil }
    }

    /// The inner value is `nil` for exactly.
    var modifier: TimeModifier?? {
        if case .modifier(let modifier) = self { .some(modifier) } else { nil }
    }

    var numeral: Double? { if case .numeral(let value) = self { value } else { nil } }

    var ordinal: Int? { if case .ordinal(let value) = self { value } else { nil } }

    var frequency: String? { if case .frequency(let value) = self { value } else { nil } }

    var reference: String? { if case .reference(let value) = self { value } else { nil } }

    var period: String? { if case .period(let value) = self { value } else { nil } }

    var lasting: TimePeriod? { if case .lasting(let period) = self { period } else { nil } }

    var decade: String? { if case .decade(let figures) = self { figures } else { nil } }
}
