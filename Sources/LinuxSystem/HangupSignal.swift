import Dispatch
import Glibc
import Synchronization

/// `SIGHUP`, by which a daemon is asked to read its configuration again.
///
/// As long as this lives the signal does not end the process. One that comes before anybody wants
/// to hear of it is kept.
public final class HangupSignal: Sendable {
    private struct State {
        var source: (any DispatchSourceSignal)?
        var hasCome = false
        var listener: Listener?
    }

    private struct Listener {
        let call: @Sendable () -> Void
    }

    private let queue = DispatchQueue(label: "io.chronicled.hangup")
    private let state = Mutex(State())

    /// Takes the signal over from when it returns.
    public init() {
        signal(SIGHUP, SIG_IGN)
        let registered = DispatchSemaphore(value: 0)
        state.withLock { [queue] state in
            let source = DispatchSource.makeSignalSource(signal: SIGHUP, queue: queue)
            source.setRegistrationHandler { registered.signal() }
            source.setEventHandler { [weak self] in self?.note() }
            source.activate()
            state.source = source
        }
        registered.wait()
    }

    deinit {
        state.withLock { $0.source?.cancel() }
    }

    /// Calls `body` for each signal that comes, and now if one has come already.
    public func listen(_ body: @escaping @Sendable () -> Void) {
        let hasCome = state.withLock { state in
            state.listener = Listener(call: body)
            return state.hasCome
        }
        if hasCome { body() }
    }

    private func note() {
        let listener = state.withLock { state in
            state.hasCome = true
            return state.listener
        }
        listener?.call()
    }
}
