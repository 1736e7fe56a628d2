/// Which happening `io.chronicled.Control.Happening` tells of.
public struct HappeningParameters: MethodParameters, Encodable, Equatable {
    /// The names in the interface description.
    public static let parameterNames: Set<String> = ["id"]

    /// The id of an event, or of a happening.
    public var id: String

    /// Makes parameters of their parts.
    public init(id: String) {
        self.id = id
    }
}

/// What is told of one happening, all articles together.
public struct HappeningSummary: Codable, Sendable, Equatable {
    /// The id of the event that told of it first.
    public var id: String
    /// The ids of happenings that turned out to be this one.
    public var absorbed: [String]
    /// PLOVER's type.
    public var type: String
    /// The type's mode, or `nil`.
    public var mode: String?
    /// Whether it occurred, or what else is said of it.
    public var status: String
    /// The first day of the telling that is most precise, or `nil`.
    public var begin: String?
    /// The last day of that telling, or `nil`.
    public var end: String?
    /// How many events tell of it.
    public var tellings: Int
    /// How many articles these are in.
    public var articles: Int
    /// The ids of happenings that its tellings dispute.
    public var disputes: [String]
    /// The ids of happenings whose tellings dispute it.
    public var disputedBy: [String]

    /// Makes a summary of its parts.
    public init(
        id: String, absorbed: [String], type: String, mode: String?, status: String,
        begin: String?, end: String?, tellings: Int, articles: Int, disputes: [String],
        disputedBy: [String]
    ) {
        self.id = id
        self.absorbed = absorbed
        self.type = type
        self.mode = mode
        self.status = status
        self.begin = begin
        self.end = end
        self.tellings = tellings
        self.articles = articles
        self.disputes = disputes
        self.disputedBy = disputedBy
    }
}

/// A reply of `io.chronicled.Control.Happening`.
public enum HappeningReply: Sendable, Equatable {
    /// The first one.
    case summary(HappeningSummary)
    /// A line of the log that tells of the happening.
    case record(JSONBytes)
    /// The last one.
    case end

    /// The reply that `parameters` carry.
    public init(parameters: JSONBytes) throws(JSONError) {
        if let record = try TailReply.record(in: parameters) {
            self = .record(record)
        } else if let summary = try parameters.member("happening"), summary != .null {
            self = .summary(try summary.decoded(as: HappeningSummary.self))
        } else {
            self = .end
        }
    }

    /// The parameters that carry it.
    public func parameters() throws(JSONError) -> JSONBytes {
        switch self {
        case .summary(let summary):
            JSONBytes(object: ["happening": try JSONBytes(encoding: summary), "record": .null])
        case .record(let record): TailReply.record(record)
        case .end: TailReply.end
        }
    }
}

extension Route {
    /// The full name of the method that tells of a happening.
    public static let happeningMethod = "io.chronicled.Control.Happening"

    /// `io.chronicled.Control.Happening`, answered with the stream that `open` returns.
    ///
    /// The stream makes its parameters with ``HappeningReply``. It fails with
    /// ``MethodError/noSuchRecord(_:)`` when nothing tells of a happening with the id.
    public static func happening(
        _ open: @escaping @Sendable (HappeningParameters) throws(MethodError) -> any ReplyStream
    ) -> Route {
        Route(happeningMethod, needsMore: true) {
            (parameters: HappeningParameters, _) throws(MethodError) in
            try open(parameters)
        }
    }
}
