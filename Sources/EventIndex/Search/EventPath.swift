import GRDB

/// What is walked along to find events.
enum EventPath {
    /// The events with words, in the order of their lines.
    case words(table: String, match: String)
    /// The events with somebody of a country on one side, 0 for actors and 1 for recipients.
    case party(country: String, side: Int)
    /// The events of a type.
    case type(String)
    /// The events in a country.
    case place(country: String)
    /// All events by their days.
    case days
    /// Those of a long time by their first days.
    case longTimes
    /// All events in the order of their lines.
    case lines

    /// The index or table that is walked along.
    var index: String {
        switch self {
        case .words(let table, _): table
        case .party: "party"
        case .type: "event INDEXED BY event_by_type"
        case .place: "event INDEXED BY event_by_place"
        case .days: "event INDEXED BY event_by_day"
        case .longTimes: "event INDEXED BY event_of_long_time"
        case .lines: "event NOT INDEXED"
        }
    }

    /// The same with the table `event`.
    var source: String {
        switch self {
        case .words, .party: "\(index) CROSS JOIN event ON event.sequence = \(sequence)"
        case .type, .place, .days, .longTimes, .lines: index
        }
    }

    /// The column that has the day.
    var day: String {
        guard case .party = self else { return "event.day" }
        return "party.day"
    }

    /// The last day that an event may be listed under; a column of the index where that has it.
    var lastDay: String {
        guard case .longTimes = self else { return "iif(event.stated, event.last, event.day)" }
        return "event.last"
    }

    /// The column that has the number of the event's line.
    var sequence: String {
        switch self {
        case .words(let table, _): "\(table).rowid"
        case .party: "party.event"
        case .type, .place, .days, .longTimes, .lines: "event.sequence"
        }
    }

    /// What is asked of the index, or `nil`.
    var condition: SQL? {
        switch self {
        case .words(let table, let match): "\(sql: table) MATCH \(match)"
        case .party(let country, let side): "party.country = \(country) AND party.side = \(side)"
        case .type(let type): "event.type = \(type)"
        case .place(let country): "event.place_country = \(country)"
        case .longTimes:
            """
            event.stated = 1 AND event.last - event.day > \
            \(sql: "\(EventSelection.daysOfShortTime)")
            """
        case .days, .lines: nil
        }
    }
}
