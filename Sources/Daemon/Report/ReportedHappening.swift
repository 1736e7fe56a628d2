import Articles
import Control

/// A happening as a report tells of it: as the event has it that it is listed under, and what the
/// others say of its status and who says so.
struct ReportedHappening {
    /// The most articles that are remembered; there may be any number of tellings.
    static let mostArticles = 20

    /// What the tellings with one status say.
    struct Claim: Equatable {
        let status: String
        /// How many tellings have the status.
        var tellings: Int
        /// How many of these are somebody's words, not the article's own.
        var attributed: Int
        /// Who says so, each once, in the order of the tellings.
        var speakers: [String]
    }

    /// The happening's name, the id of an event.
    let id: String
    /// The day that it is listed under.
    let day: CalendarDate
    /// The day or days as text; see ``FoundDay``.
    let days: String
    /// `CONSULT`
    let type: String
    /// `visit`, or `nil`.
    let mode: String?
    let quad: QuadClass
    let actors: [ReportedParty]
    let recipients: [ReportedParty]
    /// `Lima (PER)`, or `nil`.
    let place: String?
    /// How many events of the log tell of it, those included that were not asked for.
    let tellings: Int
    /// What those that were found say, status by status.
    private(set) var claims: [Claim] = []
    /// The ids and file names of the first articles that tell of it.
    private(set) var articles: [(id: String, file: String)] = []
    /// The happenings that it denies or that deny it.
    private(set) var disputes: [String] = []

    /// The happening that is listed under the event `found`; `nil` when it is listed under no day.
    init?(_ found: SearchReply, _ event: ExportedEvent) {
        guard let day = PublicationDate(iso8601: found.day)?.first,
            let quad = QuadClass(rawValue: event.quad)
        else { return nil }
        id = found.happening
        self.day = day
        days =
            FoundDay(begin: event.when?.begin, end: event.when?.end, listedUnder: found.day).text
        type = event.type
        mode = event.mode
        self.quad = quad
        actors = event.actors.map(ReportedParty.init)
        recipients = event.recipients.map(ReportedParty.init)
        place = event.where.map { place in
            place.country.map { "\(place.text) (\($0))" } ?? place.text
        }
        tellings = found.tellings
    }

    /// Adds a telling, which stands in `article`, whose file is called `file`.
    mutating func add(_ event: ExportedEvent, article: String, file: String) {
        let claim =
            claims.firstIndex { $0.status == event.status }
            ?? {
                claims.append(
                    Claim(status: event.status, tellings: 0, attributed: 0, speakers: []))
                return claims.count - 1
            }()
        claims[claim].tellings += 1
        if let speaker = event.attribution?.speaker {
            claims[claim].attributed += 1
            if !claims[claim].speakers.contains(speaker) { claims[claim].speakers.append(speaker) }
        }
        if articles.count < Self.mostArticles, !articles.contains(where: { $0.id == article }) {
            articles.append((article, file))
        }
        if let other = event.disputes, !disputes.contains(other) { disputes.append(other) }
    }

    /// Whether any of the tellings that were found says that it occurred.
    var isToldToHaveOccurred: Bool { claims.contains { $0.status == "occurred" } }

    /// Whether it is told to have occurred, but only in the words of somebody whom articles name.
    var isOnlySomebodysWord: Bool {
        isToldToHaveOccurred
            && claims.allSatisfy { $0.status != "occurred" || $0.attributed == $0.tellings }
    }
}
