import DequeModule
import Dispatch
import Synchronization

/// Room in memory for the bytes of files in work.
///
/// Whoever wants some waits in turn until there is enough, so that a large file is not passed by
/// small ones for ever. A file larger than all the room gets it all to itself.
final class MemoryRoom: Sendable {
    private struct Waiter: Sendable {
        let bytes: Int
        let turn: DispatchSemaphore
    }

    private struct State {
        var taken = 0
        var waiters: Deque<Waiter> = []
    }

    private let limit: Int
    private let state = Mutex(State())

    /// Room for `bytes` bytes.
    init(bytes: Int) {
        limit = bytes
    }

    /// How many bytes are taken, and how many wait for some.
    var usage: (taken: Int, waiting: Int) {
        state.withLock { ($0.taken, $0.waiters.count) }
    }

    /// Takes room for `bytes` bytes; waits until there is some, which others give back.
    func take(_ bytes: Int) {
        let turn = state.withLock { state -> DispatchSemaphore? in
            if state.waiters.isEmpty, fits(bytes, state.taken) {
                state.taken += bytes
                return nil
            }
            let waiter = Waiter(bytes: bytes, turn: DispatchSemaphore(value: 0))
            state.waiters.append(waiter)
            return waiter.turn
        }
        turn?.wait()
    }

    /// Gives room for `bytes` bytes back, to those who wait for it.
    func giveBack(_ bytes: Int) {
        state.withLock { state in
            state.taken -= bytes
            while let next = state.waiters.first, fits(next.bytes, state.taken) {
                state.taken += next.bytes
                state.waiters.removeFirst()
                next.turn.signal()
            }
        }
    }

    private func fits(_ bytes: Int, _ taken: Int) -> Bool {
        taken == 0 || bytes <= limit - taken
    }
}
