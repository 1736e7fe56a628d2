import GRDB

/// A telling that was logged, and the happening it is of.
struct LoggedTelling: Sendable, Equatable {
    let telling: Telling
    let happening: Int64
}

/// Finds what a new telling may be a further telling of, in the index and among what it has yet to
/// take in.
struct Candidates {
    /// Of one key no more are looked at than those that begin next before the end of the new
    /// telling's days; of all, so many.
    private static let mostOfKey = 24
    private static let most = 64

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
        guard let days = telling.days, days.length <= LeadKey.longestSpan else { return [] }
        var found: [Int64: LoggedTelling] = [:]
        for isLong in [false, true] {
            let reach = isLong ? LeadKey.longestSpan : LeadKey.longestShortSpan
            let range = days.begin - reach...days.end + 1
            for key in LeadKey.keys(of: telling, isLong: isLong) where found.count < Self.most {
                try add(under: key, beginningOn: range, to: &found)
            }
        }
        return found.values.sorted { $0.telling.sequence < $1.telling.sequence }
    }

    private func add(
        under key: LeadKey, beginningOn days: ClosedRange<Int>,
        to found: inout [Int64: LoggedTelling]
    ) throws {
        for event in pending.events(under: key, beginningOn: days) {
            found[event.telling.sequence] = logged(event)
        }
        let numbers = try Int64.fetchAll(
            index.database.cachedStatement(
                sql: """
                    SELECT event FROM lead WHERE key = ? AND day BETWEEN ? AND ?
                    ORDER BY day DESC, event DESC LIMIT ?
                    """),
            arguments: [key.value, days.lowerBound, days.upperBound, Self.mostOfKey])
        for number in numbers where found[number] == nil {
            found[number] = try logged(number)
        }
    }

    private func logged(_ sequence: Int64) throws -> LoggedTelling? {
        try Row.fetchOne(
            index.database.cachedStatement(
                sql: """
                    SELECT event.* FROM event JOIN verdict ON verdict.sequence = event.article
                    WHERE event.sequence = ? AND verdict.holders > 0
                    """),
            arguments: [sequence]
        ).map(logged)
    }

    private func logged(_ row: Row) -> LoggedTelling {
        LoggedTelling(telling: Telling(row: row), happening: resolve(row["happening"]))
    }

    private func logged(_ event: IndexedEvent) -> LoggedTelling {
        LoggedTelling(telling: event.telling, happening: resolve(event.happening))
    }

    /// The tellings of the article of line `article`, whether a file still holds it or not.
    func tellings(ofArticle article: Int64) throws -> [LoggedTelling] {
        let known = try Row.fetchAll(
            index.database.cachedStatement(
                sql: """
                    SELECT * FROM event WHERE sequence > ?1 AND sequence <= ?1 + 10000
                        AND article = ?1 ORDER BY sequence
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
