extension Route {
    /// The full name of the method that tells what the daemon is doing.
    public static let statusMethod = "io.chronicled.Control.Status"

    /// `io.chronicled.Control.Status`, answered with what `report` returns at that moment.
    public static func status(_ report: @escaping @Sendable () -> StatusReport) -> Route {
        Route(statusMethod) { (_: NoParameters, _) throws(MethodError) in
            do throws(JSONError) {
                return try JSONBytes(encoding: report())
            } catch {
                throw .failed("the status has no form in JSON")
            }
        }
    }
}
