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

    /// The nominative ending of an adjective without an article; `-e`, as behind one, where the
    /// gender is unknown.
    static func nominative(_ gender: NounGender.Gender?) -> String {
        switch gender {
        case .masculine: "er"
        case .neuter: "es"
        case .feminine, nil: "e"
        }
    }
}
