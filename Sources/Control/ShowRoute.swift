/// Which records `io.chronicled.Control.Show` gives.
public struct ShowParameters: MethodParameters, Encodable, Equatable {
    /// The names in the interface description.
    public static let parameterNames: Set<String> = ["id"]

    /// The id of an article, an event, a duplicate or a rejection.
    public var id: String

    /// Makes parameters of their parts.
    public init(id: String) {
        self.id = id
    }
}

extension Route {
    /// The full name of the method that gives the records with an id.
    public static let showMethod = "io.chronicled.Control.Show"

    /// `io.chronicled.Control.Show`, answered with the stream that `open` returns.
    ///
    /// The stream makes its parameters with ``TailReply``. It fails with
    /// ``MethodError/noSuchRecord(_:)`` when there is no record with the id.
    public static func show(
        _ open: @escaping @Sendable (ShowParameters) throws(MethodError) -> any ReplyStream
    ) -> Route {
        Route(showMethod, needsMore: true) { (parameters: ShowParameters, _) throws(MethodError) in
            try open(parameters)
        }
    }
}
