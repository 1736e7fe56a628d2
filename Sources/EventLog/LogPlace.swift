import LinuxSystem
import SystemPackage

/// Where a line of the log begins, or will.
public struct LogPlace: Sendable, Hashable {
    /// The number of the first line of the segment.
    public var segment: UInt64
    /// The byte of the segment.
    public var offset: Int64

    /// Makes a place of its parts.
    public init(segment: UInt64, offset: Int64) {
        self.segment = segment
        self.offset = offset
    }

    /// The place behind the last line before `end`.
    public init(_ end: LogPosition) {
        self.init(segment: end.segment, offset: end.offset)
    }
}

extension LogSegments {
    /// Where the last `count` lines up to `end` begin, or all when there are fewer.
    public func place(
        ofLast count: Int, before end: LogPosition
    ) throws(SystemCallError) -> LogPlace {
        try readingStable { files throws(SystemCallError) in
            var place = LogPlace(end)
            var missing = count
            for file in files.reversed() where file.first <= end.segment && missing > 0 {
                let size = try size(of: file, before: end)
                let found = try file.path.startOfLastLines(missing, before: size)
                place = LogPlace(segment: file.first, offset: found.offset)
                missing -= found.count
            }
            return place
        }
    }

    /// Where the first line up to `end` begins whose number is greater than `sequence`.
    ///
    /// Takes a few reads, however long the log is.
    public func place(
        after sequence: UInt64, before end: LogPosition
    ) throws(SystemCallError) -> LogPlace {
        try readingStable { files throws(SystemCallError) in
            let files = files.filter { $0.first <= end.segment }
            guard let file = files.last(where: { $0.first - 1 <= sequence }) ?? files.first else {
                return LogPlace(end)
            }
            let size = try size(of: file, before: end)
            let offset = try file.path.startOfLines(after: sequence, before: size)
            return LogPlace(segment: file.first, offset: offset)
        }
    }

    /// The lines with these numbers up to `end`, without their line feeds; those that are damaged or
    /// were removed are left out.
    public func lines(
        numbered sequences: [UInt64], before end: LogPosition
    ) throws(SystemCallError) -> [UInt64: [UInt8]] {
        try readingStable { files throws(SystemCallError) in
            let files = files.filter { $0.first <= end.segment }
            var lines: [UInt64: [UInt8]] = [:]
            for sequence in sequences {
                guard let file = files.last(where: { $0.first <= sequence }) else { continue }
                let size = try size(of: file, before: end)
                lines[sequence] = try file.path.line(numbered: sequence, before: size)
            }
            return lines
        }
    }

    /// How many bytes of a segment lie before `end`, which is in it or behind it.
    private func size(
        of segment: Segment, before end: LogPosition
    ) throws(SystemCallError) -> Int64 {
        try segment.first == end.segment
            ? end.offset : FileStatus(path: segment.path).identity.size
    }
}
