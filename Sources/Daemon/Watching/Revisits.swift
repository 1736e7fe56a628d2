import Dispatch
import EventLog
import Synchronization

/// Brings files back that could not be judged yet, each after a while that doubles with every look.
///
/// At most `limit` files are remembered; where more wait, their folder is looked through instead,
/// so that memory stays bounded whatever lies there.
final class Revisits: Sendable {
    private struct Waiting {
        var files = 0
        var folders: Set<SpoolFolder> = []
    }

    private let limit: Int
    private let settleTime: Duration
    private let file: @Sendable (Arrival) -> Void
    private let folder: @Sendable (SpoolFolder) -> Void
    private let waiting = Mutex(Waiting())

    /// Calls `file` for each file whose time has come, and `folder` for each folder that holds some
    /// of those that were too many; both on a thread of their own.
    init(
        limit: Int, settleTime: Duration = .seconds(2),
        file: @escaping @Sendable (Arrival) -> Void,
        folder: @escaping @Sendable (SpoolFolder) -> Void
    ) {
        self.limit = limit
        self.settleTime = settleTime
        self.file = file
        self.folder = folder
    }

    /// Brings `arrival` back after its ``delay(of:)``, or its folder in its stead.
    func add(_ arrival: Arrival) {
        let isRemembered = waiting.withLock { waiting in
            guard waiting.files < limit else { return false }
            waiting.files += 1
            return true
        }
        guard isRemembered else { return add(SpoolFolder(holding: arrival.file)) }
        after(delay(of: arrival)) { [self] in
            waiting.withLock { $0.files -= 1 }
            file(arrival)
        }
    }

    /// How long it takes until `arrival` is brought back: the time to settle at first, 32 times
    /// that at most.
    func delay(of arrival: Arrival) -> Duration {
        settleTime * (1 << min(max(arrival.looks - 1, 0), 5))
    }

    private func add(_ folder: SpoolFolder) {
        guard waiting.withLock({ $0.folders.insert(folder).inserted }) else { return }
        after(settleTime) { [self] in
            waiting.withLock { _ = $0.folders.remove(folder) }
            self.folder(folder)
        }
    }

    private func after(_ delay: Duration, _ body: @escaping @Sendable () -> Void) {
        let time = DispatchTime.now() + .nanoseconds(Int(delay / .nanoseconds(1)))
        DispatchQueue.global().asyncAfter(deadline: time, execute: body)
    }
}
