import LinuxSystem
import SystemPackage

/// What a check of one file of the log, line by line, has found.
public struct LogScan: Sendable, Equatable {
    /// Where the last whole batch of sound lines ends.
    public private(set) var sound: LogPosition
    /// What is wrong behind it, or `nil` when nothing is.
    public private(set) var fault: LineFault?
    /// The size of the file in bytes.
    public let size: Int64

    /// Checks the file at `path` from `start` to its end.
    public init(path: FilePath, from start: LogPosition) throws(SystemCallError) {
        sound = start
        size = try FileStatus(path: path).identity.size
        var reader = try LogReader(path: path, offset: start.offset, limit: size)
        var check = BatchCheck(expectedSequence: start.sequence + 1)
        do {
            while let line = try reader.next() {
                let parsed = try LogLine(parsing: line.bytes)
                try check.accept(parsed)
                guard check.isWhole else { continue }
                sound.offset = line.end
                sound.sequence = parsed.sequence
            }
            if sound.offset < size {
                fault = reader.rest > LogLine.maximumBytes ? .tooLong : .torn
            }
        } catch let error as LineFault {
            fault = error
        } catch let error as SystemCallError {
            throw error
        } catch {
            fault = .malformed
        }
    }
}
