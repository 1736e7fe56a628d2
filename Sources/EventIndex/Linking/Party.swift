/// An actor or recipient, as far as it tells whether another name means the same one.
struct Party: Sendable, Equatable {
    /// The name as the line has it.
    let name: String
    /// The country's code, or `nil`.
    let country: String?
    /// The sector's code, or `nil`.
    let sector: String?
    /// What the name is the name of.
    let kind: Kind

    /// What a name is the name of, as far as it tells two of one country apart.
    enum Kind: String {
        /// One person.
        case person = "P"
        /// People of whom little is told but how many they are.
        case crowd = "C"
        /// A state, a body, an office or others.
        case other = ""
    }

    init(name: String, country: String?, sector: String?, kind: Kind) {
        self.name = name
        self.country = country
        self.sector = sector
        self.kind = kind
    }

    /// The party called `name`, with the office `title`, which the name may be too (`russischer
    /// Außenminister`), or `nil`.
    init(name: String, country: String?, sector: String?, title: String?) {
        let isPerson =
            title.map { !name.lowercased().contains($0.lowercased()) } ?? Self.isPersonal(name)
        self.init(
            name: name, country: country, sector: sector,
            kind: isPerson ? .person : Self.isCrowd(name) ? .crowd : .other)
    }

    /// How far two parties may be one.
    enum Likeness: Int, Comparable {
        /// They are different ones.
        case other
        /// Nothing is against it: the country is the same.
        case sameCountry
        /// Both are people of the same country of whom little is told but how many they are.
        case sameCrowd
        /// The name is the same.
        case same

        /// What it is worth.
        var points: Int {
            switch self {
            case .other: 0
            case .sameCountry, .sameCrowd: 1
            case .same: 2
            }
        }

        static func < (left: Likeness, right: Likeness) -> Bool { left.rawValue < right.rawValue }
    }

    /// How far this party may be `other`.
    ///
    /// A surname stands for the whole name. Whoever acts for the same country in the same sector may
    /// be the same under another name ("Belarus", "Minsk", "der Präsident"), but for two people.
    func likeness(to other: Party) -> Likeness {
        if let country, let theirs = other.country, country != theirs { return .other }
        if isNamed(like: other) { return .same }
        guard let country, country == other.country else { return .other }
        if let sector, let theirs = other.sector, sector != theirs { return .other }
        guard kind == other.kind else { return .sameCountry }
        return switch kind {
        case .person: .other
        case .crowd: .sameCrowd
        case .other: .sameCountry
        }
    }

    private func isNamed(like other: Party) -> Bool {
        if name == other.name || name.isSurname(of: other.name) || other.name.isSurname(of: name) {
            return true
        }
        guard let country, Self.withSurnamesFirst.contains(country) else { return false }
        return name.hasPrefix(other.name + " ") || other.name.hasPrefix(name + " ")
    }

    /// The countries whose people's last names stand first: `Xi` is `Xi Jinping`.
    private static let withSurnamesFirst: Set<String> = ["CHN", "TWN", "PRK", "KOR", "VNM"]

    /// Whether the name only says that they are people, or how many: `mehr als 80.000 Menschen`.
    private static func isCrowd(_ name: String) -> Bool {
        let last = name.utf8.split(separator: UInt8(ascii: " ")).last
        return last.map { crowds.contains(String(Substring($0))) } ?? false
    }

    private static let crowds: Set<String> = [
        "Menschen", "Personen", "Leute", "Zivilisten", "Demonstranten", "Demonstrierende",
        "Protestierende", "Teilnehmer", "Bürger", "Dutzende", "Hunderte", "Aberhunderte",
        "Tausende", "Abertausende", "Zehntausende", "Hunderttausende",
    ]

    /// Whether the name is a person's by its form: two or more words that begin with capitals, none of
    /// them an adjective or a word for a body.
    private static func isPersonal(_ name: String) -> Bool {
        let words = name.utf8.split(separator: UInt8(ascii: " "))
        guard words.count > 1, name.first?.isUppercase == true else { return false }
        return words.allSatisfy { word in
            !word.contains { (0x30...0x39).contains($0) || marks.contains($0) }
                && !endingsOfBodies.contains { ends(word, with: $0) }
        }
    }

    /// Whether `word` ends with `ending`, whose letters are small, whatever its own are.
    private static func ends(_ word: Substring.UTF8View, with ending: [UInt8]) -> Bool {
        guard word.count >= ending.count else { return false }
        return zip(word.suffix(ending.count), ending).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
    }

    /// Signs that stand in no name of a person.
    private static let marks = Array("\"(),;:/&+".utf8)

    /// How adjectives and words for states, offices and groups end.
    private static let endingsOfBodies: [[UInt8]] = [
        "ische", "ischer", "isches", "ischen", "igte", "igten", "rat", "amt", "union", "partei",
        "regierung", "ministerium", "armee", "gericht", "staaten", "nationen", "republik",
        "behörde", "behörden", "kräfte", "truppen", "soldaten", "polizei", "liga", "bund",
        "verband", "gruppe", "miliz", "parlament", "kongress", "senat", "bank", "front",
        "bewegung", "allianz", "organisation", "konferenz", "menschen", "demonstranten",
    ].map { Array($0.utf8) }
}

extension String {
    /// Whether this is the last word, or are the last words, of `name`.
    fileprivate func isSurname(of name: String) -> Bool {
        let (mine, theirs) = (utf8, name.utf8)
        guard !mine.isEmpty, theirs.count > mine.count else { return false }
        let rest = theirs.dropLast(mine.count)
        return rest.last == UInt8(ascii: " ") && theirs.suffix(mine.count).elementsEqual(mine)
    }
}

extension [Party] {
    /// Whether the countries of both sides are known and none is on both.
    func areOfOtherCountries(than others: [Party]) -> Bool {
        let (mine, theirs) = (compactMap(\.country), others.compactMap(\.country))
        return !mine.isEmpty && !theirs.isEmpty && Set(mine).isDisjoint(with: theirs)
    }

    /// How far two sides of an act may be one: as far as their likest parties; `nil` when either is
    /// not told.
    func likeness(to others: [Party]) -> Party.Likeness? {
        guard !isEmpty, !others.isEmpty else { return nil }
        var best = Party.Likeness.other
        for party in self {
            for other in others { best = Swift.max(best, party.likeness(to: other)) }
        }
        return best
    }
}
