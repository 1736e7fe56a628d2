import LinuxSystem
import SystemPackage

extension FilePath {
    /// Where the first line begins whose number is greater than `sequence`, in the first `size`
    /// bytes of this segment; `size` when there is none.
    ///
    /// Numbers grow from line to line, so that half of what is left can be left out again and
    /// again. Damaged lines are passed over.
    func startOfLines(
        after sequence: UInt64, before size: Int64
    ) throws(SystemCallError) -> Int64 {
        var (low, high) = (Int64(0), size)
        while high - low > 1 << 13 {
            let middle = low + (high - low) / 2
            if let line = try firstLine(behind: middle, before: high), line.sequence <= sequence {
                low = line.offset
            } else {
                high = middle
            }
        }
        var reader = try LogReader(path: self, offset: low, limit: size)
        while let line = try reader.next() {
            if let number = LogLine.sequence(of: line.bytes), number > sequence {
                return line.offset
            }
        }
        return size
    }

    /// The line with the number `sequence`, without its line feed, in the first `size` bytes of this
    /// segment; `nil` when it is damaged or not there.
    func line(
        numbered sequence: UInt64, before size: Int64
    ) throws(SystemCallError) -> [UInt8]? {
        guard sequence > 0 else { return nil }
        let start = try startOfLines(after: sequence - 1, before: size)
        var reader = try LogReader(path: self, offset: start, limit: min(size, start + 1 << 14))
        var line = try reader.next()
        if line == nil {
            reader.limit = size
            line = try reader.next()
        }
        guard let line, LogLine.sequence(of: line.bytes) == sequence else { return nil }
        return line.bytes
    }

    /// The first sound line that begins behind the one at byte `offset` and ends before `limit`.
    ///
    /// Most lines are short: little is read at first.
    private func firstLine(
        behind offset: Int64, before limit: Int64
    ) throws(SystemCallError) -> (offset: Int64, sequence: UInt64)? {
        let near = min(limit, offset + 1 << 14)
        if let line = try soundLine(behind: offset, before: near) { return line }
        return near == limit ? nil : try soundLine(behind: offset, before: limit)
    }

    private func soundLine(
        behind offset: Int64, before limit: Int64
    ) throws(SystemCallError) -> (offset: Int64, sequence: UInt64)? {
        var reader = try LogReader(path: self, offset: offset, limit: limit)
        guard try reader.next() != nil else { return nil }
        while let line = try reader.next() {
            if let number = LogLine.sequence(of: line.bytes) { return (line.offset, number) }
        }
        return nil
    }
}
