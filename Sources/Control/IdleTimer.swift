import Dispatch

/// Calls now and then while it is on, for use on its queue only.
///
/// Turned off it wakes nobody. Its calls may come late, so that they fall together with others.
final class IdleTimer {
    private let timer: any DispatchSourceTimer
    private let pause: Double
    private var isOn = false

    /// A timer that is off; on, it calls `handler` on `queue` every `pause`.
    init(every pause: Duration, queue: DispatchQueue, handler: @escaping @Sendable () -> Void) {
        self.pause = pause / .seconds(1)
        timer = DispatchSource.makeTimerSource(queue: queue)
        timer.setEventHandler(handler: handler)
        timer.schedule(deadline: .distantFuture)
        timer.activate()
    }

    /// Turns the timer on or off.
    func turn(on shouldBeOn: Bool) {
        guard shouldBeOn != isOn else { return }
        isOn = shouldBeOn
        guard isOn else { return timer.schedule(deadline: .distantFuture) }
        let leeway = DispatchTimeInterval.milliseconds(Int(pause * 100))
        timer.schedule(deadline: .now() + pause, repeating: pause, leeway: leeway)
    }

    /// Ends it for good.
    func cancel() {
        timer.cancel()
    }
}
