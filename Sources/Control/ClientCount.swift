import Synchronization

/// How many clients a server has, for whoever wants to know without asking the server.
public final class ClientCount: Sendable {
    private let count = Atomic(0)

    /// A count of nobody.
    public init() {}

    /// How many clients are connected.
    public internal(set) var value: Int {
        get { count.load(ordering: .relaxed) }
        set { count.store(newValue, ordering: .relaxed) }
    }
}
