/// Which events `io.chronicled.Control.Search` gives.
public struct SearchParameters: MethodParameters, Encodable, Equatable {
    /// The names in the interface description.
    public static let parameterNames: Set<String> = [
        "words", "actor", "recipient", "type", "status", "from", "to", "place", "saidBy", "order",
        "happenings", "limit", "before",
    ]

    /// How many events are given when nothing is said.
    public static let usualLimit = 50
    /// The most events that are given at once.
    public static let maximumLimit = 10_000

    /// Words, phrases and beginnings of words.
    public var words: [String]?
    /// A country's code, code and sector, or a name.
    public var actor: String?
    /// A country's code, code and sector, or a name.
    public var recipient: String?
    /// A type, or type and mode.
    public var type: String?
    /// A status.
    public var status: String?
    /// A year, month or day.
    public var from: String?
    /// A year, month or day.
    public var to: String?
    /// A country's code or a name.
    public var place: String?
    /// A name.
    public var saidBy: String?
    /// The order.
    public var order: String?
    /// Whether each happening is given once; `nil` is no.
    public var happenings: Bool?
    /// How many events, from 1 to ``maximumLimit``; `nil` is ``usualLimit``.
    public var limit: Int?
    /// The id of the event behind which to go on.
    public var before: String?

    /// Makes parameters that ask for the newest events, whatever they are.
    public init() {}

    /// The name of a parameter that another one rules out or that has an impossible value, or `nil`.
    var fault: String? {
        guard (1...Self.maximumLimit).contains(limit ?? 1) else { return "limit" }
        return before != nil && happenings == true ? "before" : nil
    }
}

/// One event that `io.chronicled.Control.Search` gives.
public struct SearchReply: Sendable, Equatable {
    /// The line of the log.
    public let record: JSONBytes
    /// The id of its happening.
    public let happening: String
    /// How many events tell of that happening.
    public let tellings: Int
    /// The day that it is listed under, as ISO 8601 writes it.
    public let day: String
    /// Whether its happening is listed under this event.
    public let isListed: Bool

    /// Makes a reply of its parts.
    public init(
        record: JSONBytes, happening: String, tellings: Int, day: String, isListed: Bool = true
    ) {
        self.record = record
        self.happening = happening
        self.tellings = tellings
        self.day = day
        self.isListed = isListed
    }

    /// The reply that `parameters` carry, or `nil` at the end.
    public init?(parameters: JSONBytes) throws(JSONError) {
        guard let record = try TailReply.record(in: parameters) else { return nil }
        self.init(
            record: record,
            happening: try parameters.member("happening")?.decoded(as: String.self) ?? "",
            tellings: try parameters.member("tellings")?.decoded(as: Int.self) ?? 1,
            day: try parameters.member("day")?.decoded(as: String.self) ?? "",
            isListed: try parameters.member("listed")?.decoded(as: Bool.self) ?? true)
    }

    /// The parameters that carry it.
    public var parameters: JSONBytes {
        JSONBytes(object: [
            "record": record, "happening": JSONBytes(string: happening),
            "tellings": JSONBytes(trusting: Array("\(tellings)".utf8)),
            "day": JSONBytes(string: day),
            "listed": JSONBytes(trusting: Array("\(isListed)".utf8)),
        ])
    }
}

extension Route {
    /// The full name of the method that gives events.
    public static let searchMethod = "io.chronicled.Control.Search"

    /// `io.chronicled.Control.Search`, answered with the stream that `open` returns.
    ///
    /// The stream makes its parameters with ``SearchReply`` and ends with ``TailReply/end``. It fails
    /// with ``MethodError/invalidQuery(_:_:)`` when a parameter is wrong, and with
    /// ``MethodError/noSuchRecord(_:)`` when there is no event with the id `before`.
    public static func search(
        _ open: @escaping @Sendable (SearchParameters) throws(MethodError) -> any ReplyStream
    ) -> Route {
        Route(searchMethod, needsMore: true) {
            (parameters: SearchParameters, _) throws(MethodError) in
            if let fault = parameters.fault { throw .invalidParameter(fault) }
            return try open(parameters)
        }
    }
}
