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
        var limit: Int
        var taken = 0
        var waiters: Deque<Waiter> = []

        func fits(_ bytes: Int) -> Bool {
            taken == 0 || bytes <= limit - taken
        }

        /// Lets those in who have room now, in turn.
        mutating func admit() {
            while let next = waiters.first, fits(next.bytes) {
                taken += next.bytes
                waiters.removeFirst()
                next.turn.signal()
            }
        }
    }

    private let state: Mutex<State>

    /// Room for `bytes` bytes.
    init(bytes: Int) {
        state = Mutex(State(limit: bytes))
    }

    /// From now on there is room for `bytes` bytes; what is taken stays so until it is given back.
    func resize(to bytes: Int) {
        state.withLock { state in
            state.limit = bytes
            state.admit()
        }
    }

    /// How many bytes are taken, and how many wait for some.
    var usage: (taken: Int, waiting: Int) {
        state.withLock { ($0.taken, $0.waiters.count) }
    }

    /// Takes room for `bytes` bytes; waits until there is some, which others give back.
    func take(_ bytes: Int) {
        let turn = state.withLock { state -> DispatchSemaphore? in
            if state.waiters.isEmpty, state.fits(bytes) {
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
            state.admit()
        }
    }
}
