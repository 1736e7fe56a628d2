import Dispatch
import EventLog
import Foundation

/// The files in work and those that wait for it, never more than a limit together.
///
/// A file counts until ``finish(_:settledBy:)`` is called for it, so that results that wait for the disk are
/// bounded too. A file that arrives again while it waits is one; while it is worked on, it is
/// worked on once more afterwards.
final class WorkQueue: Sendable {
    private let workers = DispatchQueue(label: "io.chronicled.work", attributes: .concurrent)
    private let room = NSCondition()
    private let state: Guarded

    /// Makes a queue of at most `limit` files, `width` of them worked on at a time.
    init(width: Int, limit: Int) {
        state = Guarded(WorkList(width: width, limit: limit), by: room)
    }

    /// Begins to call `perform` for each file, on threads of the queue's own.
    func start(_ perform: @escaping @Sendable (Arrival) -> Void) {
        state.use { list in
            state.perform = perform
            begin(&list)
        }
    }

    /// From now on at most `limit` files are in the queue, and `width` of them worked on at a time;
    /// those that are there already stay.
    func resize(width: Int, limit: Int) {
        state.use { list in
            list.resize(width: width, limit: limit)
            begin(&list)
            room.broadcast()
        }
    }

    /// Whether what waits goes on waiting, though workers are free.
    var isPaused: Bool { state.use(\.isPaused) }

    /// Begins or ends a pause; whether that changes anything. Work in hand goes on.
    func pause(_ isPaused: Bool) -> Bool {
        state.use { list in
            defer { begin(&list) }
            defer { list.isPaused = isPaused }
            return list.isPaused != isPaused
        }
    }

    /// How the work goes on, at this moment.
    var movement: Movement { state.use { Movement(moves: $0.moves, hasWork: $0.hasWork) } }

    /// How many files wait, and how many are in work.
    var counts: (waiting: Int, working: Int) {
        state.use { ($0.waiting, $0.working) }
    }

    /// Whether nothing new is taken.
    var isStopped: Bool { state.use(\.isStopped) }

    /// Takes a file that has just come; `false` when there is no room for it.
    func offer(_ arrival: Arrival) -> Bool {
        state.use { list in
            guard list.hasRoom(for: arrival.file) else { return false }
            list.add(arrival, first: true)
            begin(&list)
            return true
        }
    }

    /// Takes a file of the backlog; `false` when there is no room for it.
    func offerBacklog(_ arrival: Arrival) -> Bool {
        state.use { list in
            guard list.hasBacklogRoom(for: arrival.file) else { return false }
            list.add(arrival, first: false)
            begin(&list)
            return true
        }
    }

    /// Takes a file of the backlog, as soon as there is room; nothing once the queue has stopped.
    func offerWhenRoom(_ arrival: Arrival) {
        state.use(once: { $0.isStopped || $0.hasBacklogRoom(for: arrival.file) }) { list in
            list.add(arrival, first: false)
            begin(&list)
        }
    }

    /// Calls `body` after `delay` on one of the queue's threads, to go on with a file that is in
    /// work.
    func goOn(after delay: Duration, _ body: @escaping @Sendable () -> Void) {
        guard delay > .zero else { return workers.async(execute: body) }
        let time = DispatchTime.now() + .milliseconds(Int(delay / .milliseconds(1)))
        workers.asyncAfter(deadline: time, execute: body)
    }

    /// Ends the work on a file: its verdict is on the disk, or it gets none, for now or, when
    /// `look` has settled it, for good.
    func finish(_ file: DroppedFile, settledBy look: Arrival? = nil) {
        state.use { list in
            list.finish(file, settledBy: look)
            begin(&list)
            room.broadcast()
        }
    }

    /// Lets the work in hand finish and drops what waits, which still lies in its folder. Returns
    /// when nothing is in work.
    func stop() {
        state.use { list in
            list.stop()
            room.broadcast()
        }
        state.use(once: { $0.working == 0 }) { _ in }
    }

    /// Sets free workers to the files that wait; each goes on as long as there are some.
    private func begin(_ list: inout WorkList) {
        guard let perform = state.perform else { return }
        while let first = list.next() {
            workers.async { [self] in
                var arrival: Arrival? = first
                while let current = arrival {
                    perform(current)
                    arrival = state.use { list in
                        list.workerIsFree()
                        return list.next()
                    }
                }
            }
        }
    }
}

extension WorkQueue {
    /// What tells whether the work goes on.
    struct Movement: Equatable {
        /// Counts the files that were taken to be worked on and those that were finished.
        let moves: UInt64
        /// Whether there are files that workers should be busy with.
        let hasWork: Bool
    }

    /// A list that is only used with the queue's lock held.
    ///
    /// `@unchecked`: the condition's lock guards every access; `Mutex` has no condition to wait on.
    private final class Guarded: @unchecked Sendable {
        var perform: (@Sendable (Arrival) -> Void)?
        private var list: WorkList
        private let lock: NSCondition

        init(_ list: WorkList, by lock: NSCondition) {
            self.list = list
            self.lock = lock
        }

        func use<Value>(_ body: (inout WorkList) -> Value) -> Value {
            lock.lock()
            defer { lock.unlock() }
            return body(&list)
        }

        /// Waits until `condition` holds, which others bring about, and then uses the list.
        ///
        /// Nobody may hold the list while waiting: the lock is free then, and others change it.
        func use(once condition: (WorkList) -> Bool, _ body: (inout WorkList) -> Void) {
            lock.lock()
            defer { lock.unlock() }
            while !condition(list) { lock.wait() }
            body(&list)
        }
    }
}
