import Articles
import EventLog
import FoundationEssentials
import GRDB

extension Fingerprint {
    /// How many values a band has, and how many bands there are: of two articles with .6 of their
    /// shingles in common, all but one in 28 have a band in common; with .7, all but one in 700.
    private static let valuesOfBand = 4
    private static let bands = 24

    /// Copy is reprinted within so many days: older articles are not looked at.
    static let daysOfReprint = 31
    /// The keys of so many days lie together in the index, so that what comes in the order of time
    /// changes few of its pages.
    private static let daysOfPeriod = 64

    /// The keys under which an article of `day` is found.
    func bandKeys(on day: Int) -> [Int64] { bandKeys(in: day.floored(by: Self.daysOfPeriod)) }

    /// The keys under which articles like one of `day` are found: those of one period, then of
    /// another.
    func bandKeys(near day: Int) -> [[Int64]] {
        let first = (day - Self.daysOfReprint).floored(by: Self.daysOfPeriod)
        let last = (day + Self.daysOfReprint).floored(by: Self.daysOfPeriod)
        return (first...last).map(bandKeys(in:))
    }

    private func bandKeys(in period: Int) -> [Int64] {
        (0..<Self.bands).map { band in
            let start = band * Self.valuesOfBand
            let values = values[start..<start + Self.valuesOfBand]
            return values.reduce(Int64(period) << 5 | Int64(band)) { $0 << 8 | Int64($1) }
        }
    }
}

extension IndexTransaction {
    /// Of as many articles like one another no more are looked at, and of as many bands.
    private static let mostCandidates = 64
    private static let mostBands = 512

    /// Makes the article of `verdict` findable by its fingerprint, if it has one.
    func insertBands(of verdict: RecordedVerdict) throws {
        guard let fingerprint = verdict.print.fingerprint else { return }
        let statement = try database.cachedStatement(
            sql: "INSERT OR IGNORE INTO band (key, article) VALUES (?, ?)")
        for key in fingerprint.bandKeys(on: verdict.day) {
            try statement.execute(arguments: [key, Int64(verdict.sequence)])
        }
    }

    /// Undoes ``insertBands(of:)`` for the article of line `sequence` and of `day`.
    func removeBands(of sequence: Int64, _ fingerprint: Fingerprint, day: Int) throws {
        let statement = try database.cachedStatement(
            sql: "DELETE FROM band WHERE key = ? AND article = ?")
        for key in fingerprint.bandKeys(on: day) {
            try statement.execute(arguments: [key, sequence])
        }
    }

    /// The articles that share a band with `fingerprint` and are at most
    /// ``Fingerprint/daysOfReprint`` older or newer than `day`, the first of them, with theirs.
    func articles(like fingerprint: Fingerprint, near day: Int) throws -> [KnownArticle] {
        var numbers: Set<Int64> = []
        for keys in fingerprint.bandKeys(near: day) {
            let marks = repeatElement("?", count: keys.count).joined(separator: ", ")
            let byBand = try database.cachedStatement(
                sql: "SELECT article FROM band WHERE key IN (\(marks)) LIMIT \(Self.mostBands)")
            numbers.formUnion(try Int64.fetchAll(byBand, arguments: StatementArguments(keys)))
        }
        var articles: [KnownArticle] = []
        for number in numbers.sorted() where articles.count < Self.mostCandidates {
            guard let article = try article(ofLine: number), article.isNear(day) else { continue }
            articles.append(article)
        }
        return articles
    }

    private func article(ofLine sequence: Int64) throws -> KnownArticle? {
        let row = try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT id, fingerprint, published, time FROM verdict
                    WHERE sequence = ? AND holders > 0
                    """),
            arguments: [sequence])
        guard let row, let blob: Data = row["fingerprint"],
            let fingerprint = Fingerprint(bytes: Array(blob))
        else { return nil }
        return KnownArticle(
            sequence: sequence, id: row["id"], fingerprint: fingerprint,
            day: RecordedVerdict.day(published: row["published"], time: row["time"]))
    }
}
