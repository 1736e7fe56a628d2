import Articles

/// The time that the charts of a report show, in parts of one length.
struct TimeScale {
    /// Of a hundred happenings, so many lie in the time shown at least.
    private static let percentInside = 95
    /// By how much of its length that time is extended each way to those that lie near it.
    private static let reach = 0.2

    /// The length of the parts.
    let unit: TimeUnit
    /// The first day of each part.
    let starts: [CalendarDate]
    /// The days shown.
    let days: ClosedRange<CalendarDate>

    /// The time of happenings on `sorted` days of which those from `earliest` to `latest` were asked for.
    ///
    /// A few happenings far from all others, of which news tells in passing, would press the others
    /// together and are outside. `nil` when there are no days.
    init?(sorted: [CalendarDate], from earliest: CalendarDate?, to latest: CalendarDate?) {
        let asked = sorted.filter { earliest ?? $0 <= $0 && $0 <= latest ?? $0 }
        let sorted = asked.isEmpty ? sorted : asked
        guard !sorted.isEmpty else { return nil }
        let core = Self.shortest(of: sorted)
        let reach = Int(Double(core.lengthInDays) * Self.reach)
        let near = core.lowerBound.adding(days: -reach)...core.upperBound.adding(days: reach)
        let first = sorted.first { near.contains($0) } ?? core.lowerBound
        let last = sorted.last { near.contains($0) } ?? core.upperBound
        let days = first...last
        unit = TimeUnit(for: days.lengthInDays)
        var starts = [unit.start(of: days.lowerBound)]
        while let start = starts.last, unit.next(after: start) <= days.upperBound {
            starts.append(unit.next(after: start))
        }
        self.starts = starts
        self.days = starts[0]...unit.next(after: days.upperBound).adding(days: -1)
    }

    /// The shortest time that holds as many of the days as ``percentInside`` says.
    private static func shortest(of sorted: [CalendarDate]) -> ClosedRange<CalendarDate> {
        let count = (sorted.count * percentInside + 99) / 100
        let times = (0...(sorted.count - count)).map { sorted[$0]...sorted[$0 + count - 1] }
        return times.min { $0.lengthInDays < $1.lengthInDays } ?? sorted[0]...sorted[0]
    }

    /// The number of the part that `day` is in, or `nil` when it is outside.
    func part(of day: CalendarDate) -> Int? {
        guard days.contains(day) else { return nil }
        var (low, high) = (0, starts.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if starts[middle] <= day { low = middle } else { high = middle - 1 }
        }
        return low
    }

    /// How far into the time shown the beginning of `day` lies, from 0 to 1.
    func position(of day: CalendarDate) -> Double {
        Double(day.dayNumber - days.lowerBound.dayNumber) / Double(days.lengthInDays)
    }

    /// The numbers of parts that are named on an axis, at most `most`.
    func named(most: Int) -> [Int] {
        let steps =
            switch unit {
            case .day, .week: [1, 2, 4, 8]
            case .month: [1, 2, 3, 6, 12]
            case .quarter: [1, 2, 4, 8]
            case .year: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000]
            }
        let step = steps.first { starts.count <= $0 * most } ?? starts.count
        return Array(stride(from: 0, to: starts.count, by: step))
    }
}

extension ClosedRange<CalendarDate> {
    fileprivate var lengthInDays: Int { upperBound.dayNumber - lowerBound.dayNumber + 1 }
}
