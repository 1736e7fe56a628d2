import Control
import Dispatch
import LinuxSystem
import Synchronization

/// Keeps the line up to date that `systemctl status` shows: at most once a second, and only when it
/// has changed. Nothing wakes while nothing happens.
///
/// Until the daemon is ready each change, though it leaves the line as it is, is progress, for which
/// the service manager grants more time.
final class ServiceStatusLine: Sendable {
    /// How much time the daemon asks for, from each step before it is ready to the next.
    private static let startingTime = Duration.seconds(90)
    private static let pause = DispatchTimeInterval.seconds(1)

    private struct State {
        var told = ""
        var isReady = false
        var earliest = DispatchTime.now() + ServiceStatusLine.pause
    }

    private let text: @Sendable () -> String
    private let queue = DispatchQueue(label: "io.chronicled.status-line")
    private let state = Mutex(State())
    private let isDue = Atomic(false)

    /// A line that `text` gives, which is asked on a queue of the line's own.
    init(text: @escaping @Sendable () -> String) {
        self.text = text
    }

    /// Tells the new line soon, if there is one. May be called from any thread, as often as one
    /// likes.
    func mayHaveChanged() {
        guard !isDue.exchange(true, ordering: .acquiringAndReleasing) else { return }
        queue.asyncAfter(deadline: state.withLock(\.earliest)) { self.update() }
    }

    /// Tells that the daemon is ready, or is so again after a reload; told when this returns.
    func announceReady() {
        queue.sync {
            let line = text()
            ServiceNotification.ready(status: line)
            state.withLock { $0.isReady = true }
            note(line)
        }
    }

    private func update() {
        isDue.store(false, ordering: .releasing)
        let line = text()
        let (told, isReady) = state.withLock { ($0.told, $0.isReady) }
        if isReady {
            guard line != told else { return }
            ServiceNotification.status(line)
        } else {
            ServiceNotification.starting(status: line, within: Self.startingTime)
        }
        note(line)
    }

    private func note(_ line: String) {
        state.withLock { state in
            state.told = line
            state.earliest = .now() + Self.pause
        }
    }
}

extension StatusReport {
    /// What the daemon does now, in one line.
    var line: String {
        let judged = live.accepted + live.duplicate + live.rejected
        switch live.state {
        case .starting: return "starting; the index holds record \(live.index.sequence)"
        case .stopping: return "finishing the work in hand; \(live.working) in work"
        case .running, .paused, .stalled, .degraded:
            return "\(condition); \(live.waiting) waiting, \(judged) judged"
        }
    }

    private var condition: String {
        guard live.state != .running else {
            return "watching " + settings.directories.joined(separator: ", ")
        }
        let directoryFault = live.directories.first { !$0.watched }.map {
            "\($0.path) is not watched" + ($0.fault.map { ": \($0)" } ?? "")
        }
        let fault = live.fault ?? directoryFault
        return live.state.rawValue + (fault.map { ": \($0)" } ?? "")
    }
}
