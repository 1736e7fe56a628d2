import Articles
import GRDB

/// The statements that find the events of a query in order, each of which walks along an index.
///
/// What began long before the days asked for may last into them. Nothing but
/// `event_of_long_time` is searched for it; of the others none begins more than
/// ``daysOfShortTime`` earlier.
struct EventSelection {
    /// An event of which the text says that it lasts longer has a long time.
    static let daysOfShortTime = 31
    /// Of several indexes that may be walked along, the entries are counted up to this number.
    private static let mostCounted = 100_000

    /// Where an event stands in the order of days.
    struct Place: Equatable {
        let day: Int64
        let sequence: Int64
    }

    let query: EventQuery
    /// The order; with words it must be the log's.
    let order: EventOrder
    /// Where the event stands behind which to go on, or `nil` to begin with the first.
    let place: Place?

    /// The statements; the events of each come before those of the next.
    func statements(in index: IndexTransaction) throws -> [SQL] {
        if let match = query.match {
            return try index.wordTables().map { statement(along: .words(table: $0, match: match)) }
        }
        guard order != .told else { return [statement(along: .lines)] }
        let path = try shortest(in: index.database)
        guard let from = query.from else { return [statement(along: path)] }
        let earliest = from.dayNumber - Self.daysOfShortTime
        let statements = [
            statement(along: path, "\(sql: path.day) >= \(earliest)"),
            statement(along: .longTimes, "event.day < \(earliest)"),
        ]
        return order == .oldest ? statements.reversed() : statements
    }

    /// The statement that gives the event of `line` if the query means it.
    func statement(forLine line: Int64) -> SQL {
        let table = IndexTransaction.nameOfWordTable(for: line)
        let path = query.match.map { EventPath.words(table: table, match: $0) } ?? .lines
        return statement(along: path, "\(sql: path.sequence) = \(line)")
    }

    // MARK: Along which index

    private var paths: [EventPath] {
        let parties = [query.actor, query.recipient].enumerated().compactMap { side, pattern in
            pattern?.country.map { EventPath.party(country: $0, side: side) }
        }
        return parties + (query.type.map { [.type($0)] } ?? [])
            + (query.place?.country.map { [.place(country: $0)] } ?? [])
    }

    private func shortest(in database: Database) throws -> EventPath {
        let paths = paths
        guard paths.count > 1 else { return paths.first ?? .days }
        let counted = try paths.map { ($0, try count(of: $0, in: database)) }
        return counted.min { $0.1 < $1.1 }?.0 ?? .days
    }

    private func count(of path: EventPath, in database: Database) throws -> Int {
        var conditions: [SQL] = [path.condition ?? "TRUE"]
        if let from = query.from {
            conditions.append("\(sql: path.day) >= \(from.dayNumber - Self.daysOfShortTime)")
        }
        if let to = query.to { conditions.append("\(sql: path.day) <= \(to.dayNumber)") }
        let entries: SQL = """
            SELECT 1 FROM \(sql: path.index) WHERE \(conditions.joined(separator: " AND ")) \
            LIMIT \(Self.mostCounted)
            """
        return try SQLRequest<Int>(literal: "SELECT count(*) FROM (\(entries))")
            .fetchOne(database) ?? 0
    }

    // MARK: The statement

    private func statement(along path: EventPath, _ further: SQL? = nil) -> SQL {
        let all =
            [path.condition, further, position(on: path)].compactMap(\.self) + conditions(path)
        return """
            SELECT \(sql: FoundEvent.columns) FROM \(sql: path.source)
            CROSS JOIN verdict ON verdict.sequence = event.article
            WHERE \(all.joined(separator: " AND ")) ORDER BY \(sql: ordering(of: path))
            """
    }

    private func ordering(of path: EventPath) -> String {
        switch order {
        case .told: "\(path.sequence) DESC"
        case .newest: "\(path.day) DESC, \(path.sequence) DESC"
        case .oldest: "\(path.day), \(path.sequence)"
        }
    }

    private func position(on path: EventPath) -> SQL? {
        guard let place else { return nil }
        let (day, sequence) = (path.day, path.sequence)
        return switch order {
        case .told: "\(sql: sequence) < \(place.sequence)"
        case .newest: "(\(sql: day), \(sql: sequence)) < (\(place.day), \(place.sequence))"
        case .oldest: "(\(sql: day), \(sql: sequence)) > (\(place.day), \(place.sequence))"
        }
    }

    /// What an event must be beside what the path says.
    private func conditions(_ path: EventPath) -> [SQL] {
        var conditions: [SQL] = ["verdict.holders > 0"]
        if let type = query.type { conditions.append("event.type = \(type)") }
        if let mode = query.mode { conditions.append("event.mode = \(mode)") }
        if let status = query.status { conditions.append("event.status = \(status)") }
        if let to = query.to { conditions.append("\(sql: path.day) <= \(to.dayNumber)") }
        if let from = query.from {
            conditions.append("\(sql: path.lastDay) >= \(from.dayNumber)")
        }
        if let country = query.place?.country {
            conditions.append("event.place_country = \(country)")
        }
        if let actor = query.actor { conditions += Self.holds(actor, "event.actors") }
        if let recipient = query.recipient {
            conditions += Self.holds(recipient, "event.recipients")
        }
        return conditions
    }

    /// That the ``PartyList`` of `column` has a party of the country, and the sector, of `pattern`.
    private static func holds(_ pattern: PartyPattern, _ column: String) -> [SQL] {
        guard case .country(let country, let sector) = pattern else { return [] }
        guard let sector else {
            return ["instr(\(sql: column), \("\u{1F}\(country)\u{1F}")) > 0"]
        }
        let codes = "\u{1F}\(country)\u{1F}\(sector)\u{1E}"
        return ["instr(\(sql: column) || char(30), \(codes)) > 0"]
    }
}
