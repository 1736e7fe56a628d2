import Control
import Dispatch
import LinuxSystem
import Synchronization

/// Feeds the service manager's watchdog, twice in each of its intervals, for as long as the daemon
/// moves.
final class Watchdog: Sendable {
    private struct State {
        var liveness: Liveness
        var hung: [Liveness.Part] = []
        var timer: (any DispatchSourceTimer)?
    }

    private let interval: Duration
    private let signs: @Sendable () -> Liveness.Signs
    private let ended: @Sendable (Liveness.Part) -> Void
    private let queue = DispatchQueue(label: "io.chronicled.watchdog")
    private let state: Mutex<State>

    /// A watchdog that bites when it was not fed for `interval`.
    ///
    /// - Parameters:
    ///   - signs: says what is seen of the daemon's parts, and has them give the next signs.
    ///   - ended: told once of each part that does not move any more.
    init(
        interval: Duration, signs: @escaping @Sendable () -> Liveness.Signs,
        ended: @escaping @Sendable (Liveness.Part) -> Void
    ) {
        self.interval = interval
        self.signs = signs
        self.ended = ended
        state = Mutex(State(liveness: Liveness(patience: interval)))
    }

    /// Begins to feed.
    func start() {
        let nanoseconds = Int(interval / .nanoseconds(2))
        state.withLock { [queue] state in
            let timer = DispatchSource.makeTimerSource(queue: queue)
            timer.setEventHandler { [weak self] in self?.look() }
            timer.schedule(
                deadline: .now(), repeating: .nanoseconds(nanoseconds),
                leeway: .nanoseconds(nanoseconds / 20))
            timer.activate()
            state.timer = timer
        }
    }

    /// Feeds no more.
    func stop() {
        state.withLock { $0.timer?.cancel() }
    }

    private func look() {
        let (signs, now) = (signs(), DispatchTime.now().uptimeNanoseconds)
        let (before, hung) = state.withLock { state in
            let before = state.hung
            state.hung = state.liveness.hung(
                seeing: signs, at: .nanoseconds(Int64(clamping: now)))
            return (before, state.hung)
        }
        if hung.isEmpty { ServiceNotification.feedWatchdog() }
        for part in hung where !before.contains(part) { ended(part) }
    }
}

extension Watchdog {
    /// The watchdog that the service manager wants to be fed while `parts` and `server` move, or
    /// `nil` when it wants none.
    convenience init?(
        over parts: Operation.Parts, _ server: ControlServer, _ progress: RecordingProgress,
        _ journal: DaemonJournal
    ) {
        guard let interval = ServiceNotification.watchdogInterval else { return nil }
        let (pipeline, recorder, control) = (parts.pipeline, parts.recorder, Pulse())
        self.init(interval: interval) {
            recorder.ask()
            control.ask { server.whenItsTurnComes($0) }
            let movement = pipeline.movement
            return Liveness.Signs(
                recorder: recorder.pulse.count, control: control.count, work: movement.moves,
                mustWork: movement.hasWork && progress.snapshot.stalled == nil)
        } ended: {
            journal.hung($0)
        }
    }
}
