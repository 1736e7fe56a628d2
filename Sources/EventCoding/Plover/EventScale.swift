extension EventType {
    /// How cooperative (up to 10) or hostile (down to -10) an act of this type and mode is.
    ///
    /// A mode without a value of its own has the type's.
    public func scale(mode: String?) -> Double {
        mode.flatMap { Self.modeScales[self]?[$0] } ?? typeScale
    }

    private var typeScale: Double {
        switch self {
        case .agree, .consult: 2.5
        case .support: 5
        case .concede: 4.5
        case .cooperate: 9.5
        case .aid: 10
        case .retreat: 6.5
        case .request: 0
        case .accuse: -3
        case .reject: -2
        case .threaten: -3.5
        case .protest: -5
        case .sanction: -6
        case .mobilize: -5.5
        case .coerce: -7
        case .assault: -9
        }
    }

    private static let modeScales: [EventType: [String: Double]] = [
        .consult: ["visit": 4, "third-party": 1, "multilateral": 4, "phone": 1.5],
        .retreat: ["withdraw": 8, "disarm": 10, "ceasefire": 7.5, "resign": 4.5],
        .request: ["assist": 0.5, "change": -1, "yield": -1],
        .accuse: ["disapprove": -2, "investigate": -3.5, "allege": -3.5],
        .reject: ["assist": -1.5],
        .threaten: ["restrict": -3, "territory": -4],
        .protest: ["riot": -7, "hunger": -4.5, "boycott": -4.5, "obstruct": -4.5],
        .sanction: ["expel": -5.5],
        .mobilize: ["troops": -6.5, "weapons": -6.5, "militia": -6],
        .coerce: ["censor": -6.5, "curfew": -6.5, "martial-law": -7.5, "misinformation": -6.5],
        .assault: [
            "abduct": -8.5, "beat": -7.5, "torture": -8.5, "sexual": -8.5, "targeted": -9.5,
            "destroy": -8.5, "primitive": -8, "suicide-attack": -9.5, "aerial": -9.5,
            "drone": -9.5, "heavy-weapons": -9.5, "crowd-control": -7.5, "unconventional": -10,
        ],
    ]
}
