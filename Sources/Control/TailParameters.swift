/// Which records `io.chronicled.Control.Tail` gives.
public struct TailParameters: MethodParameters, Encodable, Equatable {
    /// The names in the interface description.
    public static let parameterNames: Set<String> = ["last", "after", "article", "follow"]

    /// How many records before the end a stream may begin: the log is read backwards for them.
    public static let maximumLast = 1_000_000

    /// How many records before the end to begin with, from 0 to ``maximumLast``.
    public var last: Int?
    /// The sequence of the record before the first one.
    public var after: String?
    /// The id of the article whose acceptance is the first record.
    public var article: String?
    /// Whether to go on as records are written; `nil` is no.
    public var follow: Bool?

    /// Makes parameters of their parts.
    public init(
        last: Int? = nil, after: String? = nil, article: String? = nil, follow: Bool? = nil
    ) {
        self.last = last
        self.after = after
        self.article = article
        self.follow = follow
    }

    /// The name of a parameter that another one rules out or that has an impossible value, or `nil`.
    var fault: String? {
        guard (0...Self.maximumLast).contains(last ?? 0) else { return "last" }
        let begins = [("last", last != nil), ("after", after != nil), ("article", article != nil)]
        return begins.filter(\.1).dropFirst().first?.0
    }
}
