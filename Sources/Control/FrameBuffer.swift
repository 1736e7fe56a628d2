/// Why a sequence of bytes cannot be a frame.
enum FrameError: Error, Equatable {
    /// More than `limit` bytes stand before the next NUL.
    case tooLong(limit: Int)
}

/// Cuts a stream of bytes into frames, each of which ends with a NUL.
struct FrameBuffer {
    private let limit: Int
    private var bytes: [UInt8] = []
    private var start = 0
    /// Where the first frame ends, or `nil` when its NUL has not come.
    private var end: Int?

    /// A buffer for frames of at most `limit` bytes each.
    init(limit: Int) {
        self.limit = limit
    }

    /// Whether ``next()`` has something to say: a frame or an error.
    var hasNext: Bool { end != nil || waitingBytes > limit }

    /// Whether no more should be appended before frames are taken out.
    var isFull: Bool { waitingBytes > limit }

    private var waitingBytes: Int { bytes.count - start }

    /// Adds bytes in the order they came.
    mutating func append(_ more: [UInt8]) {
        let known = bytes.count
        bytes += more
        if end == nil { end = bytes[known...].firstIndex(of: 0) }
    }

    /// Takes out the first frame, without its NUL, or returns `nil` when it is not whole yet.
    mutating func next() throws(FrameError) -> [UInt8]? {
        guard (end ?? bytes.count) - start <= limit else { throw .tooLong(limit: limit) }
        guard let end else { return nil }
        let frame = Array(bytes[start..<end])
        start = end + 1
        self.end = bytes[start...].firstIndex(of: 0)
        dropWhatWasTaken()
        return frame
    }

    /// Frees the room of taken frames, seldom enough that it costs little.
    private mutating func dropWhatWasTaken() {
        guard start == bytes.count || start > limit else { return }
        bytes.removeFirst(start)
        end = end.map { $0 - start }
        start = 0
    }
}
