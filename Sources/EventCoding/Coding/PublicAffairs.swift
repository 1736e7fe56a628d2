import GermanText

/// Whether an article tells of public affairs, and which of its acts are public ones.
///
/// Sport, culture and markets share their verbs with politics: teams meet, attack and suspend. There an
/// act counts only when a body or person of public office has part in it; where public actors are on
/// stage all the time, those without an office act in public too.
struct PublicAffairs {
    /// From how many mentions of public actors a sentence on an article tells of public affairs: those on
    /// politics have one or more, nineteen in twenty of those on sport, culture and markets fewer.
    private static let stage = 0.5

    /// Modes of force that only authorities use, whether the text names them or not.
    private static let custody: Set<String> = ["arrest", "deport", "curfew", "martial-law"]

    private static let unions: Set<String> = ["EUR", "UNO", "NAT", "IGO", "WST", "IMG"]

    private let density: Double
    private let states: Set<String>

    init(_ analysis: Analysis) {
        let mentions = analysis.entities.reduce(0) { sum, entity in
            Self.isPublic(entity.sector, entity.country) ? sum + entity.mentions.count : sum
        }
        density = Double(mentions) / Double(max(1, analysis.sentences.count))
        states = Set(analysis.entities.lazy.filter { $0.kind == .country }.map(\.name))
            .union(analysis.phrases.lazy.compactMap(\.attribute?.name))
    }

    /// Whether `event` is an act among public actors.
    func covers(_ event: Event) -> Bool {
        if density >= Self.stage || isDeed(event) { return true }
        return (event.actors + event.recipients).contains {
            Self.isPublic($0.sector, $0.country) && !states.contains($0.name)
        }
    }

    /// Troops on the move, protest of somebody or somewhere, violence that hits somebody, and arrests need no
    /// office to be public.
    private func isDeed(_ event: Event) -> Bool {
        switch event.type {
        case .mobilize: true
        case .protest: !event.actors.isEmpty || !event.recipients.isEmpty || event.place != nil
        case .assault: !event.recipients.isEmpty
        case .coerce: event.mode.map(Self.custody.contains) ?? false
        default: false
        }
    }

    /// Whether somebody of this sector and country acts in public: in an office or a cause, or for
    /// several countries.
    private static func isPublic(_ sector: Sector?, _ country: String?) -> Bool {
        switch sector {
        case .government, .military, .police, .judiciary, .legislature, .party, .opposition,
            .rebels, .intelligence, .elites, .criminals:
            true
        case nil: country.map(unions.contains) ?? false
        default: false
        }
    }
}
