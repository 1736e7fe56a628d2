/// A place between two lines of the log.
public struct LogPosition: Sendable, Hashable {
    /// The number of the first line of the segment the place lies in.
    public var segment: UInt64
    /// The byte of the segment where the next line begins.
    public var offset: Int64
    /// The number of the line before it; 0 before the first.
    public var sequence: UInt64

    /// Makes a place of its parts.
    public init(segment: UInt64, offset: Int64, sequence: UInt64) {
        self.segment = segment
        self.offset = offset
        self.sequence = sequence
    }

    /// The place before the first line of an empty log.
    public static let start = LogPosition(segment: 1, offset: 0, sequence: 0)
}
