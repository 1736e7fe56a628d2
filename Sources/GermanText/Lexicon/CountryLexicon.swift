/// A country and the words for it.
struct Country {
    /// ISO 3166-1 alpha-3.
    let code: String
    /// The usual name, without an article.
    let name: String
    /// All names without articles.
    let names: [String]
    /// The usual adjective, or `nil`.
    let adjective: String?
    /// Whether the name is a plural, as in `die USA`.
    let isPlural: Bool
    /// Capitals and seats that stand for the government, without articles.
    let capitals: [String]
}

/// A word for the people of a country.
struct Inhabitant {
    /// The index of the country.
    let country: Int
    /// Whether the word is a plural; `nil` when it may be either.
    let isPlural: Bool?
}

/// The countries and the words derived from their names.
struct CountryLexicon {
    static let columns = [
        "code", "names", "adjectives", "inhabitants", "capitals", "number",
    ]

    private(set) var countries: [Country] = []
    /// The country of an adjective's every inflected form.
    private(set) var adjectives = FormTable<Int>(capacity: 2_048)
    /// The words for people in every case.
    private(set) var inhabitants = FormTable<Inhabitant>(capacity: 2_048)

    init() {}

    init(_ file: LexiconFile, faults: inout LexiconFaults) {
        let table = LexiconTable(file, columns: Self.columns, required: 2, faults: &faults)
        var codes = DuplicateFinder()
        var names = DuplicateFinder()
        for entry in table.entries {
            checkCode(entry, table.path, &faults)
            guard codes.isNew(entry.fields[0], entry, table.path, &faults) else { continue }
            for name in entry.list(1) {
                _ = names.isNew(withoutArticle(name), entry, table.path, &faults)
            }
            add(entry, table.path, &faults)
        }
    }

    private func checkCode(
        _ entry: LexiconTable.Entry, _ path: String, _ faults: inout LexiconFaults
    ) {
        let code = entry.fields[0]
        let letters = code.utf8.count == 3 && code.utf8.allSatisfy { (65...90).contains($0) }
        if !letters || ActorCodes.supranational.contains(code) {
            faults.report(
                path, entry.line, "“\(code)” is no country code: three capital letters expected")
        }
    }

    private mutating func add(
        _ entry: LexiconTable.Entry, _ path: String, _ faults: inout LexiconFaults
    ) {
        let index = countries.count
        let names = entry.list(1)
        if !["", "plural"].contains(entry.fields[5]) {
            faults.report(
                path, entry.line, "unknown number “\(entry.fields[5])”: plural or nothing expected")
        }
        countries.append(
            Country(
                code: entry.fields[0], name: names.first.map(withoutArticle) ?? "",
                names: names.map(withoutArticle), adjective: entry.list(2).first,
                isPlural: entry.fields[5] == "plural",
                capitals: entry.list(4).map(withoutArticle)))
        for adjective in entry.list(2) {
            for form in AdjectiveForms.all(of: adjective) { adjectives.set(form, index) }
        }
        for people in entry.list(3) {
            let words = people.parts(at: UInt8(ascii: " "))
            if words.count > 3 {
                faults.report(path, entry.line, "“\(people)”: singular, plural, women's singular")
            }
            addInhabitants(words, index)
        }
    }

    private mutating func addInhabitants(_ words: [String], _ country: Int) {
        for (position, word) in words.enumerated() where word != "-" {
            switch position {
            case 0:
                for form in [word, word + "s"] {
                    inhabitants.set(form, Inhabitant(country: country, isPlural: false))
                }
            case 1:
                let both = words[0] == word
                for form in [word, word + "n"] where form == word || !word.hasEnding("n") {
                    inhabitants.set(
                        form, Inhabitant(country: country, isPlural: both ? nil : true))
                }
            default:
                inhabitants.set(word, Inhabitant(country: country, isPlural: false))
                inhabitants.set(word + "nen", Inhabitant(country: country, isPlural: true))
            }
        }
    }
}

/// The name without the article that stands in front of it.
func withoutArticle(_ name: String) -> String {
    let hasArticle = ["der ", "die ", "das "].contains(where: name.hasBeginning)
    return hasArticle ? name.withoutBeginning(bytes: 4) : name
}
