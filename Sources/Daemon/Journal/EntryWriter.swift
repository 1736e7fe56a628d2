import Dispatch
import Synchronization

/// Writes entries on a thread of its own, so that nobody waits for a journal, a pipe or a terminal
/// that takes none.
///
/// Too many entries of a kind are left out (``EntryLimiter``), too many that wait are dropped
/// (``EntryQueue``); both are told. It sets a timer only when it has left something out.
final class EntryWriter: Sendable {
    /// What follows from one entry.
    private enum Consequence {
        case nothing
        case write
        case report(at: ContinuousClock.Instant)
    }

    private struct State {
        var limiter: EntryLimiter
        var queue: EntryQueue
        /// Whether the entries that wait are being written, or soon will be.
        var isWriting = false
        /// Whether it will be told soon what was left out.
        var isReporting = false

        mutating func take(
            _ entry: JournalEntry, at now: ContinuousClock.Instant
        ) -> Consequence {
            guard limiter.admits(entry.kind, at: now) else {
                guard !isReporting, let end = limiter.end(of: entry.kind) else { return .nothing }
                isReporting = true
                return .report(at: end)
            }
            queue.add(entry)
            defer { isWriting = true }
            return isWriting ? .nothing : .write
        }

        mutating func next() -> JournalEntry? {
            let entry = queue.next()
            isWriting = entry != nil
            return entry
        }

        mutating func report() {
            isReporting = false
            for suppression in limiter.takeSuppressed() { queue.add(suppression.entry) }
        }
    }

    private let thread = DispatchQueue(label: "io.chronicled.journal")
    private let state: Mutex<State>
    private let write: @Sendable (JournalEntry) -> Void

    /// Writes entries by `write`, which may wait for as long as it likes.
    init(
        limiter: EntryLimiter = EntryLimiter(), queue: EntryQueue = EntryQueue(),
        write: @escaping @Sendable (JournalEntry) -> Void
    ) {
        state = Mutex(State(limiter: limiter, queue: queue))
        self.write = write
    }

    /// Has `entry` written soon; returns at once.
    func send(_ entry: JournalEntry) {
        let now = ContinuousClock.now
        switch state.withLock({ $0.take(entry, at: now) }) {
        case .nothing: break
        case .write: thread.async { self.writeAll() }
        case .report(let end):
            let delay = now.duration(to: end) / .seconds(1)
            thread.asyncAfter(deadline: .now() + delay) { self.report() }
        }
    }

    /// Waits until all that was sent is written, at most for so long; whether it is.
    @discardableResult
    func flush(within limit: Duration) -> Bool {
        let written = DispatchSemaphore(value: 0)
        thread.async {
            self.report()
            written.signal()
        }
        return written.wait(timeout: .now() + limit / .seconds(1)) == .success
    }

    /// Tells what was left out.
    private func report() {
        state.withLock { $0.report() }
        writeAll()
    }

    private func writeAll() {
        while let entry = state.withLock({ $0.next() }) { write(entry) }
    }
}
