import LinuxSystem

/// How much a server takes on.
public struct ControlLimits: Sendable, Equatable {
    /// How many clients may be connected at once. Of these places some are kept for root and the
    /// daemon's user, and no other user gets more than half. For a further client the one goes, of
    /// those who leave it no place, that has been idle for longest; when none is idle, the further
    /// one is closed at once.
    public var clients = 256
    /// How long a call of root or the daemon's user may be, in bytes.
    public var frameBytes = 1 << 20
    /// How long a call of anyone else may be, in bytes, if that is less.
    public var othersFrameBytes = 1 << 16
    /// How many bytes may wait for a client before no more are made for it.
    public var outputBytes = 1 << 16
    /// After how long a client is closed that has no call under way and makes none, or that does
    /// not take its replies; it may take half as long again.
    public var idleTime = Duration.seconds(300)
    /// How long clients have to take their last replies when the server stops.
    public var stopTime = Duration.seconds(1)

    /// The usual limits.
    public init() {}

    /// The usual limits for a process that may have so many `descriptors` open: clients get no more
    /// than a quarter of them.
    public init(descriptors: Int) {
        clients = max(1, min(clients, descriptors / 4))
    }

    /// How long a call of `peer` may be.
    func frameBytes(of peer: PeerCredentials) -> Int {
        Access.owner.permits(peer) ? frameBytes : min(frameBytes, othersFrameBytes)
    }
}
