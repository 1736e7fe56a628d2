/// How fast a daemon works, from looks at it one after the other.
///
/// Time is what the daemon says it has been up: its clock is one that nobody sets.
public struct StatusTrend: Sendable {
    /// How far back the looks go that count.
    private static let windowSeconds = 10.0

    private struct Look {
        let process: Int32
        let seconds: Double
        let judged: Int
        let events: Int
        let left: Int
    }

    private var looks: [Look] = []

    /// A trend of no looks yet.
    public init() {}

    /// Takes in another look. One at another run of the daemon begins anew.
    public mutating func add(_ live: StatusLive) {
        let judged =
            live.accepted + live.duplicate + live.rejected + live.unchanged + live.vanished
        let look = Look(
            process: live.pid, seconds: live.uptimeSeconds, judged: judged, events: live.events,
            left: live.waiting + live.working)
        if let last = looks.last, last.process != look.process || last.judged > look.judged {
            looks = []
        }
        looks.append(look)
        looks.removeAll { $0.seconds < look.seconds - Self.windowSeconds }
    }

    /// Files judged a second, `nil` while there are not two looks.
    public var filesPerSecond: Double? { rate(of: \.judged) }

    /// Events found a second, `nil` while there are not two looks.
    public var eventsPerSecond: Double? { rate(of: \.events) }

    /// How many seconds it takes at this rate until nothing waits; `nil` when nothing waits, or
    /// nothing moves.
    public var secondsLeft: Double? {
        guard let left = looks.last?.left, left > 0, let rate = filesPerSecond, rate > 0 else {
            return nil
        }
        return Double(left) / rate
    }

    private func rate(of count: (Look) -> Int) -> Double? {
        guard let first = looks.first, let last = looks.last, last.seconds > first.seconds else {
            return nil
        }
        return Double(count(last) - count(first)) / (last.seconds - first.seconds)
    }
}
