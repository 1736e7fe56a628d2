/// The event log, as far as it is durable.
public struct StatusLog: Codable, Sendable, Equatable {
    /// The path of the active segment.
    public var path: String
    /// Its size in bytes.
    public var bytes: Int
    /// The sequence of the last durable record, 20 digits.
    public var sequence: String
    /// How many sealed segments lie beside it.
    public var segments: Int

    /// Makes the log's state of its parts.
    public init(path: String, bytes: Int, sequence: String, segments: Int = 0) {
        self.path = path
        self.bytes = bytes
        self.sequence = sequence
        self.segments = segments
    }
}
