import Articles

/// The days that an act can have been on.
struct DaySpan: Sendable, Equatable {
    /// The first day, counted from 1970-01-01.
    let begin: Int
    /// The last day, not before ``begin``.
    let end: Int
    /// Whether the text names the time; else it is when the article may be news.
    let isStated: Bool

    /// The number of days.
    var length: Int { end - begin + 1 }

    /// By how many days the bounds of a time may be off: those that texts give to longer times are
    /// not meant to the day.
    var slack: Int { isStated && length > 1 ? 1 : 0 }

    /// Whether both have a day in common, give or take a day where neither is exact.
    func overlaps(_ other: DaySpan) -> Bool {
        let slack = min(slack, other.slack)
        return begin <= other.end + slack && other.begin <= end + slack
    }

    /// How many days ahead lies what is planned.
    private static let daysAhead = 60

    /// When an act is to be looked for of which the article, published on `published`, gives no
    /// time: news is at most two days old, what is planned is at most two months ahead.
    init(of status: String, published: PublicationDate) {
        let ahead = status == "occurred" ? 0 : Self.daysAhead
        begin = published.first.dayNumber - 2
        end = published.last.dayNumber + ahead
        isStated = false
    }

    /// The days of these that were news on the day of publication, and are not ahead of it.
    var past: DaySpan {
        DaySpan(begin: begin, end: max(begin, end - Self.daysAhead), isStated: isStated)
    }

    /// The days from `begin` to `end` that a text names.
    init(begin: Int, end: Int, isStated: Bool) {
        self.begin = begin
        self.end = end
        self.isStated = isStated
    }
}
