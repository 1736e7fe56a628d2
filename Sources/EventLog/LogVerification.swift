import LinuxSystem
import SystemPackage

/// Checks files of a log as they lie there, without a daemon: each line, their numbers without gaps
/// or repeats, and that each article's lines are whole.
public struct LogVerification: Sendable {
    /// What one file turned out to be.
    public struct Report: Sendable {
        /// The file.
        public let file: FilePath
        /// How many lines of whole batches it has.
        public let lines: Int
        /// The first fault, or `nil` when it is sound.
        public let fault: LogScan.Fault?
        /// The number of its last sound line.
        let lastSequence: UInt64
    }

    /// How often, and how many milliseconds apart, the end of a file that is being written is
    /// looked at before it is taken as it is.
    private static let looks = 5
    private static let pauseMs = 40

    /// Checks all files of the log of `segments`, in the order of their lines.
    ///
    /// The first may begin with any number, for older ones may have been removed. While a daemon
    /// writes the log, lines without an end at the end of the active file are no fault.
    public static func reports(on segments: LogSegments) throws(SystemCallError) -> [Report] {
        try segments.readingStable { files throws(SystemCallError) in
            var reports: [Report] = []
            for file in files {
                let expected = reports.last.flatMap { $0.fault == nil ? $0.lastSequence + 1 : nil }
                reports.append(
                    try report(
                        on: file.path, first: expected ?? file.first, segment: file.first,
                        isWritten: file.path == segments.active && segments.isBeingWritten))
            }
            return reports
        }
    }

    /// Checks the file at `path` alone; a sealed segment must begin with the number in its name.
    public static func report(on path: FilePath) throws(SystemCallError) -> Report {
        let segments = LogSegments(active: path)
        let first = try segments.firstSequence(ofFile: path)
        return try report(
            on: path, first: first, segment: first, isWritten: segments.isBeingWritten)
    }

    private static func report(
        on path: FilePath, first: UInt64, segment: UInt64, isWritten: Bool
    ) throws(SystemCallError) -> Report {
        let start = LogPosition(segment: segment, offset: 0, sequence: first - 1)
        var scan = try LogScan(path: path, from: start)
        var looks = isWritten ? looks : 0
        var lines = scan.lines
        while looks > 0, scan.fault?.reason == .torn {
            sleep(milliseconds: pauseMs)
            scan = try LogScan(path: path, from: scan.sound)
            lines += scan.lines
            looks -= 1
        }
        let isUnfinished = isWritten && scan.fault?.reason == .torn
        return Report(
            file: path, lines: lines, fault: isUnfinished ? nil : scan.fault,
            lastSequence: scan.end.sequence)
    }
}

extension LogSegments {
    /// Whether a process holds the log's lock.
    fileprivate var isBeingWritten: Bool { ProcessLock.isHeld(path: lockPath) }

    /// The number that the first line of `file` should have: the one in its name, or the one that
    /// its first line has.
    fileprivate func firstSequence(ofFile file: FilePath) throws(SystemCallError) -> UInt64 {
        if let name = file.lastComponent?.string, let first = LogName.firstSequence(in: name) {
            return first
        }
        var reader = try LogReader(path: file)
        guard let line = try reader.next() else { return 1 }
        return (try? LogLine(parsing: line.bytes))?.sequence ?? 1
    }
}
