import Articles
import GRDB

/// Which of its events a happening is listed under.
extension IndexTransaction {
    /// So many of the first tellings of a happening are looked at.
    private static let mostTellings = 64

    /// Whether its happening is listed under `event`, which `query` means: of the events of the
    /// happening that are as asked for, whatever their time, none is more precise about the time, and
    /// none that is as precise was told before.
    ///
    /// So a review of the year that mentions a visit does not move the visit to January.
    public func isListed(_ event: FoundEvent, in query: EventQuery) throws -> Bool {
        var timeless = query
        (timeless.from, timeless.to) = (nil, nil)
        return try !preciser(than: event).contains { try contains(line: $0, in: timeless) }
    }

    /// The tellings of the happening of `event` that come before it, the most precise first.
    private func preciser(than event: FoundEvent) throws -> [Int64] {
        try Int64.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT sequence FROM (
                        SELECT event.sequence,
                            iif(event.stated, event.last - event.day, \(Self.unknownLength)) AS length
                        FROM event JOIN verdict ON verdict.sequence = event.article
                        WHERE event.happening = ?1 AND verdict.holders > 0
                        ORDER BY event.telling LIMIT \(Self.mostTellings))
                    WHERE (length, sequence) < (?2, ?3) ORDER BY length, sequence
                    """),
            arguments: [event.happening, event.lengthInDays ?? Self.unknownLength, event.sequence])
    }

    private static let unknownLength = Int(Int32.max)

    private func contains(line: Int64, in query: EventQuery) throws -> Bool {
        let selection = EventSelection(query: query, order: .told, place: nil)
        let found = try SQLRequest<Row>(literal: selection.statement(forLine: line)).fetchOne(
            database)
        return found != nil
    }
}

extension FoundEvent {
    /// How many days after the first it can have been, or `nil` when the text does not tell.
    fileprivate var lengthInDays: Int? {
        stated.map { $0.upperBound.dayNumber - $0.lowerBound.dayNumber }
    }
}
