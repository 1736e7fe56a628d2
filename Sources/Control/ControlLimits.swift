/// How much a server takes on.
public struct ControlLimits: Sendable, Equatable {
    /// How many clients may be connected at once; further ones are closed at once.
    public var clients = 256
    /// How long a call may be, in bytes.
    public var frameBytes = 1 << 20
    /// How many bytes may wait for a client before no more are made for it.
    public var outputBytes = 1 << 16

    /// The usual limits.
    public init() {}
}
