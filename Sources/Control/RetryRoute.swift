/// Which files `io.chronicled.Control.Retry` has looked at again.
public struct RetryParameters: MethodParameters, Encodable, Equatable {
    /// The names in the interface description.
    public static let parameterNames: Set<String> = ["files"]

    /// Absolute paths, or paths below a watched directory; `nil` for all rejected files.
    public var files: [String]?

    /// Makes parameters of their parts.
    public init(files: [String]? = nil) {
        self.files = files
    }
}

/// What `io.chronicled.Control.Retry` answers.
public struct RetryReply: Codable, Sendable, Equatable {
    /// How many files are looked at again.
    public let files: Int

    /// Makes a reply of its parts.
    public init(files: Int) {
        self.files = files
    }
}

extension Route {
    /// The full name of the method that has rejected files looked at again.
    public static let retryMethod = "io.chronicled.Control.Retry"

    /// `io.chronicled.Control.Retry`, answered late with the ``RetryReply`` that the stream which
    /// `begin` returns ends with.
    ///
    /// `begin` throws ``MethodError/notRejected(_:)`` when one of the files is none.
    public static func retry(
        _ begin: @escaping @Sendable ([String]?) throws(MethodError) -> any ReplyStream
    ) -> Route {
        Route(retryMethod, access: .owner, needsMore: false) {
            (parameters: RetryParameters, _) throws(MethodError) in
            try begin(parameters.files)
        }
    }
}
