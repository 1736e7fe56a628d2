/// Whether tellings of different status may be of one happening.
enum StatusOrder {
    /// How one status stands to another.
    enum Relation: Sendable, Equatable {
        /// Both may be said of one happening.
        case agrees
        /// The plan and the act.
        case follows
        /// One says that it was not so.
        case disputes
        /// What is only thought of and what is said to have been.
        case apart
    }

    /// How `left` stands to `right`, in either order.
    static func relation(_ left: String, _ right: String) -> Relation {
        if left == right { return .agrees }
        let both: Set = [left, right]
        if both.contains("denied") { return both.contains("hypothetical") ? .apart : .disputes }
        if both == ["planned", "occurred"] { return .follows }
        return both == ["planned", "hypothetical"] ? .agrees : .apart
    }
}
