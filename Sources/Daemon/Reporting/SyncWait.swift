import Control
import Synchronization

/// The late reply to `Sync`: it comes when all that was dropped before has been dealt with.
final class SyncWait: ReplyStream, Sendable {
    private let tickets: SyncTickets
    private let span = Mutex<UInt64?>(nil)

    /// A wait that cannot end before it has begun.
    init(_ tickets: SyncTickets) {
        self.tickets = tickets
    }

    /// From now on waits for what came until now.
    func begin() {
        let ended = tickets.endSpan()
        span.withLock { $0 = ended }
        tickets.notify()
    }

    func next() -> StreamStep {
        guard let span = span.withLock({ $0 }), tickets.isOver(span) else { return .wait }
        return .finish(.emptyObject)
    }
}
