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
    /// telling's days, and of these no more that are left out because no file holds their article;
    /// of all, so many.
    private static let mostOfLead = 16
    private static let mostOfLeadWithLost = 64
    private static let most = 48
    /// A happening's days are those of so many of its first tellings.
    private static let mostTellings = 64

    let index: IndexTransaction
    let pending: PendingEvents
    /// The articles that no file holds any more, which the index does not know yet.
    let lost: Set<Int64>
    /// What has been merged, by the article at hand too.
    private(set) var merges: Merges

    /// Looks among what `index` has and what is `pending`.
    init(index: IndexTransaction, pending: PendingEvents, lost: Set<Int64>) {
        self.index = index
        self.pending = pending
        self.lost = lost
        merges = pending.merges
    }

    /// Adds what the article at hand has merged.
    mutating func add(_ absorptions: [Linker.Absorption]) {
        for absorption in absorptions { merges.add(absorption.happening, into: absorption.kept) }
    }

    /// The days of `happening`, whatever its names.
    func days(of happening: Int64) throws -> HappeningDays {
        let names = merges.names(of: happening)
        var days = pending.events.filter {
            names.contains($0.happening) && !lost.contains($0.telling.article)
        }.compactMap(\.telling.days)
        for name in names {
            let rows = try Row.fetchCursor(
                index.database.cachedStatement(
                    sql: """
                        SELECT article, first, last, stated FROM event
                        WHERE happening = ? AND first IS NOT NULL
                            AND (SELECT holders FROM verdict WHERE sequence = event.article) > 0
                        ORDER BY telling LIMIT \(Self.mostTellings)
                        """),
                arguments: [name])
            try rows.forEach { row in
                guard !lost.contains(row[0]) else { return }
                days.append(DaySpan(begin: row[1], end: row[2], isStated: row[3]))
            }
        }
        return HappeningDays(days)
    }

    /// The tellings that share a key and perhaps a day with `telling`.
    func tellings(like telling: Telling) throws -> [LoggedTelling] {
        var found: [Int64: LoggedTelling] = [:]
        for span in LeadKey.Span.allCases {
            guard let days = telling.days,
                let firstDays = LeadKey.firstDays(span, near: days)
            else { continue }
            for keys in LeadKey.keys(like: telling, span, firstDays) where found.count < Self.most {
                addPending(under: keys, days, to: &found)
                try add(under: keys, days, firstDays, to: &found)
            }
        }
        return found.values.sorted { $0.telling.sequence < $1.telling.sequence }
    }

    private func addPending(
        under keys: [LeadKey], _ days: DaySpan, to found: inout [Int64: LoggedTelling]
    ) {
        for event in keys.lazy.flatMap({ pending.events(under: $0, near: days) })
        where !lost.contains(event.telling.article) {
            found[event.telling.sequence] = logged(event)
        }
    }

    /// Adds what the index has under `keys`, begins on `firstDays` and may have a day in common with
    /// `days`.
    private func add(
        under keys: [LeadKey], _ days: DaySpan, _ firstDays: ClosedRange<Int>,
        to found: inout [Int64: LoggedTelling]
    ) throws {
        let leads = try index.database.cachedStatement(
            sql: """
                SELECT event FROM lead WHERE key = ?1 AND day BETWEEN ?2 AND ?3 AND last >= ?4
                ORDER BY day DESC, event DESC LIMIT \(Self.mostOfLeadWithLost)
                """)
        var room = Self.mostOfLead
        for key in keys where room > 0 {
            let numbers = try Int64.fetchAll(
                leads,
                arguments: [
                    key.value, firstDays.lowerBound, firstDays.upperBound, days.begin - days.slack,
                ])
            for number in numbers where room > 0 {
                guard let telling = try found[number] ?? logged(number) else { continue }
                found[number] = telling
                room -= 1
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
        return telling.flatMap { lost.contains($0.telling.article) ? nil : $0 }
    }

    private func logged(_ row: Row) -> LoggedTelling {
        LoggedTelling(telling: Telling(row: row), happening: merges.resolve(row[15]))
    }

    private func logged(_ event: IndexedEvent) -> LoggedTelling {
        LoggedTelling(telling: event.telling, happening: merges.resolve(event.happening))
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
        let names = merges.names(of: happening)
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
        let names = merges.names(of: happening)
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
        return max(count, last) &+ 1
    }
}
