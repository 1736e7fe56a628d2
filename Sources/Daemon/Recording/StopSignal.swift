import Dispatch
import Synchronization

/// A flag that one thread raises and others can wait for.
///
/// It waits by the clock that nobody sets, so that a step of the time of day makes no wait longer.
final class StopSignal: Sendable {
    /// What is thrown by those who find the flag raised.
    struct Raised: Error {}

    private let hasBeenRaised = Atomic(false)
    private let closed = DispatchGroup()

    /// Makes a flag that is not raised.
    init() {
        closed.enter()
    }

    /// A group must not be given up while something is in it.
    deinit {
        raise()
    }

    /// Raises the flag for good.
    func raise() {
        guard !hasBeenRaised.exchange(true, ordering: .acquiringAndReleasing) else { return }
        closed.leave()
    }

    /// Whether the flag is raised.
    var isRaised: Bool { hasBeenRaised.load(ordering: .acquiring) }

    /// Waits until the flag is raised or `seconds` have passed; whether it is raised.
    func wait(seconds: Double) -> Bool {
        closed.wait(timeout: .now() + seconds) == .success
    }
}
