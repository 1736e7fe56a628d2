extension Route {
    /// The full name of the method that waits for what was dropped.
    public static let syncMethod = "io.chronicled.Control.Sync"

    /// `io.chronicled.Control.Sync`, answered late, when the stream that `open` returns ends.
    public static func sync(
        _ open: @escaping @Sendable () throws(MethodError) -> any ReplyStream
    ) -> Route {
        Route(syncMethod, needsMore: false) { (_: NoParameters, _) throws(MethodError) in
            try open()
        }
    }
}
