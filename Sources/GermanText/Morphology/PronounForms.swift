/// What the forms of pronouns tell.
enum PronounForms {
    /// The person of a personal pronoun: 1, 2, or 3 for all else.
    static func person(_ pronoun: String) -> Int {
        switch pronoun {
        case "ich", "wir", "mich", "mir", "uns": 1
        case "du", "dich", "dir", "euch", "ihr": 2
        default: 3
        }
    }

    private static let listed: [String: Agreement] = [
        "er": .masculine("n"), "ihn": .masculine("a"), "ihm": [.masculine("d"), .neuter("d")],
        "sie": [.feminine("na"), .plural("na")], "es": .neuter("na"),
        "ihr": [.feminine("d"), .plural("n")], "ihnen": .plural("d"), "wir": .plural("n"),
        "uns": .plural("da"), "euch": .plural("da"), "ich": Agreement.nominative.singular,
        "mich": Agreement.accusative.singular, "mir": Agreement.dative.singular,
        "du": Agreement.nominative.singular, "dich": Agreement.accusative.singular,
        "dir": Agreement.dative.singular, "man": .masculine("n"),
        "sich": Agreement.dative.union(.accusative),
        "jemand": .masculine("nda"), "niemand": .masculine("nda"), "jemanden": .masculine("a"),
        "jemandem": .masculine("d"), "niemanden": .masculine("a"), "niemandem": .masculine("d"),
        "wer": .masculine("n"), "wen": .masculine("a"), "wem": .masculine("d"),
        "wessen": .masculine("g"), "was": .neuter("na"), "dies": .neuter("na"),
        "etwas": .neuter("nda"), "nichts": .neuter("nda"), "mehr": .neuter("na"),
        "denen": .plural("d"), "jedermann": .masculine("nda"), "einander": .plural("da"),
        "genug": .neuter("na"), "viel": .neuter("na"), "wenig": .neuter("na"),
        "einer": [.masculine("n"), .feminine("gd")], "eines": [.neuter("nag")],
        "eins": .neuter("na"), "keiner": [.masculine("n"), .feminine("gd")],
        "keines": .neuter("na"),
    ]

    private static let personal: FormTable<Agreement> = {
        var table = FormTable<Agreement>(capacity: listed.count)
        for (word, shows) in listed { table.add(word, shows) }
        return table
    }()

    /// What the pronoun `word` tells; a determiner standing alone counts too.
    static func shows(_ word: Word) -> Agreement {
        personal[word.lower] ?? word.determines ?? .any
    }

    /// What the relative pronoun `word` tells.
    static func relative(_ word: Word) -> Agreement {
        switch word.lower {
        case "deren", "dessen": .genitive
        case "denen": .plural("d")
        case "welcher": [.masculine("n"), .feminine("d")]
        case "der": [.masculine("n"), .feminine("d")]
        default: shows(word)
        }
    }
}

extension Agreement {
    /// What is left of it in the singular.
    fileprivate var singular: Agreement { intersection(.anySingular) }
}
