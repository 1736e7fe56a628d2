import Dispatch
import LinuxSystem
import Synchronization

/// The next portion of a log, which is read while another one is written to the index.
struct OngoingRead: ~Copyable {
    private let outcome = Outcome()

    /// Begins to read the next portion of `replay`.
    init(of replay: LogReplay.Shared) {
        let outcome = outcome
        DispatchQueue.global().async { outcome.set(replay.next()) }
    }

    /// Waits for the portion, which is `nil` at the end of the log.
    consuming func finish() throws(SystemCallError) -> LogReplay.Portion? {
        try outcome.wait()?.get() ?? nil
    }

    private final class Outcome: Sendable {
        private let result = Mutex<LogReplay.Shared.Next?>(nil)
        private let isThere = DispatchSemaphore(value: 0)

        func set(_ result: LogReplay.Shared.Next) {
            self.result.withLock { $0 = result }
            isThere.signal()
        }

        func wait() -> LogReplay.Shared.Next? {
            isThere.wait()
            return result.withLock { $0 }
        }
    }
}

extension LogReplay {
    /// A replay that one thread at a time reads on.
    final class Shared: Sendable {
        /// What was read.
        typealias Next = Result<Portion?, SystemCallError>

        private let replay: Mutex<LogReplay>

        /// Shares `replay`.
        init(_ replay: consuming sending LogReplay) {
            self.replay = Mutex(replay)
        }

        /// The next lines, or `nil` when there are none before the end.
        func next() -> Next {
            replay.withLock { replay in
                do throws(SystemCallError) {
                    return .success(try replay.next())
                } catch {
                    return .failure(error)
                }
            }
        }
    }
}
