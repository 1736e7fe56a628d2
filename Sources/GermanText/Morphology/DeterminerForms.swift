/// What the forms of articles, pronouns and words inflected like them tell.
enum DeterminerForms {
    private static let strong: [(ending: String, shows: Agreement)] = [
        ("er", [.masculine("n"), .feminine("gd"), .plural("g")]),
        ("e", [.feminine("na"), .plural("na")]),
        ("es", [.neuter("na"), .masculine("g"), .neuter("g")]),
        ("en", [.masculine("a"), .plural("d")]),
        ("em", [.masculine("d"), .neuter("d")]),
    ]
    private static let mixed: [(ending: String, shows: Agreement)] = [
        ("", [.masculine("n"), .neuter("na")]),
        ("e", [.feminine("na"), .plural("na")]),
        ("er", [.feminine("gd"), .plural("g")]),
        ("es", [.masculine("g"), .neuter("g")]),
        ("en", [.masculine("a"), .plural("d")]),
        ("em", [.masculine("d"), .neuter("d")]),
    ]
    private static let definite: [String: Agreement] = [
        "der": [.masculine("n"), .feminine("gd"), .plural("g")],
        "die": [.feminine("na"), .plural("na")],
        "das": .neuter("na"), "den": [.masculine("a"), .plural("d")],
        "dem": [.masculine("d"), .neuter("d")], "des": [.masculine("g"), .neuter("g")],
    ]
    private static let strongStems = [
        "dies", "jen", "welch", "manch", "solch", "sämtlich", "ander", "irgendwelch",
    ]
    private static let singularStems = ["jed", "jedwed", "jeglich"]
    private static let pluralStems = [
        "mehrer", "einig", "viel", "wenig", "beid", "all", "zahlreich", "etlich", "verschieden",
        "weiter", "zahllos", "unzählig",
    ]
    private static let mixedStems = ["mein", "dein", "sein", "ihr", "unser", "euer", "eur", "kein"]

    /// What each form tells; every form is in lower case.
    static let forms: [String: Agreement] = {
        var table = definite
        for (ending, shows) in strong {
            for stem in strongStems { table[stem + ending] = shows }
            for stem in singularStems { table[stem + ending] = shows.intersection(.anySingular) }
            for stem in pluralStems { table[stem + ending] = shows.intersection(.anyPlural) }
            for article in ["der", "die", "das", "den", "dem", "des"] {
                table[article + "selbe"] = definite[article]
                table[article + "selben"] = definite[article]
                table[article + "jenige"] = definite[article]
                table[article + "jenigen"] = definite[article]
            }
        }
        for (ending, shows) in mixed {
            for stem in mixedStems { table[stem + ending] = shows }
            table["ein" + ending] = shows.intersection(.anySingular)
            table["irgendein" + ending] = shows.intersection(.anySingular)
        }
        table["alles"] = .neuter("na")
        table["allem"] = .neuter("d")
        return table
    }()

    /// What the ending of an adjective tells behind a determiner, or without one.
    static func adjective(
        _ ending: AdjectiveEnding?, isBehindDeterminer: Bool, isPlural: Bool
    ) -> Agreement {
        guard let ending else { return .any }
        if !isBehindDeterminer { return strongAdjectives[ending.rawValue] }
        return (isPlural ? pluralAdjectives : weakAdjectives)[ending.rawValue]
    }

    private static let strongAdjectives = AdjectiveEnding.allCases.map { ending -> Agreement in
        let genitive: Agreement = ending == .en ? [.masculine("g"), .neuter("g")] : []
        return strong.first { $0.ending == "\(ending)" }?.shows.union(genitive) ?? .any
    }
    private static let weakAdjectives = AdjectiveEnding.allCases.map { weak($0, isPlural: false) }
    private static let pluralAdjectives = AdjectiveEnding.allCases.map { weak($0, isPlural: true) }

    private static func weak(_ ending: AdjectiveEnding, isPlural: Bool) -> Agreement {
        switch ending {
        case .e:
            let plural: Agreement = isPlural ? .plural("na") : []
            return [.masculine("n"), .feminine("na"), .neuter("na"), plural]
        case .er: return isPlural ? [.masculine("n"), .plural("g")] : .masculine("n")
        case .es: return .neuter("na")
        case .en: return [.masculine("gda"), .feminine("gd"), .neuter("gd"), .anyPlural]
        case .em: return [.masculine("d"), .neuter("d")]
        }
    }
}
