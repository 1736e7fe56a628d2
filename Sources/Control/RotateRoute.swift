extension Route {
    /// The full name of the method that seals the active segment of the log.
    public static let rotateMethod = "io.chronicled.Control.Rotate"

    /// `io.chronicled.Control.Rotate`, for the daemon's owner, answered with what `begin` returns;
    /// see ``RotateReply``.
    public static func rotate(
        _ begin: @escaping @Sendable () throws(MethodError) -> LateReply
    ) -> Route {
        Route(rotateMethod, access: .owner, needsMore: false) {
            (_: NoParameters, _) throws(MethodError) in try begin()
        }
    }
}

/// The parameters of the reply of `io.chronicled.Control.Rotate`.
public enum RotateReply {
    /// The parameters that name the sealed segment `file`, or `nil` when nothing was sealed.
    public static func parameters(_ file: String?) -> JSONBytes {
        JSONBytes(object: ["file": file.map { JSONBytes(string: $0) } ?? .null])
    }

    /// The segment that `parameters` name, or `nil`.
    public static func file(in parameters: JSONBytes) throws(JSONError) -> String? {
        try parameters.member("file")?.decoded(as: String?.self) ?? nil
    }
}
