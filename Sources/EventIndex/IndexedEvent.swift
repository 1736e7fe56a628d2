import Articles
import EventLog
import FoundationEssentials
import GRDB

/// An event as the index holds it.
struct IndexedEvent: Sendable {
    /// What it tells.
    let telling: Telling
    /// The line that told of its happening first.
    var happening: Int64
    /// Which telling of the happening it is, from 1.
    var ordinal = 1
    /// The happening that it disputes, or `nil`.
    var disputes: Int64?
    /// The day it is listed under: the first that it can have been on; else, of a text without
    /// dates, that of its line.
    let day: Int
    /// What words it is found by.
    let data: EventData
    /// The headline of its article, or `nil`.
    let headline: String?
}

extension IndexTransaction {
    /// Adds an event that the log holds; of two with one number the first counts.
    func insert(_ event: IndexedEvent) throws {
        let telling = event.telling
        try database.cachedStatement(
            sql: """
                INSERT INTO event (sequence, article, happening, telling, disputes, type, mode, status,
                    actors, recipients, day, first, last, stated, place, place_country, latitude,
                    longitude, speaker, gist)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """
        ).execute(
            arguments: [
                telling.sequence, telling.article, event.happening, event.ordinal, event.disputes,
                telling.type, telling.mode, telling.status, PartyList.text(of: telling.actors),
                PartyList.text(of: telling.recipients), event.day, telling.days?.begin,
                telling.days?.end, telling.days?.isStated ?? false, telling.place?.name,
                telling.place?.country, telling.place?.coordinates?.latitude,
                telling.place?.coordinates?.longitude, event.data.attribution?.speaker,
                telling.gist.bytes.databaseBlob,
            ])
        guard database.changesCount > 0 else { return }
        try insertParties(of: telling, day: event.day)
        try insertLeads(of: telling)
        try insertWords(event.data, headline: event.headline, sequence: telling.sequence)
    }

    private func insertParties(of telling: Telling, day: Int) throws {
        try forEachParty(
            of: telling, day: day,
            "INSERT OR IGNORE INTO party (country, side, day, event) VALUES (?, ?, ?, ?)")
    }

    /// Undoes what ``insert(_:)`` noted of the countries of `telling`, listed under `day`.
    func removeParties(of telling: Telling, day: Int) throws {
        try forEachParty(
            of: telling, day: day,
            "DELETE FROM party WHERE country = ? AND side = ? AND day = ? AND event = ?")
    }

    private func forEachParty(of telling: Telling, day: Int, _ change: String) throws {
        let statement = try database.cachedStatement(sql: change)
        for (side, parties) in [telling.actors, telling.recipients].enumerated() {
            for country in Set(parties.compactMap(\.country)) {
                try statement.execute(arguments: [country, side, day, telling.sequence])
            }
        }
    }

    private func insertLeads(of telling: Telling) throws {
        guard let days = telling.days else { return }
        let statement = try database.cachedStatement(
            sql: "INSERT OR IGNORE INTO lead (key, day, event, last) VALUES (?, ?, ?, ?)")
        for key in LeadKey.keys(of: telling, on: days) {
            try statement.execute(arguments: [key.value, days.begin, telling.sequence, days.end])
        }
    }

    /// Undoes what ``insert(_:)`` noted of the leads to `telling`.
    func removeLeads(of telling: Telling) throws {
        guard let days = telling.days else { return }
        let statement = try database.cachedStatement(
            sql: "DELETE FROM lead WHERE key = ? AND day = ? AND event = ?")
        for key in LeadKey.keys(of: telling, on: days) {
            try statement.execute(arguments: [key.value, days.begin, telling.sequence])
        }
    }

    /// Makes the tellings of `absorbed` further ones of `kept`.
    func merge(_ absorbed: Int64, into kept: Int64) throws {
        if let id = try id(ofHappening: absorbed) { try noteMerge(of: id, into: kept) }
        try database.cachedStatement(sql: "UPDATE merged SET kept = ? WHERE kept = ?").execute(
            arguments: [kept, absorbed])
        for column in ["happening", "disputes"] {
            try database.cachedStatement(
                sql: "UPDATE event SET \(column) = ? WHERE \(column) = ?"
            ).execute(arguments: [kept, absorbed])
        }
    }
}

extension IndexTransaction {
    /// Remembers that the happening that was called `id` goes on as `kept`.
    func noteMerge(of id: String, into kept: Int64) throws {
        try database.cachedStatement(
            sql: "INSERT OR REPLACE INTO merged (absorbed, kept) VALUES (?, ?)"
        ).execute(arguments: [id, kept])
    }
}

extension Telling {
    /// The columns of the table `event` that ``init(row:)`` reads, in its order.
    static let columns = """
        sequence, article, type, mode, status, actors, recipients, first, last, stated, place,
        place_country, latitude, longitude, gist
        """

    /// What a row tells that begins with ``columns``.
    init(row: Row) {
        let first: Int? = row[7]
        let last: Int? = row[8]
        let place: String? = row[10]
        let latitude: Double? = row[12]
        let longitude: Double? = row[13]
        let gist: Data = row[14]
        var coordinates: Coordinates?
        if let latitude, let longitude {
            coordinates = Coordinates(latitude: latitude, longitude: longitude)
        }
        var days: DaySpan?
        if let first, let last { days = DaySpan(begin: first, end: last, isStated: row[9]) }
        self.init(
            sequence: row[0], article: row[1], type: row[2], mode: row[3], status: row[4],
            actors: PartyList.parties(in: row[5]), recipients: PartyList.parties(in: row[6]),
            days: days,
            place: place.map { Place(name: $0, country: row[11], coordinates: coordinates) },
            gist: Gist(bytes: Array(gist)))
    }
}
