import LinuxSystem
import SystemPackage

extension FilePath {
    /// Where the last `count` lines before byte `end` begin, and how many there are.
    ///
    /// The byte before `end` is taken for the last line's feed.
    func startOfLastLines(
        _ count: Int, before end: Int64
    ) throws(SystemCallError) -> (offset: Int64, count: Int) {
        let file = try OwnedDescriptor(opening: self, [.readOnly])
        var found = 0
        var unread = end
        while unread > 0, found < count {
            let length = min(unread, 64 << 10)
            unread -= length
            let chunk = try file.descriptor.read(upTo: Int(length), at: unread)
            for index in chunk.indices.reversed() where chunk[index] == UInt8(ascii: "\n") {
                let start = unread + Int64(index) + 1
                guard start < end else { continue }
                found += 1
                if found == count { return (start, found) }
            }
        }
        return found < count && end > 0 ? (0, found + 1) : (end, 0)
    }

    /// The bytes, less the line feed, of the line that ends before byte `end`; `nil` when none ends
    /// there or it is longer than a line can be.
    func line(endingAt end: Int64) throws(SystemCallError) -> [UInt8]? {
        guard end > 0, try FileStatus(following: self).identity.size >= end else { return nil }
        let start = try startOfLastLines(1, before: end).offset
        guard end - start <= Int64(LogLine.maximumBytes) else { return nil }
        let file = try OwnedDescriptor(opening: self, [.readOnly])
        let bytes = try file.descriptor.read(upTo: Int(end - start), at: start)
        guard bytes.count == Int(end - start), bytes.last == UInt8(ascii: "\n") else { return nil }
        return bytes.dropLast()
    }
}
