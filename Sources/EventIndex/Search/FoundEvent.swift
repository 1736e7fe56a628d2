import Articles
import GRDB

/// An event of the log as the index has it; its line has the rest.
public struct FoundEvent: Sendable, Equatable {
    /// Somebody who acts or is acted upon.
    public struct Party: Sendable, Equatable {
        /// The name.
        public let name: String
        /// The country's code, or `nil`.
        public let country: String?
        /// The sector's code, or `nil`.
        public let sector: String?
    }

    /// Where it is.
    public struct Place: Sendable, Equatable {
        /// The name as the text has it.
        public let name: String
        /// The country's code, or `nil`.
        public let country: String?
        /// Degrees north, or `nil` when they are not known.
        public let latitude: Double?
        /// Degrees east, or `nil` when they are not known.
        public let longitude: Double?
    }

    /// The number of its line.
    public let sequence: Int64
    /// Its id.
    public let id: String
    /// The id of the article that tells it.
    public let article: String
    /// The headline of that article, or `nil`.
    public let headline: String?
    /// When that article was published, as its file has it, or `nil`.
    public let published: String?
    /// The number of its happening; ``IndexTransaction/happening(numbered:)`` tells about that.
    public let happening: Int64
    /// The number of the happening that it disputes, or `nil`.
    public let disputes: Int64?
    /// PLOVER's type.
    public let type: String
    /// The type's mode, or `nil`.
    public let mode: String?
    /// Whether it `occurred`, is `planned`, `hypothetical` or `denied`.
    public let status: String
    /// Those who did it.
    public let actors: [Party]
    /// Those it was done to.
    public let recipients: [Party]
    /// The day it is listed under: the first that it can have been on; else that of its article.
    public let day: CalendarDate
    /// The days that the text gives it, or `nil` when it gives none.
    public let stated: ClosedRange<CalendarDate>?
    /// Where, or `nil`.
    public let place: Place?
    /// Who says so, or `nil` when the article does.
    public let speaker: String?
}

extension FoundEvent {
    /// The columns of ``init(row:)``, of the tables `event` and `verdict`.
    static let columns = """
        event.sequence, event.article, event.happening, event.disputes, event.type, event.mode, \
        event.status, event.actors, event.recipients, event.day, event.last, event.stated, \
        event.place, event.place_country, event.latitude, event.longitude, event.speaker, \
        verdict.id, verdict.headline, verdict.published
        """

    /// The event of a row.
    init(row: Row) {
        let line: Int64 = row["article"]
        sequence = row["sequence"]
        article = row["id"]
        id = "\(article)/\(sequence - line)"
        headline = row["headline"]
        published = row["published"]
        happening = row["happening"]
        disputes = row["disputes"]
        type = row["type"]
        mode = row["mode"]
        status = row["status"]
        actors = PartyList.parties(in: row["actors"]).map { Party($0) }
        recipients = PartyList.parties(in: row["recipients"]).map { Party($0) }
        day = CalendarDate(dayNumber: row["day"])
        stated = Self.stated(in: row, from: day)
        place = Place(row: row)
        speaker = row["speaker"]
    }

    private static func stated(
        in row: Row, from first: CalendarDate
    ) -> ClosedRange<CalendarDate>? {
        let last: Int? = row["last"]
        guard row["stated"], let last, last >= first.dayNumber else { return nil }
        return first...CalendarDate(dayNumber: last)
    }
}

private typealias IndexedParty = Party

extension FoundEvent.Party {
    fileprivate init(_ party: IndexedParty) {
        self.init(name: party.name, country: party.country, sector: party.sector)
    }
}

extension FoundEvent.Place {
    fileprivate init?(row: Row) {
        let name: String? = row["place"]
        guard let name else { return nil }
        self.init(
            name: name, country: row["place_country"], latitude: row["latitude"],
            longitude: row["longitude"])
    }
}
