import Synchronization

/// Counts the signs of life that something gives which works on a queue.
final class Pulse: Sendable {
    private let beats = Atomic<UInt64>(0)
    private let isAsked = Atomic(false)

    /// How many signs it has given.
    var count: UInt64 { beats.load(ordering: .relaxed) }

    /// It gives a sign.
    func beat() {
        beats.add(1, ordering: .relaxed)
    }

    /// Has it give a sign when its turn comes, by `run`, which puts a body on its queue; not again
    /// before it has done so.
    func ask(_ run: (@escaping @Sendable () -> Void) -> Void) {
        guard !isAsked.exchange(true, ordering: .acquiringAndReleasing) else { return }
        run { [self] in
            isAsked.store(false, ordering: .releasing)
            beat()
        }
    }
}
