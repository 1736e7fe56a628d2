/// The index of the event log.
public struct StatusIndex: Codable, Sendable, Equatable {
    /// How the index stands to the log.
    public enum State: String, Codable, Sendable {
        /// It holds every durable record.
        case current
        /// It lacks the last records.
        case behind
        /// It is being made anew from the log.
        case rebuilding
        /// It cannot be used.
        case unavailable
    }

    /// Its path.
    public var path: String
    /// Its size in bytes.
    public var bytes: Int
    /// The sequence of the last record in it, 20 digits.
    public var sequence: String
    /// How it stands to the log.
    public var state: State

    /// Makes the index's state of its parts.
    public init(path: String, bytes: Int, sequence: String, state: State) {
        self.path = path
        self.bytes = bytes
        self.sequence = sequence
        self.state = state
    }
}
