/// When a happening was, as far as its tellings narrow it down.
struct HappeningDays: Sendable {
    /// What a text says took at most so many days, took these days ("vom 3. bis 5. Mai"); of longer
    /// times it says that it was at some time in them ("vergangene Woche", "im Mai").
    static let mostDaysOfAct = 5

    /// The days of tellings that say when it was rather than that it was within some time.
    private let acts: [DaySpan]

    /// The days that tellings on `days` leave.
    init(_ days: [DaySpan]) {
        acts = days.filter { $0.length <= Self.mostDaysOfAct }
    }

    /// Whether a telling on `days` may be of it: whether they agree with all tellings that say when it
    /// was, or are among the days that it took.
    func allow(_ days: DaySpan) -> Bool {
        acts.contains { $0.isStated && $0.length > 1 && $0.overlaps(days) }
            || acts.allSatisfy { $0.overlaps(days) }
    }
}
