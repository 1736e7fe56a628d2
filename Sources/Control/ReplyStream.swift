/// What a stream of replies has to give when it is asked.
public enum StreamStep: Sendable, Equatable {
    /// A reply that others follow.
    case reply(JSONBytes)
    /// Nothing now; the server asks again after ``ControlServer/wake()``.
    case wait
    /// The last reply.
    case finish(JSONBytes)
    /// An error, which ends the stream.
    case fail(MethodError)
}

/// The replies to one call, made one by one as the client takes them.
///
/// The server asks for the next step only when the client has taken nearly all of what was sent,
/// so a slow client holds back its own stream and nothing else. The stream is let go when it has
/// ended or the client is gone. A stream that waits and then finishes is a late reply: calls
/// without `more` may be answered by one, and get its first reply as their only one.
public protocol ReplyStream {
    /// The next step. Called on the server's queue, so it must not wait for anything.
    mutating func next() -> StreamStep

    /// What the call ends with when the server stops while the stream waits.
    var ending: Result<JSONBytes, MethodError> { get }
}

extension ReplyStream {
    /// An error: what was asked for has not come about.
    public var ending: Result<JSONBytes, MethodError> {
        .failure(.failed("the daemon stopped before it could answer"))
    }
}
