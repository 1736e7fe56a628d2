/// What a preposition, also one fused with an article, tells of the phrase behind it.
struct Preposition: Sendable {
    /// The preposition without the article.
    let name: String
    /// The cases that it governs, or `nil` when that is not known.
    private(set) var governs: Cases?
    /// What the article fused with it tells, or `nil` when there is none.
    private(set) var article: Agreement?

    /// The prepositions by their forms in lower case.
    static let forms: [String: Preposition] = {
        var forms: [String: Preposition] = [:]
        for (words, cases) in governing {
            for word in words.parts(at: UInt8(ascii: " ")) {
                forms[word] = Preposition(name: word, governs: cases)
            }
        }
        for (word, name, article) in fused {
            forms[word] = Preposition(name: name, governs: forms[word]?.governs, article: article)
        }
        return forms
    }()

    private static let governing: [(String, Cases)] = [
        ("für gegen ohne um durch ins ans aufs pro per bis", .accusative),
        (
            "mit nach von zu bei aus seit ab gegenüber im am vom zum zur beim entgegen mitsamt nahe",
            .dative
        ),
        ("in an auf über unter vor hinter neben zwischen entlang", [.dative, .accusative]),
        (
            "wegen trotz während innerhalb außerhalb angesichts aufgrund infolge mithilfe seitens "
                + "anlässlich zugunsten zulasten hinsichtlich bezüglich mittels statt anstatt laut "
                + "gemäß", [.genitive, .dative]
        ),
    ]

    private static let fused: [(String, name: String, Agreement)] = [
        ("im", "in", [.masculine("d"), .neuter("d")]),
        ("am", "an", [.masculine("d"), .neuter("d")]),
        ("beim", "bei", [.masculine("d"), .neuter("d")]),
        ("vom", "von", [.masculine("d"), .neuter("d")]),
        ("zum", "zu", [.masculine("d"), .neuter("d")]),
        ("zur", "zu", .feminine("d")),
        ("ins", "in", .neuter("a")),
        ("ans", "an", .neuter("a")),
        ("aufs", "auf", .neuter("a")),
    ]
}
