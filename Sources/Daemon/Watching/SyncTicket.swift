import Synchronization

/// Held by whatever came in one span of time and is not dealt with yet: an arrival takes it along
/// through the queue, the work and every further look, a scan until it has run.
///
/// When the last holder lets go of it, all that came in its span has ended. Nobody counts, so
/// nothing can be counted wrong.
final class SyncTicket: Sendable {
    /// Counts the spans, from 1.
    let number: UInt64
    private let outstanding: SyncTickets.Outstanding

    fileprivate init(_ number: UInt64, _ outstanding: SyncTickets.Outstanding) {
        self.number = number
        self.outstanding = outstanding
        outstanding.begin(number)
    }

    deinit {
        outstanding.end(number)
    }

    /// The older of two tickets, the one there is, or `nil`.
    static func older(_ one: SyncTicket?, _ other: SyncTicket?) -> SyncTicket? {
        guard let one, let other else { return one ?? other }
        return one.number < other.number ? one : other
    }
}

/// Tells when everything that came before a moment has been dealt with.
final class SyncTickets: Sendable {
    /// The spans of which something is still to be done; one for each ticket that is held.
    fileprivate final class Outstanding: Sendable {
        private let numbers = Mutex<Set<UInt64>>([])
        private let observer = Mutex<Callback?>(nil)

        func begin(_ number: UInt64) {
            numbers.withLock { _ = $0.insert(number) }
        }

        func end(_ number: UInt64) {
            numbers.withLock { _ = $0.remove(number) }
            notify()
        }

        func isAnyLeft(through number: UInt64) -> Bool {
            numbers.withLock { $0.contains { $0 <= number } }
        }

        func observe(_ observer: @escaping @Sendable () -> Void) {
            self.observer.withLock { $0 = Callback(call: observer) }
        }

        func notify() {
            observer.withLock { $0 }?.call()
        }
    }

    private let outstanding = Outstanding()
    private let newest: Mutex<SyncTicket>

    /// Begins the first span.
    init() {
        newest = Mutex(SyncTicket(1, outstanding))
    }

    /// The ticket for what comes now.
    var current: SyncTicket { newest.withLock { $0 } }

    /// Ends the span and begins another; the number of the one that has ended.
    func endSpan() -> UInt64 {
        let ended = newest.withLock { newest in
            let ended = newest
            newest = SyncTicket(ended.number + 1, outstanding)
            return ended
        }
        return ended.number
    }

    /// Whether all has been dealt with that came in span `number` or before.
    func isOver(_ number: UInt64) -> Bool {
        !outstanding.isAnyLeft(through: number)
    }

    /// Calls `observer` whenever a span may be over, on any thread, which it must not hold up.
    func observe(_ observer: @escaping @Sendable () -> Void) {
        outstanding.observe(observer)
    }

    /// Calls the observer.
    func notify() {
        outstanding.notify()
    }
}
