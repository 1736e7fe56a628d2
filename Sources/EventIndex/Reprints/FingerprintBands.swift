import Articles
import FoundationEssentials
import GRDB

extension Fingerprint {
    /// How many values a band has, and how many bands there are: of two articles with .6 of their
    /// shingles in common, all but one in 28 have a band in common; with .7, all but one in 700.
    private static let valuesOfBand = 4
    private static let bands = 24

    /// The keys under which articles like this one are found.
    var bandKeys: [Int64] {
        (0..<Self.bands).map { band in
            let start = band * Self.valuesOfBand
            return values[start..<start + Self.valuesOfBand].reduce(Int64(band)) {
                $0 << 8 | Int64($1)
            }
        }
    }
}

extension IndexTransaction {
    /// Of as many articles like one another no more are looked at.
    private static let mostCandidates = 64

    /// Makes the article of line `article` findable by its fingerprint.
    func insert(_ fingerprint: Fingerprint, of article: Int64) throws {
        let statement = try database.cachedStatement(
            sql: "INSERT OR IGNORE INTO band (key, article) VALUES (?, ?)")
        for key in fingerprint.bandKeys { try statement.execute(arguments: [key, article]) }
    }

    /// The articles that share a band with `fingerprint`, the first of each band's, with theirs.
    func articles(like fingerprint: Fingerprint) throws -> [KnownArticle] {
        var numbers: Set<Int64> = []
        let byBand = try database.cachedStatement(
            sql: "SELECT article FROM band WHERE key = ? ORDER BY article LIMIT 8")
        for key in fingerprint.bandKeys {
            numbers.formUnion(try Int64.fetchAll(byBand, arguments: [key]))
        }
        return try numbers.sorted().prefix(Self.mostCandidates).compactMap(article(ofLine:))
    }

    private func article(ofLine sequence: Int64) throws -> KnownArticle? {
        let row = try Row.fetchOne(
            database.cachedStatement(
                sql: "SELECT id, fingerprint FROM verdict WHERE sequence = ? AND holders > 0"),
            arguments: [sequence])
        guard let row, let blob: Data = row["fingerprint"],
            let fingerprint = Fingerprint(bytes: Array(blob))
        else { return nil }
        return KnownArticle(sequence: sequence, id: row["id"], fingerprint: fingerprint)
    }
}

/// An article that others may be reprints of.
struct KnownArticle: Sendable, Equatable {
    /// The number of its line.
    let sequence: Int64
    /// Its id.
    let id: String
    /// Its wording.
    let fingerprint: Fingerprint
}
