import LinuxSystem
import SystemPackage

extension LogSegments {
    /// Whether `position` is a place between two lines of this log, the line before it having the
    /// number it names.
    public func contains(_ position: LogPosition) throws(SystemCallError) -> Bool {
        if position.offset == 0 { return position.sequence == position.segment - 1 }
        guard let segment = try all().first(where: { $0.first == position.segment }),
            try FileStatus(path: segment.path).identity.size >= position.offset,
            let line = try line(endingAt: position.offset, in: segment.path)
        else { return false }
        return (try? LogLine(parsing: line))?.sequence == position.sequence
    }

    /// The bytes, less the line feed, of the line that ends before byte `end` of the file at
    /// `path`; `nil` when none ends there.
    func line(endingAt end: Int64, in path: FilePath) throws(SystemCallError) -> [UInt8]? {
        let file = try OwnedDescriptor(opening: path, [.readOnly])
        var bytes: [UInt8] = []
        var start = end
        while start > 0, bytes.count <= LogLine.maximumBytes {
            let count = min(start, 64 << 10)
            start -= count
            bytes = try file.descriptor.read(upTo: Int(count), at: start) + bytes
            guard bytes.last == UInt8(ascii: "\n") else { return nil }
            if let feed = bytes.dropLast().lastIndex(of: UInt8(ascii: "\n")) {
                return Array(bytes[(feed + 1)...].dropLast())
            }
        }
        return start == 0 && !bytes.isEmpty ? Array(bytes.dropLast()) : nil
    }
}
