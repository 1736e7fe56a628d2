import DequeModule
import Dispatch
import Foundation

/// Does pieces of work on several threads and gives their results in the order in which they came.
///
/// Whoever adds work waits while the window is full, so that what is read and not yet written stays
/// bounded, and a slow reader of the results slows everything down.
final class OrderedWork<Result: Sendable>: Sendable {
    private let threads = DispatchQueue(label: "io.chronicled.archive", attributes: .concurrent)
    private let change = NSCondition()
    private let state: Guarded

    /// Work for `width` threads within `limits`.
    init(width: Int, limits: OrderedWindow<Result>.Limits) {
        state = Guarded(State(window: OrderedWindow(limits: limits), idle: width), by: change)
    }

    /// Adds `work` on `size` bytes once there is room for it; `false` when nobody waits for results
    /// any more.
    func add(size: Int, _ work: @escaping @Sendable () -> Result) -> Bool {
        state.use(once: { $0.isAbandoned || $0.window.hasRoom(for: size) }) { state in
            guard !state.isAbandoned else { return false }
            state.waiting.append((state.window.add(size), work))
            begin(&state)
            return true
        }
    }

    /// Says that nothing more will be added.
    func end() {
        state.use { $0.hasEnded = true }
    }

    /// Says that nobody waits for results any more.
    func abandon() {
        state.use { $0.isAbandoned = true }
    }

    /// The next results, one or more, as soon as there are; none when all were given.
    func next() -> [Result] {
        state.use(once: { $0.window.isFirstDone || $0.hasEnded && $0.window.isEmpty }) {
            $0.window.takeDone()
        }
    }

    /// Sets idle threads to what waits; each goes on as long as something does.
    private func begin(_ state: inout State) {
        while state.idle > 0, let first = state.waiting.popFirst() {
            state.idle -= 1
            threads.async { [self] in goOn(with: first) }
        }
    }

    private func goOn(with first: State.Piece) {
        var piece: State.Piece? = first
        while let (number, work) = piece {
            let result = work()
            piece = state.use { state in
                state.window.finish(number, result)
                let next = state.isAbandoned ? nil : state.waiting.popFirst()
                if next == nil { state.idle += 1 }
                return next
            }
        }
    }
}

extension OrderedWork {
    private struct State {
        typealias Piece = (number: Int, work: @Sendable () -> Result)

        var window: OrderedWindow<Result>
        /// What no thread has begun with.
        var waiting: Deque<Piece> = []
        /// How many threads have nothing to do.
        var idle: Int
        var hasEnded = false
        var isAbandoned = false
    }

    /// A state that is only used with the condition's lock held; each use wakes those that wait.
    ///
    /// `@unchecked`: the condition's lock guards every access; `Mutex` has no condition to wait on.
    private final class Guarded: @unchecked Sendable {
        private var state: State
        private let lock: NSCondition

        init(_ state: State, by lock: NSCondition) {
            self.state = state
            self.lock = lock
        }

        func use<Value>(
            once condition: (State) -> Bool = { _ in true }, _ body: (inout State) -> Value
        ) -> Value {
            lock.lock()
            defer {
                lock.broadcast()
                lock.unlock()
            }
            while !condition(state) { lock.wait() }
            return body(&state)
        }
    }
}
