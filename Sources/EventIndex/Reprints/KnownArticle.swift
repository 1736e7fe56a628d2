import Articles
import EventLog

/// An article that others may be reprints of.
struct KnownArticle: Sendable, Equatable {
    /// The number of its line.
    let sequence: Int64
    /// Its id.
    let id: String
    /// Its wording.
    let fingerprint: Fingerprint
    /// Its day, counted from 1970-01-01.
    let day: Int

    /// Whether one is perhaps a reprint of the other, as far as an article's `day` tells.
    func isNear(_ day: Int) -> Bool { abs(self.day - day) <= Fingerprint.daysOfReprint }
}

extension RecordedVerdict {
    /// The day that the article was published on; else that of its line; counted from 1970-01-01.
    var day: Int { Self.day(published: print.published, time: time) }

    /// The day of an article that was `published` as its file says, if it does, and logged at `time`.
    static func day(published: String?, time: String) -> Int {
        let published = published.flatMap(PublicationDate.init(iso8601:))
        let logged = PublicationDate(iso8601: String(time.prefix(10)))
        return (published ?? logged)?.first.dayNumber ?? 0
    }
}
