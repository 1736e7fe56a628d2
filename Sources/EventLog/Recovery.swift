import LinuxSystem
import SystemPackage

/// Takes what is torn out of the end of a log without ever shortening its active file.
///
/// The bad bytes are kept aside; the part to keep is copied to its sealed name; a new active file
/// that begins by saying so takes the old one's place. Each step is synced before the next, and
/// all of them can be done again after a crash or an error in between: they then write the same
/// files. All files get the owner, group and mode of the old one.
struct Recovery {
    /// What a repair has come to.
    struct Result {
        /// The end of the log.
        let end: LogPosition
        /// What was found changed or missing, or `nil`.
        var damage: LogDamage?
        /// What was done, or `nil` when nothing had to be.
        var repair: LogRepair?
    }

    let segments: LogSegments
    let source: String
    /// The file to repair, which has lost its name once the new one is in place.
    let old: FileDescriptor

    /// Mends the active file that `scan` checked, as its condition demands; see ``LogCondition``.
    ///
    /// - Returns: the end of the log, the damage and what was done about it, when there is any.
    func mend(
        _ scan: LogScan, checked: LogPosition?
    ) throws(SystemCallError) -> Result {
        switch LogCondition(scan, checked: checked) {
        case .sound: return Result(end: scan.end)
        case .torn: return try run(at: scan.sound)
        case .damaged(let offset):
            let isEmpty = scan.end.offset == 0
            let damage = LogDamage(
                file: isEmpty ? segments.active : segments.sealedPath(first: scan.end.segment),
                offset: offset, isCutOff: offset >= scan.end.offset)
            var result = try run(at: scan.end, damagedAt: offset)
            result.damage = damage
            return result
        }
    }

    /// Keeps the active file up to `end` and takes out what follows.
    ///
    /// - Parameter damagedAt: the first byte before `end`, or behind it, that has changed though it
    ///   was on the disk.
    /// - Returns: the log's end, behind the first line of the new active file.
    func run(
        at end: LogPosition, damagedAt: Int64? = nil
    ) throws(SystemCallError) -> Result {
        let identity = try FileStatus(descriptor: old).identity
        let first = end.sequence + 1
        let lastChange = Timestamp.text(nanoseconds: identity.mtimeNs)
        let kept = "cut-\(LogName.digits(first))-\(lastChange)"
        let cutBytes = identity.size - end.offset
        let keptPath = segments.folder.appending(kept)
        if cutBytes > 0 { try copy(end.offset..<identity.size, to: keptPath) }
        if end.offset > 0 {
            try copy(0..<end.offset, to: segments.sealedPath(first: end.segment))
        }
        let time = Timestamp.text(nanoseconds: WallClock.nowNs())
        let data = data(cutBytes: cutBytes, from: first, kept: kept, damagedAt: damagedAt)
        let line = LogLine.encode(
            LogRecord(type: .recovered, id: "recovered/\(time)", subject: nil, data: data),
            source: source, time: time, sequence: first)
        try replaceActive(with: line)
        return Result(
            end: LogPosition(segment: first, offset: Int64(line.count), sequence: first),
            repair: LogRepair(
                cutBytes: cutBytes, kept: cutBytes > 0 ? keptPath : nil, sequence: first))
    }

    private func replaceActive(with line: [UInt8]) throws(SystemCallError) {
        try segments.active.replaceFile(permissions: EventLog.permissions) {
            file throws(SystemCallError) in
            file.takeOwnership(from: old)
            var written = 0
            try file.writeAll(line, written: &written)
        }
    }

    private func copy(_ range: Range<Int64>, to path: FilePath) throws(SystemCallError) {
        try path.replaceFile(permissions: EventLog.permissions) { file throws(SystemCallError) in
            file.takeOwnership(from: old)
            try old.copy(range, to: file)
        }
    }

    private func data(
        cutBytes: Int64, from sequence: UInt64, kept: String, damagedAt: Int64?
    ) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { object in
            object.key("cutBytes")
            object.number(cutBytes)
            object.key("from")
            object.string(LogName.digits(sequence))
            object.key("kept")
            object.string(cutBytes > 0 ? kept : nil)
            object.key("damaged")
            object.number(damagedAt)
        }
        return writer.bytes
    }
}
