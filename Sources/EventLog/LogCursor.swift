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

    /// Stands before the line that begins at byte `offset` of the segment `segment`.
    public init(log: LogSegments, segment: UInt64, offset: Int64) {
        self.log = log
        self.segment = segment
        self.offset = offset
    }

    /// The next line, without its line feed, or `nil` when `end` is reached.
    ///
    /// - Parameter end: how far the log is on the disk; it may lie further with every call.
    public func next(through end: LogPosition) throws(SystemCallError) -> [UInt8]? {
        while true {
            if segment == end.segment, offset >= end.offset { return nil }
            let isReopened = reader == nil
            if isReopened, try !open(through: end) { return nil }
            if let line = try reader?.next() {
                offset = line.end
                return line.bytes
            }
            reader = nil
            guard isReopened else { continue }
            guard segment != end.segment, try advance() else { return nil }
        }
    }

    /// A file that is no longer the active one is read under its sealed name: a recovery may have
    /// taken out what stood at the end of the old one.
    private func open(through end: LogPosition) throws(SystemCallError) -> Bool {
        guard let file = try log.all().first(where: { $0.first == segment }) else { return false }
        reader = try LogReader(
            path: file.path, offset: offset, limit: segment == end.segment ? end.offset : nil)
        return true
    }

    private func advance() throws(SystemCallError) -> Bool {
        guard let following = try log.all().first(where: { $0.first > segment }) else {
            return false
        }
        segment = following.first
        offset = 0
        return true
    }
}

extension LogCursor {
    /// Stands before the last `count` lines up to `end`, or before all when there are fewer.
    public convenience init(
        log: LogSegments, last count: Int, before end: LogPosition
    ) throws(SystemCallError) {
        var place = (segment: end.segment, offset: end.offset)
        var missing = count
        for file in try log.all().reversed() where file.first <= end.segment && missing > 0 {
            let size =
                file.first == end.segment
                ? end.offset : try FileStatus(path: file.path).identity.size
            let found = try file.path.startOfLastLines(missing, before: size)
            place = (file.first, found.offset)
            missing -= found.count
        }
        self.init(log: log, segment: place.segment, offset: place.offset)
    }

    /// Stands before the first line up to `end` whose number is greater than `sequence`.
    public convenience init(
        log: LogSegments, after sequence: UInt64, before end: LogPosition
    ) throws(SystemCallError) {
        let files = try log.all()
        let file = files.last { $0.first <= sequence + 1 } ?? files.first
        self.init(log: log, segment: file?.first ?? end.segment, offset: 0)
        while offset < end.offset || segment != end.segment {
            let before = (segment, offset)
            guard let bytes = try next(through: end) else { return }
            if let line = try? LogLine(parsing: bytes), line.sequence > sequence {
                (segment, offset) = before
                reader = nil
                return
            }
        }
    }
}

extension FilePath {
    /// Where the last `count` lines before byte `end` begin, and how many there are.
    fileprivate func startOfLastLines(
        _ count: Int, before end: Int64
    ) throws(SystemCallError) -> (offset: Int64, count: Int) {
        let file = try OwnedDescriptor(opening: self, [.readOnly])
        var found = 0
        var start = end
        while start > 0 {
            let length = min(start, 64 << 10)
            let chunk = try file.descriptor.read(upTo: Int(length), at: start - length)
            for (index, byte) in chunk.enumerated().reversed() where byte == UInt8(ascii: "\n") {
                let next = start - length + Int64(index) + 1
                guard next < end else { continue }
                found += 1
                if found == count { return (next, found) }
            }
            start -= length
        }
        return (0, end > 0 ? found + 1 : 0)
    }
}
