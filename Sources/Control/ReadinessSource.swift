import Dispatch

/// A Dispatch source that can be turned on and off, for use on its queue only.
///
/// It starts turned off. Dispatch counts suspensions and never calls the cancel handler of a
/// source that is suspended; this keeps the count at one and zero.
final class ReadinessSource {
    private let source: any DispatchSourceProtocol
    private var isOn = false
    private var isCancelled = false

    /// Watches with `source`, a new one, calling `handler` when it is ready and `closed` after
    /// ``cancel()``, when its descriptor is no longer watched.
    init(
        _ source: any DispatchSourceProtocol, handler: @escaping @Sendable () -> Void,
        closed: @escaping @Sendable () -> Void
    ) {
        self.source = source
        source.setEventHandler(handler: handler)
        source.setCancelHandler(handler: closed)
    }

    /// Turns the source on or off.
    func turn(on shouldBeOn: Bool) {
        guard shouldBeOn != isOn, !isCancelled else { return }
        isOn = shouldBeOn
        if shouldBeOn { source.resume() } else { source.suspend() }
    }

    /// Ends the watching for good.
    func cancel() {
        turn(on: true)
        isCancelled = true
        source.cancel()
    }
}
