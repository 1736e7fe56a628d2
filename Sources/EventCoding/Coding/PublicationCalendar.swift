import Articles
import GermanText

/// Tells how a time lies to the day of publication.
struct PublicationCalendar {
    private let published: PublicationDate?

    init(_ analysis: Analysis) { published = analysis.article.published }

    /// Whether `when` lies ahead of publication, or, only the month being known, may do so.
    func isAhead(_ when: TimeExpression?) -> Bool {
        guard let days = when?.days, let published else { return false }
        if days.lowerBound > published.last { return true }
        return published.first < published.last && days == published.first...published.last
    }

    /// Whether `when` is the day of publication.
    func isToday(_ when: TimeExpression?) -> Bool {
        guard let days = when?.days, let published, published.first == published.last else {
            return false
        }
        return days == published.first...published.last
    }

    /// Whether `when` lies wholly behind the day of publication.
    func isBehindPublication(_ when: TimeExpression?) -> Bool {
        guard let days = when?.days, let published else { return false }
        return days.lowerBound > published.last
    }

    /// Whether `when` was over on the day of publication.
    func isPast(_ when: TimeExpression?) -> Bool {
        guard let days = when?.days, let published else { return false }
        return days.upperBound < published.first
    }
}
