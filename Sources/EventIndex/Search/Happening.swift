import Articles
import EventLog
import GRDB

/// What the log tells of one happening, all articles together.
public struct Happening: Sendable, Equatable {
    /// The most tellings that are looked at; further ones are left out.
    public static let mostTellings = 10_000

    /// The id of the event that told of it first.
    public let id: String
    /// The ids of the happenings that turned out to be this one.
    public let absorbed: [String]
    /// The events that tell of it, in the order of the log.
    public let tellings: [FoundEvent]
    /// The ids of the happenings that the tellings deny, or that deny it as they are.
    public let disputes: [String]
    /// The ids of the happenings whose tellings deny this one, or that this one denies.
    public let disputedBy: [String]

    /// The number of articles that tell of it.
    public var articles: Int { Set(tellings.map(\.article)).count }

    /// The days it was on, by the telling that is most precise about it; the first of these.
    public var days: ClosedRange<CalendarDate>? {
        let stated = tellings.compactMap(\.stated)
        return stated.min { $0.lengthInDays < $1.lengthInDays }
    }

    /// Whether it `occurred`, as any of the tellings says; else the status that the last one gives.
    public var status: String {
        tellings.contains { $0.status == "occurred" }
            ? "occurred" : tellings.last?.status ?? "occurred"
    }
}

extension ClosedRange<CalendarDate> {
    fileprivate var lengthInDays: Int { upperBound.dayNumber - lowerBound.dayNumber }
}

extension IndexTransaction {
    /// The happening that `id` names: any event that tells of it, or what it was called first.
    /// `nil` when there is none, or when no file holds an article any more that tells of it.
    public func happening(of id: String) throws -> Happening? {
        try number(ofHappeningNamed: id).flatMap { try happening(numbered: $0) }
    }

    /// The happening with this number; `nil` when no file holds an article any more that tells of it.
    public func happening(numbered number: Int64) throws -> Happening? {
        let tellings = try tellings(of: number)
        guard !tellings.isEmpty, let id = try id(ofHappening: number) else { return nil }
        return Happening(
            id: id,
            absorbed: try String.fetchAll(
                database.cachedStatement(
                    sql: "SELECT absorbed FROM merged WHERE kept = ? ORDER BY absorbed"),
                arguments: [number]),
            tellings: tellings,
            disputes: try ids(of: tellings.compactMap(\.disputes)),
            disputedBy: try ids(of: disputants(of: number)))
    }

    /// How many events tell of the happening with this number.
    public func countOfTellings(of number: Int64) throws -> Int {
        try Int.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT count(*) FROM event JOIN verdict ON verdict.sequence = event.article
                    WHERE event.happening = ? AND verdict.holders > 0
                    """),
            arguments: [number]) ?? 0
    }

    /// The id of the happening with this number, or `nil` when the index has lost it.
    public func idOfHappening(_ number: Int64) throws -> String? {
        try id(ofHappening: number)
    }

    private func number(ofHappeningNamed id: String) throws -> Int64? {
        if let line = try line(ofEvent: id) {
            return try Int64.fetchOne(
                database.cachedStatement(sql: "SELECT happening FROM event WHERE sequence = ?"),
                arguments: [line])
        }
        return try Int64.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT kept FROM merged WHERE absorbed = ?1
                    UNION ALL
                    SELECT number FROM happening WHERE id = ?1
                    LIMIT 1
                    """),
            arguments: [id])
    }

    private func tellings(of number: Int64) throws -> [FoundEvent] {
        try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT \(FoundEvent.columns) FROM event INDEXED BY event_by_happening
                    CROSS JOIN verdict ON verdict.sequence = event.article
                    WHERE event.happening = ? AND verdict.holders > 0
                    ORDER BY event.sequence LIMIT \(Happening.mostTellings)
                    """),
            arguments: [number]
        ).map(FoundEvent.init)
    }

    /// The happenings with tellings that dispute the happening `number`.
    private func disputants(of number: Int64) throws -> [Int64] {
        try Int64.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT event.happening FROM event
                    JOIN verdict ON verdict.sequence = event.article
                    WHERE event.disputes = ? AND verdict.holders > 0 LIMIT 1000
                    """),
            arguments: [number])
    }

    /// The ids of the happenings, each once, in the order of their numbers.
    private func ids(of numbers: [Int64]) throws -> [String] {
        try Set(numbers).sorted().compactMap { try id(ofHappening: $0) }
    }
}
