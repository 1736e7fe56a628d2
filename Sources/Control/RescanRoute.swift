extension Route {
    /// The full name of the method that has all directories looked through.
    public static let rescanMethod = "io.chronicled.Control.Rescan"

    /// `io.chronicled.Control.Rescan`, which calls `begin`, for the daemon's owner.
    public static func rescan(
        _ begin: @escaping @Sendable () throws(MethodError) -> Void
    ) -> Route {
        Route(rescanMethod, access: .owner) { (_: NoParameters, _) throws(MethodError) in
            try begin()
            return .emptyObject
        }
    }
}
