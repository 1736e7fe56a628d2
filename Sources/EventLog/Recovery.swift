import LinuxSystem
import SystemPackage

/// Takes what is torn out of the end of a log without ever shortening its active file.
///
/// The bad bytes are kept aside; the sound part is copied to its sealed name; a new active file
/// that begins by saying so takes the old one's place. Each step is synced before the next, and
/// all of them can be done again after a crash or an error in between: they then write the same
/// files.
struct Recovery {
    let segments: LogSegments
    let source: String
    /// The file to repair, which has lost its name once the new one is in place.
    let old: FileDescriptor

    /// Repairs the active file, whose sound part ends at `sound`.
    ///
    /// - Returns: the place behind the first line of the new active file.
    func run(at sound: LogPosition) throws(SystemCallError) -> LogPosition {
        let identity = try FileStatus(descriptor: old).identity
        let first = sound.sequence + 1
        let lastChange = Timestamp.text(nanoseconds: identity.mtimeNs)
        let kept = "cut-\(LogName.digits(first))-\(lastChange)"
        if sound.offset < identity.size {
            try copy(sound.offset..<identity.size, to: segments.folder.appending(kept))
        }
        if sound.offset > 0 {
            try copy(0..<sound.offset, to: segments.sealedPath(first: sound.segment))
        }
        let time = Timestamp.text(nanoseconds: WallClock.nowNs())
        let line = LogLine.encode(
            record(
                cutBytes: identity.size - sound.offset, from: first, kept: kept, time: time),
            source: source, time: time, sequence: first)
        try replaceActive(with: line)
        return LogPosition(segment: first, offset: Int64(line.count), sequence: first)
    }

    private func replaceActive(with line: [UInt8]) throws(SystemCallError) {
        try segments.active.replaceFile(permissions: EventLog.permissions) {
            file throws(SystemCallError) in
            var written = 0
            try file.writeAll(line, written: &written)
        }
    }

    private func copy(_ range: Range<Int64>, to path: FilePath) throws(SystemCallError) {
        try path.replaceFile(permissions: EventLog.permissions) { file throws(SystemCallError) in
            try old.copy(range, to: file)
        }
    }

    private func record(
        cutBytes: Int64, from sequence: UInt64, kept: String, time: String
    ) -> LogRecord {
        var writer = JSONWriter()
        writer.object { object in
            object.key("cutBytes")
            object.number(cutBytes)
            object.key("from")
            object.string(LogName.digits(sequence))
            object.key("kept")
            object.string(cutBytes > 0 ? kept : nil)
        }
        return LogRecord(
            type: .recovered, id: "recovered/\(time)", subject: nil, data: writer.bytes)
    }
}
