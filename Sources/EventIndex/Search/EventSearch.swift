import EventLog
import GRDB

extension IndexTransaction {
    /// The most events with the words asked for that are put in the order of their days.
    public static let mostSorted = 1_000_000

    /// Calls `body` with the events that `query` means, one by one in `order`, until it returns
    /// `false`.
    ///
    /// What is held in memory does not grow with the number of events, but for queries with words in
    /// the order of days, whose events are looked for first and then sorted.
    /// - Parameter event: the id of the event behind which to begin, or `nil` to begin with the first.
    /// - Returns: `false` when there is no event with that id, so that nothing was looked for.
    /// - Throws: ``QueryFault/tooManyToSort(_:)``, the errors of SQLite and those of `body`.
    @discardableResult
    public func forEachEvent(
        matching query: EventQuery, order: EventOrder, behind event: String? = nil,
        _ body: (FoundEvent) throws -> Bool
    ) throws -> Bool {
        let place = try event.flatMap { try self.place(ofEvent: $0) }
        guard event == nil || place != nil else { return false }
        if query.match != nil, order != .told {
            try forEachSorted(query, order, place, body)
            return true
        }
        let selection = EventSelection(query: query, order: order, place: place)
        for statement in try selection.statements(in: self) {
            let rows = try SQLRequest<Row>(literal: statement).fetchCursor(database)
            while let row = try rows.next() {
                guard try body(FoundEvent(row: row)) else { return true }
            }
        }
        return true
    }

    private func place(ofEvent id: String) throws -> EventSelection.Place? {
        guard let line = try line(ofEvent: id) else { return nil }
        let day = try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT day FROM event WHERE sequence = ?"),
            arguments: [line])
        return day.map { EventSelection.Place(day: $0, sequence: line) }
    }

    private func forEachSorted(
        _ query: EventQuery, _ order: EventOrder, _ place: EventSelection.Place?,
        _ body: (FoundEvent) throws -> Bool
    ) throws {
        let isBefore = { (left: EventSelection.Place, right: EventSelection.Place) in
            let (left, right) = order == .oldest ? (left, right) : (right, left)
            return (left.day, left.sequence) < (right.day, right.sequence)
        }
        let places = try places(of: query).filter { found in
            place.map { isBefore($0, found) } ?? true
        }
        let event = try database.cachedStatement(
            sql: """
                SELECT \(FoundEvent.columns)
                FROM event JOIN verdict ON verdict.sequence = event.article
                WHERE event.sequence = ?
                """)
        for place in places.sorted(by: isBefore) {
            guard let row = try Row.fetchOne(event, arguments: [place.sequence]) else { continue }
            guard try body(FoundEvent(row: row)) else { return }
        }
    }

    /// Where the events that have the words of `query`, and are as it says, stand.
    private func places(of query: EventQuery) throws -> [EventSelection.Place] {
        var places: [EventSelection.Place] = []
        let selection = EventSelection(query: query, order: .told, place: nil)
        for statement in try selection.statements(in: self) {
            let rows = try SQLRequest<Row>(literal: statement).fetchCursor(database)
            while let row = try rows.next() {
                guard places.count < Self.mostSorted else {
                    throw QueryFault.tooManyToSort(Self.mostSorted)
                }
                places.append(EventSelection.Place(day: row["day"], sequence: row["sequence"]))
            }
        }
        return places
    }
}

extension IndexTransaction {
    /// Whether somebody of the country with this code did anything or had anything done to them.
    public func hasCountry(_ code: String) throws -> Bool {
        try Bool.fetchOne(
            database.cachedStatement(
                sql: "SELECT EXISTS (SELECT 1 FROM party WHERE country = ?)"), arguments: [code])
            ?? false
    }
}
