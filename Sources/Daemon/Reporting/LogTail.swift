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
        do throws(SystemCallError) {
            if let after = parameters.after {
                guard let sequence = UInt64(after), sequence <= end.sequence else {
                    throw SystemCallError(call: "seek", errno: .invalidArgument)
                }
                cursor = try LogCursor(log: log, after: sequence, before: end)
            } else {
                cursor = try LogCursor(log: log, last: parameters.last ?? 0, before: end)
            }
        } catch  where error.call == "seek" {
            throw .noSuchSequence(parameters.after ?? "")
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
