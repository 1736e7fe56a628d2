import GRDB

/// A telling that was logged, and the happening it is of.
struct LoggedTelling: Sendable, Equatable {
    let telling: Telling
    let happening: Int64
}

/// Finds what a new telling may be a further telling of, in the index and among what it has yet to
/// take in.
struct Candidates {
    /// Of one lead no more are looked at than those that begin next before the end of the new
    /// telling's days; of all, so many.
    private static let mostOfLead = 16
    private static let most = 48

    let index: IndexTransaction
    let pending: PendingEvents
    /// What the article at hand has merged so far.
    var merges: [Linker.Absorption]

    /// The happening that `happening` has become.
    func resolve(_ happening: Int64) -> Int64 {
        merges.reduce(pending.resolve(happening)) { $1.happening == $0 ? $1.kept : $0 }
    }

    /// The happenings that have become `happening`, itself among them.
    private func names(of happening: Int64) -> [Int64] {
        let absorbed =
            pending.merges.filter { $0.kept == happening }.map(\.absorbed)
            + merges.filter { $0.kept == happening }.map(\.happening)
        return [happening] + absorbed
    }

    /// The tellings that share a key and perhaps a day with `telling`.
    func tellings(like telling: Telling) throws -> [LoggedTelling] {
        var found: [Int64: LoggedTelling] = [:]
        for span in LeadKey.Span.allCases {
            guard let days = telling.days,
                let firstDays = LeadKey.firstDays(span, near: days)
            else { continue }
            for keys in LeadKey.keys(like: telling, span, firstDays) where found.count < Self.most {
                try add(under: keys, days, firstDays, to: &found)
            }
        }
        return found.values.sorted { $0.telling.sequence < $1.telling.sequence }
    }

    /// Adds what is found under `keys`, begins on `firstDays` and has a day in common with `days`, or
    /// next to them.
    private func add(
        under keys: [LeadKey], _ days: DaySpan, _ firstDays: ClosedRange<Int>,
        to found: inout [Int64: LoggedTelling]
    ) throws {
        let leads = try index.database.cachedStatement(
            sql: """
                SELECT event FROM lead WHERE key = ?1 AND day BETWEEN ?2 AND ?3 AND last >= ?4
                ORDER BY day DESC, event DESC LIMIT ?5
                """)
        var room = Self.mostOfLead
        for key in keys where room > 0 {
            for event in pending.events(under: key, near: days) {
                found[event.telling.sequence] = logged(event)
            }
            let numbers = try Int64.fetchAll(
                leads,
                arguments: [
                    key.value, firstDays.lowerBound, firstDays.upperBound, days.begin - 1, room,
                ])
            room -= numbers.count
            for number in numbers where found[number] == nil {
                found[number] = try logged(number)
            }
        }
    }

    private func logged(_ sequence: Int64) throws -> LoggedTelling? {
        var telling: LoggedTelling?
        try Row.fetchCursor(
            index.database.cachedStatement(
                sql: """
                    SELECT \(Telling.columns), happening FROM event WHERE sequence = ? AND
                        (SELECT holders FROM verdict WHERE sequence = event.article) > 0
                    """),
            arguments: [sequence]
        ).forEach { telling = logged($0) }
        return telling
    }

    private func logged(_ row: Row) -> LoggedTelling {
        LoggedTelling(telling: Telling(row: row), happening: resolve(row[15]))
    }

    private func logged(_ event: IndexedEvent) -> LoggedTelling {
        LoggedTelling(telling: event.telling, happening: resolve(event.happening))
    }

    /// The tellings of the article of line `article`, whether a file still holds it or not.
    func tellings(ofArticle article: Int64) throws -> [LoggedTelling] {
        let known = try Row.fetchAll(
            index.database.cachedStatement(
                sql: """
                    SELECT \(Telling.columns), happening FROM event
                    WHERE sequence > ?1 AND sequence <= ?1 + 10000 AND article = ?1
                    ORDER BY sequence
                    """),
            arguments: [article])
        return known.map(logged) + pending.events(ofArticle: article).map(logged)
    }

    /// The articles that tell of `happening`, at most 1,000 of each that has become it.
    func articles(of happening: Int64) throws -> Set<Int64> {
        let names = names(of: happening)
        var articles = Set(
            pending.events.filter { names.contains($0.happening) }.map(\.telling.article))
        for name in names {
            articles.formUnion(
                try Int64.fetchAll(
                    index.database.cachedStatement(
                        sql: "SELECT article FROM event WHERE happening = ? LIMIT 1000"),
                    arguments: [name]))
        }
        return articles
    }

    /// Which telling of `happening` the next one is. Numbers are not used again when the log loses
    /// the lines that had them.
    func nextOrdinal(of happening: Int64) throws -> Int {
        let names = names(of: happening)
        let waiting = pending.events.filter { names.contains($0.happening) }
        var (count, last) = (waiting.count, waiting.map(\.ordinal).max() ?? 0)
        for name in names {
            let row = try Row.fetchOne(
                index.database.cachedStatement(
                    sql: "SELECT count(*), max(telling) FROM event WHERE happening = ?"),
                arguments: [name])
            count += row?[0] ?? 0
            last = max(last, row?[1] ?? 0)
        }
        return max(count, last) + 1
    }
}
