import Dispatch
import Synchronization

/// The one timer of the scans that nothing asks for. Between two of them nothing wakes.
final class ScanTimer: Sendable {
    private struct State {
        var schedule: ScanSchedule
        var needs = ScanSchedule.Needs()
        var timer: (any DispatchSourceTimer)?
    }

    private let queue: DispatchQueue
    private let state: Mutex<State>

    /// A timer whose handler runs on `queue`.
    init(_ intervals: ScanSchedule.Intervals, queue: DispatchQueue) {
        self.queue = queue
        state = Mutex(State(schedule: ScanSchedule(intervals, from: Self.now)))
    }

    /// Begins to call `due` with each scan whose time has come.
    func start(_ due: @escaping @Sendable (ScanRequest) -> Void) {
        state.withLock { [queue] state in
            let timer = DispatchSource.makeTimerSource(queue: queue)
            timer.setEventHandler { [weak self] in self?.fire(due) }
            timer.activate()
            state.timer = timer
        }
    }

    /// The scan `request` has ended, and there is this to look at: sets the timer to the next scan.
    func end(_ request: ScanRequest, _ needs: ScanSchedule.Needs) {
        state.withLock { state in
            state.schedule.end(request, at: Self.now)
            state.needs = needs
            Self.arm(state)
        }
    }

    /// From now on the scans run as often as `intervals` say.
    func change(_ intervals: ScanSchedule.Intervals) {
        state.withLock { state in
            state.schedule.intervals = intervals
            Self.arm(state)
        }
    }

    /// Ends the calls.
    func stop() {
        state.withLock { $0.timer?.cancel() }
    }

    private func fire(_ due: @Sendable (ScanRequest) -> Void) {
        let requests = state.withLock { state in
            let requests = state.schedule.due(at: Self.now, state.needs)
            if requests.isEmpty { Self.arm(state) }
            return requests
        }
        requests.forEach(due)
    }

    private static func arm(_ state: State) {
        let nanoseconds = UInt64(max(state.schedule.next(state.needs), .zero) / .nanoseconds(1))
        state.timer?.schedule(
            deadline: DispatchTime(uptimeNanoseconds: nanoseconds), leeway: .milliseconds(50))
    }

    private static var now: Duration {
        .nanoseconds(Int64(clamping: DispatchTime.now().uptimeNanoseconds))
    }
}
