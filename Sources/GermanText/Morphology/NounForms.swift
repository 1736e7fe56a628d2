/// What a form of a noun tells, and how that is known.
struct NounReading {
    /// How a noun was recognised.
    enum Source: Equatable {
        /// The lexicon has it.
        case listed
        /// The lexicon has the noun that it ends with.
        case compound
        /// Its ending tells; it is guessed.
        case ending
    }

    /// What the form tells.
    var shows: Agreement
    /// How it was recognised.
    let source: Source
    /// Whether it is inflected like an adjective, as `Angestellte` is.
    var isAdjectival = false
    /// Of a compound, how many bytes of the form in lower case stand before the listed noun.
    var front = 0
}

/// The forms of a noun, made from its gender, genitive and plural.
struct NounForms {
    /// Each form and what it tells.
    private(set) var forms: [(String, Agreement)] = []

    /// The forms of `lemma`; `gender` is a letter of `m f n a -`.
    init(_ lemma: String, gender: String, genitives: [String], plurals: [String]) {
        forms.reserveCapacity(8)
        switch gender {
        case "f": forms.append((lemma, .anyFeminine))
        case "m": addSingular(lemma, genitives, Agreement.masculine)
        case "n": addSingular(lemma, genitives, Agreement.neuter)
        case "a": addAdjectival(lemma)
        default: break
        }
        for plural in plurals {
            let isDative = plural.hasEnding("n") || plural.hasEnding("s")
            forms.append((plural, isDative ? .anyPlural : .plural("nga")))
            if !isDative { forms.append((plural + "n", .plural("d"))) }
        }
    }

    private mutating func addSingular(
        _ lemma: String, _ genitives: [String], _ gender: (String) -> Agreement
    ) {
        if let oblique = Self.weakOblique(lemma, genitives) {
            forms.append((lemma, gender("n")))
            forms.append((oblique, gender("da")))
        } else {
            forms.append((lemma, gender("nda")))
        }
        for genitive in genitives { forms.append((genitive, gender("g"))) }
    }

    /// The dative and accusative of a weak noun: `Präsidenten`, `Namen`.
    private static func weakOblique(_ lemma: String, _ genitives: [String]) -> String? {
        for genitive in genitives where genitive != lemma {
            if genitive.hasEnding("n") { return genitive }
            if genitive.hasEnding("ns"), lemma.hasEnding("e") {
                return genitive.withoutEnding(bytes: 1)
            }
        }
        return nil
    }

    private mutating func addAdjectival(_ lemma: String) {
        let stem = lemma.hasEnding("e") ? lemma.withoutEnding(bytes: 1) : lemma
        forms = [
            (stem + "e", [.masculine("n"), .feminine("na"), .neuter("na"), .plural("na")]),
            (stem + "er", [.masculine("n"), .feminine("gd"), .plural("g")]),
            (stem + "es", .neuter("na")), (stem + "em", [.masculine("d"), .neuter("d")]),
            (stem + "en", [.masculine("gda"), .feminine("gd"), .neuter("gd"), .anyPlural]),
        ]
    }
}

/// What the endings of nouns tell that no lexicon lists.
enum NounEndings {
    private static let endings = EndingTable<Agreement>([
        ("innen", .anyPlural), ("ungen", .anyPlural), ("heiten", .anyPlural),
        ("keiten", .anyPlural), ("schaften", .anyPlural), ("ionen", .anyPlural),
        ("täten", .anyPlural), ("enzen", .anyPlural),
        ("ung", .anyFeminine), ("heit", .anyFeminine), ("keit", .anyFeminine),
        ("schaft", .anyFeminine), ("ion", .anyFeminine), ("tät", .anyFeminine),
        ("ik", .anyFeminine), ("ei", .anyFeminine), ("enz", .anyFeminine), ("anz", .anyFeminine),
        ("ie", .anyFeminine), ("ismus", .anyMasculine),
        ("chen", [.neuter("nda"), .anyPlural]), ("lein", [.neuter("nda"), .anyPlural]),
        ("ment", .neuter("nda")), ("um", .neuter("nda")),
        ("er", [.masculine("nda"), .plural("nga")]), ("ern", .plural("d")),
        ("ers", .masculine("g")),
    ])

    /// What the ending of `noun`, in lower case, tells; `nil` when it tells nothing.
    static func shows(_ noun: String) -> Agreement? {
        let bytes = noun.utf8Span.span
        guard bytes.count > 4 else { return nil }
        return endings.value(of: bytes)
    }
}
