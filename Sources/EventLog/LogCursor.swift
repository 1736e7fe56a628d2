import LinuxSystem
import SystemPackage

/// Walks through the lines of a log, across its files, never beyond what is synced.
///
/// Not thread-safe: it belongs to one queue.
public final class LogCursor {
    private let log: LogSegments
    private var segment: UInt64
    private var offset: Int64
    private var reader: LogReader?
    private var isInActiveFile = false
    /// The checksum of the segment's first line, or `nil` while it is not known.
    private var beginning: UInt32?
    /// The end that the file was last looked at for.
    private var knownEnd: LogPosition?

    /// Stands before the line that begins at `place`.
    public init(log: LogSegments, at place: LogPlace) {
        self.log = log
        segment = place.segment
        offset = place.offset
    }

    /// The next line, without its line feed, or `nil` when `end` is reached.
    ///
    /// Lines that are damaged are passed over. When a recovery has kept nothing of the segment, its
    /// new lines are given from the first on, under numbers that were given before.
    /// - Parameter end: how far the log is on the disk; it may lie further with every call.
    public func next(through end: LogPosition) throws(SystemCallError) -> [UInt8]? {
        if end != knownEnd { try lookAgain(for: end) }
        while segment != end.segment || offset < end.offset {
            let limit = segment == end.segment ? end.offset : nil
            if limit == nil, isInActiveFile { reader = nil }
            if reader == nil { try open() }
            reader?.limit = limit
            if let line = try reader?.next() {
                offset = line.end
                guard LogLine.isIntact(line.bytes) else { continue }
                return line.bytes
            }
            reader = nil
            guard segment != end.segment, try advance() else { return nil }
        }
        return nil
    }

    /// Makes sure, when the log has another end, that the file that is read still holds the segment.
    private func lookAgain(for end: LogPosition) throws(SystemCallError) {
        if isInActiveFile, let open = try reader?.identity() {
            let named = try? FileStatus(following: log.active).identity
            if named?.inode != open.inode || named?.device != open.device { reader = nil }
        }
        if reader == nil || beginning == nil { try open() }
        knownEnd = end
    }

    /// Opens the file that holds the segment now.
    ///
    /// One that is no longer the active one is read under its sealed name: a recovery may have
    /// taken out what stood at the end of the old one. One that was removed stays closed.
    private func open() throws(SystemCallError) {
        reader = try log.readingStable { files throws(SystemCallError) in
            guard let file = files.first(where: { $0.first == segment }) else { return nil }
            isInActiveFile = file.path == log.active
            try noteBeginning(of: file.path)
            return try LogReader(path: file.path, offset: offset)
        }
    }

    /// Goes to the start of the file at `path` when the segment has another first line than before.
    private func noteBeginning(of path: FilePath) throws(SystemCallError) {
        var reader = try LogReader(path: path)
        guard let line = try reader.next(), LogLine.isIntact(line.bytes) else { return }
        let found = CRC32C.checksum(line.bytes)
        if let beginning, beginning != found { offset = 0 }
        beginning = found
    }

    private func advance() throws(SystemCallError) -> Bool {
        let following = try log.readingStable { files throws(SystemCallError) in
            files.first { $0.first > segment }
        }
        guard let following else { return false }
        segment = following.first
        offset = 0
        beginning = nil
        return true
    }
}

extension LogCursor {
    /// Stands before the last `count` lines up to `end`, or before all when there are fewer.
    public convenience init(
        log: LogSegments, last count: Int, before end: LogPosition
    ) throws(SystemCallError) {
        self.init(log: log, at: try log.place(ofLast: count, before: end))
    }

    /// Stands before the first line up to `end` whose number is greater than `sequence`.
    public convenience init(
        log: LogSegments, after sequence: UInt64, before end: LogPosition
    ) throws(SystemCallError) {
        self.init(log: log, at: try log.place(after: sequence, before: end))
    }
}
