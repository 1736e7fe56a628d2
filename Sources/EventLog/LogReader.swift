import LinuxSystem
import SystemPackage

/// Reads one file of the log line by line.
public struct LogReader: ~Copyable {
    /// A line as it stands in the file.
    public struct Line: Sendable, Equatable {
        /// The bytes without the line feed.
        public let bytes: [UInt8]
        /// Where the line begins in the file, in bytes.
        public let offset: Int64
        /// Where the next line begins.
        public var end: Int64 { offset + Int64(bytes.count) + 1 }
    }

    private let file: OwnedDescriptor
    private var buffer: ArraySlice<UInt8> = []
    private var offset: Int64
    private let maximumLineBytes: Int
    /// The byte that nothing is read beyond, or `nil` to read to wherever the file ends.
    var limit: Int64?

    /// Opens the file at `path` to read from byte `offset`, up to byte `limit` or, when it is
    /// `nil`, to wherever the file ends.
    public init(
        path: FilePath, offset: Int64 = 0, limit: Int64? = nil,
        maximumLineBytes: Int = LogLine.maximumBytes
    ) throws(SystemCallError) {
        file = try OwnedDescriptor(opening: path, [.readOnly])
        self.offset = offset
        self.limit = limit
        self.maximumLineBytes = maximumLineBytes
    }

    /// The next line, or `nil` when there is no whole one; see ``rest``.
    public mutating func next() throws(SystemCallError) -> Line? {
        var searched = 0
        while true {
            let from = buffer.startIndex + searched
            if let end = buffer[from...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = Line(bytes: Array(buffer[..<end]), offset: offset)
                buffer.removeFirst(line.bytes.count + 1)
                offset = line.end
                return line
            }
            searched = buffer.count
            guard searched <= maximumLineBytes, try fill() else { return nil }
        }
    }

    /// How many bytes follow the last line that ``next()`` gave but are no whole line.
    public var rest: Int { buffer.count }

    private mutating func fill() throws(SystemCallError) -> Bool {
        let position = offset + Int64(buffer.count)
        let wanted = min(Int64(1 << 18), (limit ?? .max) - position)
        guard wanted > 0 else { return false }
        let chunk = try file.descriptor.read(upTo: Int(wanted), at: position)
        guard !chunk.isEmpty else { return false }
        buffer.append(contentsOf: chunk)
        return true
    }
}
