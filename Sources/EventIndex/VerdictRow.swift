import EventLog
import FoundationEssentials
import GRDB
import LinuxSystem

extension IndexTransaction {
    /// The verdict with this id, or `nil` when the log has none.
    public func verdict(id: String) throws -> RecordedVerdict? {
        try Row.fetchOne(
            database.cachedStatement(sql: "SELECT * FROM verdict WHERE id = ?"), arguments: [id]
        ).flatMap(RecordedVerdict.init)
    }
}

extension RecordedVerdict {
    /// The verdict that a row of the table `verdict` holds.
    init?(row: Row) {
        guard let type = RecordType(rawValue: row["type"]) else { return nil }
        let sequence: Int64 = row["sequence"]
        let path: Data = row["path"]
        let content: Data? = row["content"]
        let reason: String? = row["reason"]
        self.init(
            sequence: UInt64(bitPattern: sequence), id: row["id"], time: row["time"], type: type,
            seen: SeenFile(
                file: DroppedFile(root: row["root"], path: Array(path)),
                identity: FileIdentity(columns: row), isSettled: row["settled"],
                content: content.flatMap { Digest(bytes: Array($0)) }),
            article: row["article"], events: row["events"],
            rejection: reason.map {
                Rejection(reason: $0, detail: row["detail"] ?? "", offset: nil)
            },
            after: AfterVerdict(rawValue: row["after"]) ?? .keep)
    }
}

extension FileIdentity {
    fileprivate init(columns row: Row) {
        let device: Int64 = row["device"]
        let inode: Int64 = row["inode"]
        self.init(
            device: UInt64(bitPattern: device), inode: UInt64(bitPattern: inode),
            size: row["size"], mtimeNs: row["mtime_ns"], ctimeNs: row["ctime_ns"])
    }
}
