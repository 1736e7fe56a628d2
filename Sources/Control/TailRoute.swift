extension Route {
    /// The full name of the method that gives records of the log.
    public static let tailMethod = "io.chronicled.Control.Tail"

    /// `io.chronicled.Control.Tail`, answered with the stream that `open` returns.
    ///
    /// The stream makes its parameters with ``TailReply``. It fails with
    /// ``MethodError/noSuchSequence(_:)`` or ``MethodError/noSuchRecord(_:)`` when there is no such
    /// record.
    public static func tail(
        _ open: @escaping @Sendable (TailParameters) throws(MethodError) -> any ReplyStream
    ) -> Route {
        Route(tailMethod, needsMore: true) { (parameters: TailParameters, _) throws(MethodError) in
            if let fault = parameters.fault { throw .invalidParameter(fault) }
            return try open(parameters)
        }
    }
}
