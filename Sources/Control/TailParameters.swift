/// Which records `io.chronicled.Control.Tail` gives.
public struct TailParameters: MethodParameters, Encodable, Equatable {
    /// The names in the interface description.
    public static let parameterNames: Set<String> = ["last", "after", "follow"]

    /// How many records before the end to begin with, never negative.
    public var last: Int?
    /// The sequence of the record before the first one.
    public var after: String?
    /// Whether to go on as records are written; `nil` is no.
    public var follow: Bool?

    /// Makes parameters of their parts.
    public init(last: Int? = nil, after: String? = nil, follow: Bool? = nil) {
        self.last = last
        self.after = after
        self.follow = follow
    }
}
