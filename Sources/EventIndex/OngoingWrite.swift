import Dispatch
import GRDB
import Synchronization

/// A transaction that is made while its maker does something else.
struct OngoingWrite: ~Copyable {
    private let outcome = Outcome()

    /// Begins to make the changes of `body`, all of them or, when it throws, none.
    init(to pool: DatabasePool, _ body: @escaping @Sendable (IndexTransaction) throws -> Void) {
        let outcome = outcome
        pool.asyncWrite(
            { try body(IndexTransaction(database: $0)) },
            completion: { _, result in outcome.set(result) })
    }

    /// Waits until the changes are made.
    ///
    /// - Throws: what the body or the database threw; then none is made.
    consuming func finish() throws { try outcome.wait() }

    private final class Outcome: Sendable {
        private let result = Mutex<Result<Void, any Error>?>(nil)
        private let isThere = DispatchSemaphore(value: 0)

        func set(_ result: Result<Void, any Error>) {
            self.result.withLock { $0 = result }
            isThere.signal()
        }

        func wait() throws {
            isThere.wait()
            try result.withLock { $0 }?.get()
        }
    }
}
