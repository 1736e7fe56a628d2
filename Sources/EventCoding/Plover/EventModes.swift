extension EventType {
    /// The words that tell more closely what kind of act it is, in PLOVER's order.
    public var modes: [String] {
        switch self {
        case .agree, .support, .concede, .cooperate, .aid: []
        case .consult: ["visit", "third-party", "multilateral", "phone"]
        case .retreat: ["withdraw", "release", "disarm", "ceasefire", "access", "resign"]
        case .request, .reject: ["assist", "change", "yield", "meet"]
        case .accuse: ["disapprove", "investigate", "allege"]
        case .threaten: ["restrict", "arrest", "relations", "expel", "territory", "violence"]
        case .protest:
            ["demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"]
        case .sanction: ["convict", "expel", "withdraw", "discontinue"]
        case .mobilize: ["troops", "weapons", "police", "militia"]
        case .coerce:
            [
                "seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport",
                "withhold", "misinformation", "cyber",
            ]
        case .assault:
            [
                "abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive",
                "firearms", "explosives", "suicide-attack", "aerial", "drone", "heavy-weapons",
                "crowd-control", "unconventional",
            ]
        }
    }

    /// PLOVER's quad class: 1 cooperation in words, 2 in deeds, 3 conflict in words, 4 in deeds.
    public var quad: Int {
        switch self {
        case .agree, .consult, .support, .concede: 1
        case .cooperate, .aid, .retreat: 2
        case .request, .accuse, .reject, .threaten: 3
        case .protest, .sanction, .mobilize, .coerce, .assault: 4
        }
    }
}
