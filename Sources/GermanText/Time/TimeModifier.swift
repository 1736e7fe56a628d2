/// What narrows or loosens the value of a time expression, in TIMEX3's words.
public enum TimeModifier: String, Sendable, CaseIterable {
    /// The first part of a period.
    case start = "START"
    /// The middle of a period.
    case middle = "MID"
    /// The last part of a period.
    case end = "END"
    /// About so much.
    case approximate = "APPROX"
    /// Less than so much.
    case less = "LESS_THAN"
    /// More than so much.
    case more = "MORE_THAN"
    /// So much at the most.
    case atMost = "EQUAL_OR_LESS"
    /// So much at the least.
    case atLeast = "EQUAL_OR_MORE"

    /// Whether it names a part of a period.
    var isEdge: Bool { self == .start || self == .middle || self == .end }
}
