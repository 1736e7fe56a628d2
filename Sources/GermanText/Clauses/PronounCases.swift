/// The cases and numbers of pronouns.
enum PronounCases {
    private static let personal: [String: Cases] = [
        "er": .nominative, "sie": [.nominative, .accusative], "es": [.nominative, .accusative],
        "ihn": .accusative, "ihm": .dative, "ihr": .dative, "ihnen": .dative, "wir": .nominative,
        "uns": [.dative, .accusative], "man": .nominative, "sich": [.dative, .accusative],
        "ich": .nominative, "mich": .accusative, "mir": .dative, "niemand": .nominative,
        "dies": [.nominative, .accusative],
    ]

    private static let relative: [String: Cases] = [
        "der": .nominative, "die": [.nominative, .accusative], "das": [.nominative, .accusative],
        "den": .accusative, "dem": .dative, "denen": .dative, "deren": .genitive,
        "dessen": .genitive, "welcher": .nominative, "welche": [.nominative, .accusative],
        "welches": [.nominative, .accusative], "welchen": .accusative, "welchem": .dative,
    ]

    /// The cases of a personal pronoun.
    static func cases(_ pronoun: String) -> Cases { personal[pronoun] ?? .any }

    /// The cases of a relative pronoun.
    static func relativeCases(_ pronoun: String) -> Cases { relative[pronoun] ?? .any }

    /// Whether a personal pronoun is plural; `nil` when it may be either.
    static func isPlural(_ pronoun: String) -> Bool? {
        switch pronoun {
        case "sie", "sich": nil
        case "ihnen", "wir", "uns": true
        default: false
        }
    }
}
