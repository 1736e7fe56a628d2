import LinuxSystem
import SystemPackage

/// Reads lines from a descriptor as they come, and holds no more of them than one line may have.
struct LineInput {
    /// What stands between two line feeds.
    enum Line: Sendable, Equatable {
        /// The bytes without the line feed.
        case whole([UInt8])
        /// More bytes than are allowed; they are let go.
        case tooLong
    }

    private let source: FileDescriptor
    private let maximumBytes: Int
    private let chunkBytes: Int
    private var buffer: [UInt8] = []
    private var start = 0
    private var isTooLong = false
    private var hasEnded = false

    /// Reads lines of at most `maximumBytes` from the current position of `source`, at most
    /// `chunkBytes` at a time.
    init(_ source: FileDescriptor, maximumBytes: Int, chunkBytes: Int = 256 << 10) {
        self.source = source
        self.maximumBytes = maximumBytes
        self.chunkBytes = chunkBytes
    }

    /// The next line, or `nil` at the end of the input; what follows the last line feed is a line,
    /// too, unless it is empty.
    mutating func next() throws(SystemCallError) -> Line? {
        var searched = start
        while true {
            if let feed = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                return take(before: feed, next: feed + 1)
            }
            if hasEnded { return rest() }
            letGoOfTooMuch()
            searched = buffer.count
            try fill()
        }
    }

    private mutating func take(before end: Int, next: Int) -> Line {
        defer {
            start = next
            isTooLong = false
        }
        guard !isTooLong, end - start <= maximumBytes else { return .tooLong }
        return .whole(Array(buffer[start..<end]))
    }

    private mutating func rest() -> Line? {
        guard isTooLong || start < buffer.count else { return nil }
        return take(before: buffer.count, next: buffer.count)
    }

    /// Moves the line that has begun to the front of the buffer, or drops it when it is too long.
    private mutating func letGoOfTooMuch() {
        if isTooLong || buffer.count - start > maximumBytes {
            isTooLong = true
            buffer = []
        } else if start > 0 {
            buffer.removeFirst(start)
        }
        start = 0
    }

    private mutating func fill() throws(SystemCallError) {
        let chunk = try source.read(upTo: chunkBytes, at: nil)
        hasEnded = chunk.isEmpty
        buffer += chunk
    }
}
