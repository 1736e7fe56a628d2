extension Route {
    /// The full name of the method that gives records of the log.
    public static let tailMethod = "io.chronicled.Control.Tail"

    /// `io.chronicled.Control.Tail`, answered with the stream that `open` returns.
    ///
    /// The stream makes its parameters with ``TailReply``. `open` throws
    /// ``MethodError/noSuchSequence(_:)`` when there is no such record.
    public static func tail(
        _ open: @escaping @Sendable (TailParameters) throws(MethodError) -> any ReplyStream
    ) -> Route {
        Route(tailMethod, needsMore: true) { (parameters: TailParameters, _) throws(MethodError) in
            guard parameters.last ?? 0 >= 0 else { throw .invalidParameter("last") }
            return try open(parameters)
        }
    }
}
