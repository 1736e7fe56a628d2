import Control
import EventLog
import LinuxSystem
import SystemPackage

/// The stream that answers `Tail`: lines of the log as they stand there, as far as they are synced.
struct LogTail: ReplyStream {
    private let cursor: LogCursor
    private let follows: Bool
    private let synced: @Sendable () -> LogPosition

    /// Begins where `parameters` say: behind a line, some lines before the end, or at the end.
    init(
        _ parameters: TailParameters, log: LogSegments,
        synced: @escaping @Sendable () -> LogPosition
    ) throws(MethodError) {
        let end = synced()
        self.synced = synced
        follows = parameters.follow ?? false
        let after = try parameters.after.map { text throws(MethodError) in
            guard let sequence = UInt64(text), sequence <= end.sequence else {
                throw .noSuchSequence(text)
            }
            return sequence
        }
        do throws(SystemCallError) {
            cursor =
                if let after {
                    try LogCursor(log: log, after: after, before: end)
                } else {
                    try LogCursor(log: log, last: parameters.last ?? 0, before: end)
                }
        } catch {
            throw .failed("cannot read the event log: \(error)")
        }
    }

    mutating func next() -> StreamStep {
        do throws(SystemCallError) {
            if let line = try cursor.next(through: synced()) {
                return .reply(TailReply.record(JSONBytes(trusting: line)))
            }
            return follows ? .wait : .finish(TailReply.end)
        } catch {
            return .fail(.failed("cannot read the event log: \(error)"))
        }
    }
}
