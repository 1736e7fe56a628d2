import Synchronization

/// One reply to a call that takes time: it comes when it is given.
public final class LateReply: ReplyStream, Sendable {
    private let answer = Mutex<Result<JSONBytes, MethodError>?>(nil)

    /// Makes a reply that is not given yet.
    public init() {}

    /// Gives the reply, or the error; ``ControlServer/wake()`` must follow. Called once, on any
    /// thread.
    public func give(_ answer: Result<JSONBytes, MethodError>) {
        self.answer.withLock { $0 = answer }
    }

    /// Waits, and ends with what was given.
    public func next() -> StreamStep {
        switch answer.withLock({ $0 }) {
        case nil: .wait
        case .success(let parameters): .finish(parameters)
        case .failure(let error): .fail(error)
        }
    }
}
