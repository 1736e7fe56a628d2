import Dispatch
import Synchronization

/// The one timer of the scans that nothing asks for. Between two of them nothing wakes.
final class ScanTimer: Sendable {
    private let schedule: Mutex<ScanSchedule>
    private let timer: any DispatchSourceTimer
    private let due = Mutex<(@Sendable (ScanRequest) -> Void)?>(nil)
    private let needs = Mutex(ScanSchedule.Needs())

    /// A timer whose handler runs on `queue`.
    init(_ intervals: ScanSchedule.Intervals, queue: DispatchQueue) {
        schedule = Mutex(ScanSchedule(intervals, from: Self.now))
        timer = DispatchSource.makeTimerSource(queue: queue)
    }

    deinit {
        timer.setEventHandler(handler: nil)
        timer.activate()
        timer.cancel()
    }

    /// Begins to call `due` with each scan whose time has come.
    func start(_ due: @escaping @Sendable (ScanRequest) -> Void) {
        self.due.withLock { $0 = due }
        timer.setEventHandler { [weak self] in self?.fire() }
        timer.activate()
    }

    /// The scan `request` has ended.
    func end(_ request: ScanRequest) {
        schedule.withLock { $0.end(request, at: Self.now) }
    }

    /// Sets the timer to the next scan, given what there is to look at.
    func arm(_ needs: ScanSchedule.Needs) {
        self.needs.withLock { $0 = needs }
        let next = schedule.withLock { $0.next(needs) }
        let nanoseconds = UInt64(max(next, .zero) / .nanoseconds(1))
        timer.schedule(
            deadline: DispatchTime(uptimeNanoseconds: nanoseconds), leeway: .milliseconds(50))
    }

    /// Ends the calls.
    func stop() {
        timer.cancel()
    }

    private func fire() {
        let needs = needs.withLock { $0 }
        let requests = schedule.withLock { $0.due(at: Self.now, needs) }
        guard let due = due.withLock({ $0 }) else { return }
        requests.forEach(due)
        if requests.isEmpty { arm(needs) }
    }

    private static var now: Duration {
        .nanoseconds(Int64(clamping: DispatchTime.now().uptimeNanoseconds))
    }
}
