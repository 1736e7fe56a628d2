import Foundation

/// A flag that one thread raises and another can wait for.
final class StopSignal: Sendable {
    /// What is thrown by those who find the flag raised.
    struct Raised: Error {}

    private let raised = NSConditionLock(condition: 0)

    /// Raises the flag for good.
    func raise() {
        raised.lock()
        raised.unlock(withCondition: 1)
    }

    /// Whether the flag is raised.
    var isRaised: Bool { wait(seconds: 0) }

    /// Waits until the flag is raised or `seconds` have passed; whether it is raised.
    func wait(seconds: Double) -> Bool {
        guard raised.lock(whenCondition: 1, before: Date(timeIntervalSinceNow: seconds)) else {
            return false
        }
        raised.unlock()
        return true
    }
}
