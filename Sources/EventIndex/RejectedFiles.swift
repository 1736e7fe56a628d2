import EventLog
import FoundationEssentials
import GRDB

/// Goes through the files that are rejected as far as the log and the index know, some at a time.
public struct RejectedFiles {
    /// How many are read at a time.
    private static let batch = 500

    /// Behind which of them to go on.
    private enum Place {
        case verdict(Int64)
        case sighting(DroppedFile)
        case end
    }

    private let index: EventIndex
    private var place = Place.verdict(0)

    /// Begins with the first rejection.
    public init(in index: EventIndex) {
        self.index = index
    }

    /// The next files, perhaps none, or `nil` after the last.
    public mutating func next() throws(IndexError) -> [DroppedFile]? {
        switch place {
        case .verdict(let sequence): try verdicts(after: sequence)
        case .sighting(let file): try sightings(after: file)
        case .end: nil
        }
    }

    /// Files whose last line is a rejection.
    private mutating func verdicts(after last: Int64) throws(IndexError) -> [DroppedFile] {
        let found = try index.read { index in
            try Row.fetchAll(
                index.database,
                sql: """
                    SELECT sequence, id, root, path FROM verdict
                    WHERE article IS NULL AND sequence > ? ORDER BY sequence LIMIT ?
                    """, arguments: [last, Self.batch]
            ).map { row -> (Int64, DroppedFile?) in
                let file = DroppedFile(row: row)
                let holding = try index.lastKnown(of: file)?.holding
                return (row["sequence"], holding?.rejection == row["id"] ? file : nil)
            }
        }
        place = found.last.map { .verdict($0.0) } ?? .sighting(DroppedFile(root: "", path: []))
        return found.compactMap(\.1)
    }

    /// Files that have got another name since.
    private mutating func sightings(after last: DroppedFile) throws(IndexError) -> [DroppedFile] {
        let found = try index.read { index in
            try Row.fetchAll(
                index.database,
                sql: """
                    SELECT root, path, rejection FROM sighting
                    WHERE rejection IS NOT NULL AND (root, path) > (?, ?)
                    ORDER BY root, path LIMIT ?
                    """, arguments: [last.root, last.path.databaseBlob, Self.batch]
            ).map { row -> (DroppedFile, Bool) in
                let file = DroppedFile(row: row)
                let verdict = try index.verdict(id: row["rejection"])
                let holding = try index.lastKnown(of: file)?.holding
                let isRejected = holding?.rejection == row["rejection"]
                return (file, isRejected && verdict?.seen.file != file)
            }
        }
        place = found.last.map { .sighting($0.0) } ?? .end
        return found.filter(\.1).map(\.0)
    }
}

extension IndexTransaction {
    /// Whether `file` is rejected as far as the log and the index know.
    public func isRejected(_ file: DroppedFile) throws -> Bool {
        try lastKnown(of: file)?.holding.rejection != nil
    }
}
