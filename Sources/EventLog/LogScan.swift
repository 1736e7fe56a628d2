import LinuxSystem
import SystemPackage

/// What a check of one file of the log, line by line, has found.
///
/// The check goes on behind a fault, at the next line that can begin a batch, and takes a line
/// there for sound when its number is greater than all before.
public struct LogScan: Sendable {
    /// Something that should not stand in the log.
    public struct Fault: Sendable, Equatable {
        /// The byte of the file where the line begins that is not as it should be.
        public let offset: Int64
        /// What is wrong with it.
        public let reason: LineFault
    }

    /// Where the last whole batch of sound lines before the first fault ends.
    public private(set) var sound: LogPosition
    /// Where the last whole batch of sound lines ends, before or behind a fault.
    public private(set) var end: LogPosition
    /// The first fault, or `nil` when there is none.
    public private(set) var fault: Fault?
    /// How many lines of whole batches there are.
    public private(set) var lines = 0
    /// Whether sound lines of two groups follow the first fault: then it cannot be a torn write.
    ///
    /// All lines of one group commit have one time, and a group is written only after the one
    /// before it was synced. So when a line behind the fault has a later time than the first sound
    /// one there, the group of that first one was synced, and what stands before it, too.
    public private(set) var isFollowedByLaterGroup = false
    /// The size of the file in bytes.
    public let size: Int64

    private var check: BatchCheck
    private var batchLines = 0
    private var timeBehindFault: String?

    /// Checks the file at `path` from `start` to its end.
    public init(path: FilePath, from start: LogPosition) throws(SystemCallError) {
        sound = start
        end = start
        size = try FileStatus(following: path).identity.size
        check = BatchCheck(expectedSequence: start.sequence + 1)
        var reader = try LogReader(path: path, offset: start.offset, limit: size)
        while let line = try reader.next() { take(line) }
        if fault == nil, sound.offset < size {
            let isTooLong = reader.rest > LogLine.maximumBytes
            fault = Fault(offset: sound.offset, reason: isTooLong ? .tooLong : .torn)
        }
    }

    private mutating func take(_ line: LogReader.Line) {
        do throws(LineFault) {
            guard !line.isTooLong else { throw .tooLong }
            let parsed = try LogLine(parsing: line.bytes)
            try check.accept(parsed)
            count(parsed, endingAt: line.end)
        } catch {
            if fault == nil { fault = Fault(offset: line.offset, reason: error) }
            resume(at: line)
        }
    }

    private mutating func count(_ parsed: LogLine, endingAt offset: Int64) {
        if fault != nil { compareTimes(parsed) }
        batchLines += 1
        guard check.isWhole else { return }
        end.offset = offset
        end.sequence = parsed.sequence
        lines += batchLines
        batchLines = 0
        if fault == nil { sound = end }
    }

    /// Begins anew behind a fault: with `line` when it can begin a batch, else with a later one.
    private mutating func resume(at line: LogReader.Line) {
        check = BatchCheck(behind: end.sequence)
        batchLines = 0
        guard let parsed = try? LogLine(parsing: line.bytes), parsed.sequence > end.sequence else {
            return
        }
        compareTimes(parsed)
        guard (try? check.accept(parsed)) != nil else { return }
        count(parsed, endingAt: line.end)
    }

    private mutating func compareTimes(_ line: LogLine) {
        if let timeBehindFault {
            if line.time > timeBehindFault { isFollowedByLaterGroup = true }
        } else {
            timeBehindFault = line.time
        }
    }
}
