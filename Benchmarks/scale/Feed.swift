import EventLog

/// Articles in the order of their days, as many in each period as a log has in all.
///
/// Each period of ``daysOfPeriod`` has every article of the log once, some from each copy of it, and
/// each copy is as much later than the one before: 10,000 articles of a year are 270 a day.
struct Feed {
    /// How long a period is: no multiple of a week or a month.
    static let daysOfPeriod = 37

    /// The articles by their days in the period, with how many periods late each is in its copy.
    private let articles: [(template: ArticleTemplate, periods: Int)]

    /// The number of articles of a period.
    var count: Int { articles.count }

    /// The number of events of a period.
    var events: Int { articles.reduce(0) { $0 + $1.template.events.count } }

    /// Makes a feed of `templates`.
    init(of templates: [ArticleTemplate]) {
        let first = templates.map(\.day).min() ?? 0
        articles = templates.sorted { left, right in
            (left.day - first) % Self.daysOfPeriod < (right.day - first) % Self.daysOfPeriod
        }.map { ($0, ($0.day - first) / Self.daysOfPeriod) }
    }

    /// The acceptances of those in `range` of the articles of `period`.
    func acceptances(_ range: Range<Int>, of period: Int) -> [Verdict] {
        articles[range].map { $0.template.copied(period - $0.periods) }
    }
}
