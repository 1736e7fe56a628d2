import Control
import Synchronization

/// The stream that answers `Search` and `Happening`: replies that are made elsewhere, a few at a time.
///
/// Nobody reads the log on the server's queue: when the client has taken most of what is ready,
/// more is asked for.
final class FoundRecords: ReplyStream {
    /// What was found so far, and whether more is to come.
    final class Replies: Sendable {
        private struct State {
            var ready: ArraySlice<JSONBytes> = []
            var isAwaited = true
            var ending: Result<JSONBytes, MethodError>?
            var more: Callback?
            var cancel: Callback?
        }

        private let state = Mutex(State())

        deinit { state.withLock { $0.cancel }?.call() }

        /// Adds `replies`; `more` is called when most are taken, or, when it is `nil`, the stream ends
        /// behind them. The server must be woken then.
        func give(_ replies: [JSONBytes], more: Callback?) {
            state.withLock { state in
                state.ready += replies
                state.more = more
                state.isAwaited = false
                if more == nil { state.ending = .success(TailReply.end) }
            }
        }

        /// Ends the stream with an error.
        func fail(_ error: MethodError) {
            state.withLock { $0.ending = .failure(error) }
        }

        /// Calls `body` when the client is gone, or at the end.
        func whenLetGo(_ body: @escaping @Sendable () -> Void) {
            state.withLock { $0.cancel = Callback(call: body) }
        }

        /// The next step, and what to call to have more made.
        fileprivate func next() -> (StreamStep, more: Callback?) {
            state.withLock { state in
                let reply = state.ready.popFirst()
                var more: Callback?
                if state.ready.count < FoundRecords.fewReplies, !state.isAwaited {
                    more = state.more
                    state.isAwaited = true
                }
                if let reply { return (.reply(reply), more) }
                return switch state.ending {
                case nil: (.wait, more)
                case .success(let last): (.finish(last), nil)
                case .failure(let error): (.fail(error), nil)
                }
            }
        }

        /// Whether there is something to give, or nothing any more.
        var hasBegun: Bool { state.withLock { !$0.ready.isEmpty || $0.ending != nil } }
    }

    /// With fewer replies ready, more are made.
    static let fewReplies = 16

    private let replies: Replies

    /// Gives what is added to `replies`.
    init(_ replies: Replies) {
        self.replies = replies
    }

    /// Whether there is something to give, or nothing any more.
    var hasBegun: Bool { replies.hasBegun }

    func next() -> StreamStep {
        let (step, more) = replies.next()
        more?.call()
        return step
    }
}
