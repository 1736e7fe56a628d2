import EventLog
import FoundationEssentials
import GRDB
import LinuxSystem

/// The file behind a name, whatever its name.
struct Inode: Hashable {
    let device: UInt64
    let number: UInt64

    init(_ identity: FileIdentity) {
        device = identity.device
        number = identity.inode
    }
}

/// The last that is known of a path or an inode: which of the one held which of the other, and what
/// was in it.
struct LastKnown {
    let file: DroppedFile
    let inode: Inode
    let holding: FileHistory.Holding
    /// Whether the log has a line of it; else it was a sighting.
    let isJudged: Bool
}

extension FileHistory {
    /// Takes in what was last known of the path of `seen` and of inodes.
    ///
    /// A path is free once its file was met under another name, for there the article still is.
    mutating func setHoldings(
        of seen: SeenFile, path: LastKnown?, inode: (Inode) throws -> LastKnown?
    ) rethrows {
        let own = Inode(seen.identity)
        sameInode = try inode(own)?.holding
        samePath = path?.holding
        if let path, path.inode != own, let last = try inode(path.inode),
            last.file != path.file, !last.isJudged, last.holding.content == path.holding.content
        {
            samePath?.isCleared = true
        }
    }
}

extension IndexTransaction {
    /// What is last known of the file with this device and number.
    func lastKnown(of inode: Inode) throws -> LastKnown? {
        try latest(
            where: "device = ? AND inode = ?",
            [Int64(bitPattern: inode.device), Int64(bitPattern: inode.number)])
    }

    /// What is last known of the file called `file`.
    func lastKnown(of file: DroppedFile) throws -> LastKnown? {
        try latest(where: "root = ? AND path = ?", [file.root, file.path.databaseBlob])
    }

    private func latest(
        where condition: String, _ keys: StatementArguments
    ) throws -> LastKnown? {
        let verdict = try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT sequence AS line, root, path, device, inode, content, article,
                        iif(article IS NULL, id, NULL) AS rejection, reason,
                        after <> 'keep' AS cleared
                    FROM verdict WHERE \(condition) ORDER BY sequence DESC LIMIT 1
                    """), arguments: keys)
        let sighting = try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT after AS line, root, path, device, inode, content, article, rejection,
                        (SELECT reason FROM verdict WHERE id = rejection) AS reason, cleared
                    FROM sighting WHERE \(condition)
                    ORDER BY after DESC, ctime_ns DESC LIMIT 1
                    """), arguments: keys)
        guard let sighting else { return verdict.map { LastKnown($0, isJudged: true) } }
        let line: Int64 = sighting["line"]
        guard let verdict, verdict["line"] > line else {
            return LastKnown(sighting, isJudged: false)
        }
        return LastKnown(verdict, isJudged: true)
    }
}

extension LastKnown {
    fileprivate init(_ row: Row, isJudged: Bool) {
        let content: Data? = row["content"]
        file = DroppedFile(row: row)
        inode = Inode(device: row["device"], number: row["inode"])
        holding = FileHistory.Holding(
            content: content.flatMap { Digest(bytes: Array($0)) }, article: row["article"],
            rejection: row["rejection"], reason: row["reason"], isCleared: row["cleared"])
        self.isJudged = isJudged
    }
}

extension DroppedFile {
    /// The file of a row with the columns `root` and `path`.
    init(row: Row) {
        let path: Data = row["path"]
        self.init(root: row["root"], path: Array(path))
    }
}

extension Inode {
    fileprivate init(device: Int64, number: Int64) {
        self.device = UInt64(bitPattern: device)
        self.number = UInt64(bitPattern: number)
    }
}

extension FileIdentity {
    /// Device, inode, size, mtime and ctime as SQLite keeps them.
    var columns: [Int64] {
        [Int64(bitPattern: device), Int64(bitPattern: inode), size, mtimeNs, ctimeNs]
    }
}

extension [UInt8] {
    /// The bytes as an SQLite blob.
    var databaseBlob: Data { Data(self) }
}
