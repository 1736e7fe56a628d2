import Control
import EventLog
import LinuxSystem
import Synchronization
import SystemPackage

/// The stream that answers `Tail` and `Show`: lines of the log as they stand there, as far as they
/// are synced.
///
/// It reads them from the log as the client takes them, so a slow one loses nothing.
final class LogStream: ReplyStream {
    /// What is given of the log.
    struct Stretch: Sendable {
        /// Where it begins.
        let place: LogPlace
        /// The number of its last line, or `nil` when it goes on to the end.
        let last: UInt64?
        /// Whether it goes on behind the end, as lines are written.
        let follows: Bool
    }

    /// A stretch that is still being looked for.
    final class Beginning: Sendable {
        private let found = Mutex<Result<Stretch, MethodError>?>(nil)

        /// What was found, or `nil` while it was not.
        var result: Result<Stretch, MethodError>? { found.withLock { $0 } }

        /// Gives what was found; the server must be woken then.
        func give(_ result: Result<Stretch, MethodError>) {
            found.withLock { $0 = result }
        }
    }

    private let log: LogSegments
    private let synced: @Sendable () -> LogPosition
    private let beginning: Beginning
    private var cursor: LogCursor?

    /// Gives the stretch of `log` that `beginning` is about, never beyond what is `synced`.
    init(
        log: LogSegments, from beginning: Beginning, synced: @escaping @Sendable () -> LogPosition
    ) {
        self.log = log
        self.beginning = beginning
        self.synced = synced
    }

    /// Whether it is known where the stretch begins, or why it does not.
    var hasBegun: Bool { beginning.result != nil }

    func next() -> StreamStep {
        switch beginning.result {
        case nil: .wait
        case .failure(let error): .fail(error)
        case .success(let stretch): next(of: stretch)
        }
    }

    /// The end of the log, for a daemon that stops writes nothing more.
    var ending: Result<JSONBytes, MethodError> { .success(TailReply.end) }

    private func next(of stretch: Stretch) -> StreamStep {
        let cursor = cursor ?? LogCursor(log: log, at: stretch.place)
        self.cursor = cursor
        do throws(SystemCallError) {
            guard let line = try cursor.next(through: synced()) else {
                return stretch.follows ? .wait : .finish(TailReply.end)
            }
            if let last = stretch.last, (try? LogLine(parsing: line))?.sequence ?? .max > last {
                return .finish(TailReply.end)
            }
            return .reply(TailReply.record(JSONBytes(trusting: line)))
        } catch {
            return .fail(.failed("cannot read the event log: \(error)"))
        }
    }
}
