import LinuxSystem
import SystemPackage

/// Reads one file of the log line by line.
public struct LogReader: ~Copyable {
    /// A line as it stands in the file.
    public struct Line: Sendable, Equatable {
        /// The bytes without the line feed; none of a line that is too long.
        public let bytes: [UInt8]
        /// Where the line begins in the file, in bytes.
        public let offset: Int64
        /// Where the next line begins.
        public let end: Int64
        /// Whether the line is longer than lines are read.
        public var isTooLong: Bool { Int64(bytes.count) < end - offset - 1 }
    }

    private let file: OwnedDescriptor
    private var buffer: ArraySlice<UInt8> = []
    private var offset: Int64
    /// How many bytes of a line that is too long have been let go already.
    private var passed: Int64 = 0
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
            if let feed = buffer[from...].firstIndex(of: UInt8(ascii: "\n")) {
                return takeLine(before: feed)
            }
            if passed > 0 || buffer.count > maximumLineBytes {
                passed += Int64(buffer.count)
                buffer = []
            }
            searched = buffer.count
            guard try fill() else { return nil }
        }
    }

    private mutating func takeLine(before feed: Int) -> Line {
        let isTooLong = passed > 0 || feed - buffer.startIndex > maximumLineBytes
        let line = Line(
            bytes: isTooLong ? [] : Array(buffer[..<feed]), offset: offset,
            end: offset + passed + Int64(feed - buffer.startIndex) + 1)
        buffer.removeFirst(feed + 1 - buffer.startIndex)
        offset = line.end
        passed = 0
        return line
    }

    /// The identity of the file that is read, whatever its name leads to now.
    func identity() throws(SystemCallError) -> FileIdentity {
        try FileStatus(descriptor: file.descriptor).identity
    }

    /// How many bytes follow the last line that ``next()`` gave but are no whole line.
    public var rest: Int64 { passed + Int64(buffer.count) }

    private mutating func fill() throws(SystemCallError) -> Bool {
        let position = offset + rest
        let wanted = min(Int64(1 << 18), (limit ?? .max) - position)
        guard wanted > 0 else { return false }
        let chunk = try file.descriptor.read(upTo: Int(wanted), at: position)
        guard !chunk.isEmpty else { return false }
        buffer.append(contentsOf: chunk)
        return true
    }
}
