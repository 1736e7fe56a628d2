extension Route {
    /// The full name of the method that has no more files judged for now.
    public static let pauseMethod = "io.chronicled.Control.Pause"

    /// The full name of the method that ends a pause.
    public static let resumeMethod = "io.chronicled.Control.Resume"

    /// `io.chronicled.Control.Pause`, which calls `pause`, for the daemon's owner.
    public static func pause(
        _ pause: @escaping @Sendable () throws(MethodError) -> Void
    ) -> Route {
        Route(pauseMethod, access: .owner) { (_: NoParameters, _) throws(MethodError) in
            try pause()
            return .emptyObject
        }
    }

    /// `io.chronicled.Control.Resume`, which calls `resume`, for the daemon's owner.
    public static func resume(
        _ resume: @escaping @Sendable () throws(MethodError) -> Void
    ) -> Route {
        Route(resumeMethod, access: .owner) { (_: NoParameters, _) throws(MethodError) in
            try resume()
            return .emptyObject
        }
    }
}
