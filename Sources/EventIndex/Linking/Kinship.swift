/// Which acts of another kind may be the same happening.
enum Kinship {
    /// How two kinds of act stand to one another.
    enum Degree: Sendable, Equatable {
        /// The same type and mode.
        case same
        /// Kinds under which papers report one act.
        case kin
        /// Different acts.
        case none
    }

    /// Modes of one type that tell of one act: a visit is told as the meeting held on it, one paper's
    /// drone is another's aerial attack. A mode that is not told goes with each, but for those of
    /// ``modesApart``.
    private static let kinModes: [Set<String>] = [
        ["CONSULT/visit", "CONSULT/multilateral"],
        ["ASSAULT/aerial", "ASSAULT/drone", "ASSAULT/heavy-weapons", "ASSAULT/explosives"],
        ["ASSAULT/explosives", "ASSAULT/suicide-attack"],
        ["ASSAULT/firearms", "ASSAULT/targeted"],
        ["PROTEST/demo", "PROTEST/riot", "PROTEST/obstruct"],
        ["COERCE/curfew", "COERCE/martial-law", "COERCE/restrict"],
        ["ACCUSE/disapprove", "ACCUSE/allege"],
        ["REQUEST/change", "REQUEST/yield"],
        ["SANCTION/expel", "SANCTION/withdraw"],
        ["MOBILIZE/troops", "MOBILIZE/weapons", "MOBILIZE/militia"],
    ]

    /// Modes that are no way of doing what their type means without one.
    private static let modesApart: Set<String> = [
        "CONSULT/phone", "CONSULT/third-party", "PROTEST/strike", "PROTEST/hunger",
        "PROTEST/boycott", "COERCE/cyber", "COERCE/misinformation", "ASSAULT/abduct",
        "SANCTION/convict", "ACCUSE/investigate", "RETREAT/resign",
    ]

    /// Types that stand for one another: an accord is agreed on and signed; what is agreed on is
    /// done together.
    private static let kinTypes: [String: String] = ["SUPPORT": "AGREE"]

    /// Acts that both sides do, so that either may be named first.
    private static let mutualTypes: Set<String> = ["CONSULT", "AGREE", "SUPPORT", "COOPERATE"]

    /// What ``LeadKey`` files acts of `type` under: kin types are filed together.
    static func family(of type: String) -> String { kinTypes[type] ?? type }

    /// How acts of the types and modes stand to one another.
    static func degree(_ left: Telling, _ right: Telling) -> Degree {
        guard family(of: left.type) == family(of: right.type) else { return .none }
        if left.type == right.type, left.mode == right.mode { return .same }
        let names = [left, right].compactMap { telling in
            telling.mode.map { "\(telling.type)/\($0)" }
        }
        if names.count < 2 { return names.contains(where: modesApart.contains) ? .none : .kin }
        return kinModes.contains { $0.isSuperset(of: names) } ? .kin : .none
    }

    /// Whether the sides of one telling may stand in the other's places.
    static func maySwap(_ left: Telling, _ right: Telling) -> Bool {
        mutualTypes.contains(left.type) && mutualTypes.contains(right.type)
            && !(left.mode == "visit" && right.mode == "visit")
    }
}
