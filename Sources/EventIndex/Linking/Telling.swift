import Articles

/// What an event's line says of the act, as far as it tells whether another line is about the same
/// one.
struct Telling: Sendable, Equatable {
    /// Where an act is.
    struct Place: Sendable, Equatable {
        /// The name as written.
        let name: String
        /// The country's code, or `nil`.
        let country: String?
        /// Degrees north and east, or `nil` for a country or an unknown place.
        let coordinates: Coordinates?
    }

    /// The number of the event's line.
    let sequence: Int64
    /// The number of the line of the article that tells it.
    let article: Int64
    /// PLOVER's type, such as `CONSULT`.
    let type: String
    /// The mode, such as `visit`, or `nil`.
    let mode: String?
    /// Whether it `occurred`, is `planned`, `hypothetical` or `denied`.
    let status: String
    /// Those who did it.
    let actors: [Party]
    /// Those it was done to.
    let recipients: [Party]
    /// The days it can have been on, or `nil` when neither text nor date of publication tell.
    let days: DaySpan?
    /// Where, or `nil`.
    let place: Place?
    /// The words of its sentence.
    let gist: Gist
}

extension Telling {
    /// Whether all who are named are of one country.
    var isDomestic: Bool { Set((actors + recipients).map(\.country)).count == 1 }

    /// The days that count beside `other`: a denial that gives no time is of the news before it when the
    /// other says that it happened, of what is ahead when the other is a plan.
    func days(beside other: Telling) -> DaySpan? {
        guard status == "denied", other.status == "occurred", days?.isStated == false else {
            return days
        }
        return days?.past
    }
}

extension Telling {
    /// What line `sequence` tells, an event of the article of line `article` that was published on
    /// `published`.
    init(_ data: EventData, sequence: Int64, article: Int64, published: PublicationDate?) {
        self.init(
            sequence: sequence, article: article, type: data.type, mode: data.mode,
            status: data.status, actors: data.actors.map(Party.init),
            recipients: data.recipients.map(Party.init),
            days: DaySpan(data.when)
                ?? published.map { DaySpan(of: data.status, published: $0) },
            place: data.where.map(Place.init), gist: Gist(of: data.text))
    }
}

extension DaySpan {
    fileprivate init?(_ occasion: EventData.Occasion?) {
        guard let occasion, let begin = PublicationDate(iso8601: occasion.begin)?.first,
            let end = PublicationDate(iso8601: occasion.end)?.last, begin <= end
        else { return nil }
        self.init(begin: begin.dayNumber, end: end.dayNumber, isStated: true)
    }
}

extension Party {
    fileprivate init(_ party: EventData.Party) {
        self.init(
            name: party.name, country: party.country, sector: party.sector, title: party.title)
    }
}

extension Telling.Place {
    fileprivate init(_ place: EventData.Place) {
        var coordinates: Coordinates?
        if let latitude = place.latitude, let longitude = place.longitude {
            coordinates = Coordinates(latitude: latitude, longitude: longitude)
        }
        self.init(name: place.text, country: place.country, coordinates: coordinates)
    }
}
