/// A set of grammatical cases.
package struct Cases: OptionSet, Sendable {
    /// The bits, one a case.
    package let rawValue: Int

    /// Makes a set of its bits.
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// Nominative.
    package static let nominative = Cases(rawValue: 1)
    /// Genitive.
    package static let genitive = Cases(rawValue: 2)
    /// Dative.
    package static let dative = Cases(rawValue: 4)
    /// Accusative.
    package static let accusative = Cases(rawValue: 8)
    /// Every case.
    package static let any: Cases = [.nominative, .genitive, .dative, .accusative]
}

/// What is known of a noun's gender and number.
enum NounClass {
    case masculineOrNeuter
    case feminine
    case plural
    case unknown
}

/// The cases that a determiner or a strong adjective tells.
enum CaseEndings {
    private static let articles: [String: String] = [
        "der": "er", "die": "e", "das": "as", "den": "en", "dem": "em", "des": "es",
        "eines": "es", "keines": "es", "ein": "", "kein": "",
    ]

    /// The ending by which `determiner`, in lower case, shows its case.
    static func ending(of determiner: String) -> String {
        if let ending = articles[determiner] { return ending }
        for ending in ["er", "en", "em", "es"] where determiner.hasSuffix(ending) { return ending }
        return determiner.hasSuffix("e") ? "e" : ""
    }

    /// The cases a noun of class `noun` may be in behind `ending`.
    static func cases(_ ending: String, _ noun: NounClass) -> Cases {
        switch (ending, noun) {
        case ("er", .feminine): [.genitive, .dative]
        case ("er", .plural): .genitive
        case ("er", .masculineOrNeuter): .nominative
        case ("er", .unknown): [.nominative, .genitive, .dative]
        case ("e", _), ("as", _): [.nominative, .accusative]
        case ("en", .plural): [.dative, .accusative]
        case ("en", .unknown): [.accusative, .dative]
        case ("en", _): .accusative
        case ("em", _): .dative
        case ("es", _): .genitive
        default: [.nominative, .accusative]
        }
    }
}

/// Guesses the class of nouns by their endings.
enum NounGender {
    private static let feminine = [
        "ung", "heit", "keit", "schaft", "ion", "tät", "ik", "ei", "enz", "anz", "ur", "ie",
        "armee", "junta", "wehr", "miliz", "nato", "macht", "kraft", "eu", "uno", "marine",
        "mission", "hauptstadt", "stadt", "front", "welt", "wahl", "schule", "kirche", "gruppe",
        "behörde", "presse", "botschaft", "bank", "allianz", "hilfe", "grenze", "woche", "lage",
        "krise", "provinz", "reise", "rede", "waffe", "rakete", "bombe", "truppe", "streitmacht",
        "un",
        "cdu", "spd", "csu", "fdp", "afd", "seite", "spitze", "türkei", "schweiz", "ukraine",
    ]

    /// Whether `noun` ends as feminine nouns do.
    static func isFeminine(_ noun: String) -> Bool {
        let lower = noun.lowercased()
        return feminine.contains(where: lower.hasSuffix)
    }

    /// The class of `noun` as far as its ending tells; `plural` when it is known to be one.
    static func noun(_ noun: String, isPlural: Bool?, role: RoleForm?) -> NounClass {
        if isPlural == true { return .plural }
        let lower = noun.lowercased()
        if lower.hasSuffix("ungen") || lower.hasSuffix("ionen") || lower.hasSuffix("heiten")
            || lower.hasSuffix("keiten") || lower.hasSuffix("schaften") || lower.hasSuffix("täten")
        {
            return .plural
        }
        if isFeminine(noun) { return .feminine }
        guard let role else { return .unknown }
        if role.lemma.hasSuffix("in") { return .feminine }
        return role.isPlural == nil ? .unknown : .masculineOrNeuter
    }
}
