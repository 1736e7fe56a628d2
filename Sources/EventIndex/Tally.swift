import EventLog
import GRDB

/// How often each verdict stands in the log, and the last article.
public struct Tally: Sendable, Equatable {
    /// Articles accepted.
    public var accepted = 0
    /// Duplicates.
    public var duplicate = 0
    /// Rejections.
    public var rejected = 0
    /// Events coded.
    public var events = 0
    /// The article that was accepted last, or `nil` when none was.
    public var last: RecordedVerdict?

    /// A tally of nothing.
    public init() {}

    /// Counts one more verdict.
    public mutating func add(_ verdict: RecordedVerdict) {
        switch verdict.type {
        case .accepted:
            accepted += 1
            events += verdict.events
            last = verdict
        case .duplicate: duplicate += 1
        case .rejected: rejected += 1
        case .event, .merged, .recovered: return
        }
    }
}

extension IndexTransaction {
    /// The tally of all that the index holds.
    public func tally() throws -> Tally {
        var tally = Tally()
        let counts = try Row.fetchAll(
            database,
            sql: "SELECT type, count(*) AS n, sum(events) AS events FROM verdict GROUP BY type")
        for row in counts {
            switch RecordType(rawValue: row["type"]) {
            case .accepted:
                tally.accepted = row["n"]
                tally.events = row["events"]
            case .duplicate: tally.duplicate = row["n"]
            case .rejected: tally.rejected = row["n"]
            case .event, .merged, .recovered, nil: continue
            }
        }
        tally.last = try lastAccepted()
        return tally
    }

    private func lastAccepted() throws -> RecordedVerdict? {
        try Row.fetchOne(
            database,
            sql: """
                SELECT * FROM verdict WHERE type = 'io.chronicled.article.accepted'
                ORDER BY sequence DESC LIMIT 1
                """
        ).flatMap(RecordedVerdict.init)
    }
}
