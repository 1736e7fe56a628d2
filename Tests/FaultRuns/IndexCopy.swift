import EventIndex
import EventLog
import Foundation
import GRDB
import SystemPackage

/// What an index holds, read from a copy so that the index itself is left alone.
struct IndexCopy {
    /// The rows of the table of verdicts.
    let rows: [String]
    /// The ids of the verdicts.
    let ids: [String]

    /// Copies the index at `path` into `folder` and reads it; an index that is missing is empty.
    init(of path: FilePath, into folder: FilePath) throws {
        guard FileManager.default.fileExists(atPath: path.string) else {
            (rows, ids) = ([], [])
            return
        }
        let copy = folder.appending("copy-\(UUID().uuidString)").string
        for ending in ["", "-wal"] where FileManager.default.fileExists(atPath: "\(path)\(ending)")
        {
            try FileManager.default.copyItem(atPath: "\(path)\(ending)", toPath: copy + ending)
        }
        (rows, ids) = try DatabaseQueue(path: copy).read { database in
            guard try database.tableExists("verdict") else { return ([], []) }
            let rows = try Row.fetchAll(database, sql: "SELECT * FROM verdict ORDER BY sequence")
            return (rows.map(\.description), rows.map { $0["id"] })
        }
    }

    /// The rows of an index that is made anew from the log at `path`.
    static func rebuiltRows(fromLogAt path: FilePath, in folder: FilePath) throws -> [String] {
        let log = try EventLog(path: path, source: "/chronicled/test", checked: nil)
        let rebuilt = folder.appending("rebuilt.sqlite")
        _ = try EventIndex(path: rebuilt, log: log.segments, synced: log.synced)
        return try IndexCopy(of: rebuilt, into: folder).rows
    }
}
