/// An actor or recipient, as far as it tells whether another name means the same one.
struct Party: Sendable, Equatable {
    /// The name as the line has it.
    let name: String
    /// The country's code, or `nil`.
    let country: String?
    /// The sector's code, or `nil`.
    let sector: String?

    /// How far two parties may be one.
    enum Likeness: Int, Comparable {
        /// They are different ones.
        case other
        /// Nothing is against it: the country is the same.
        case sameCountry
        /// The name is the same.
        case same

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
        return isPerson && other.isPerson ? .other : .sameCountry
    }

    private func isNamed(like other: Party) -> Bool {
        name == other.name || name.isSurname(of: other.name) || other.name.isSurname(of: name)
    }

    /// Whether the name looks like a person's: two or more words that begin with capitals, none of
    /// them an adjective or a word for a body.
    var isPerson: Bool {
        let parts = name.split(separator: " ")
        guard parts.count > 1, parts.first?.first?.isUppercase == true else { return false }
        return parts.allSatisfy { part in
            part.allSatisfy { $0.isLetter || "-.'’".contains($0) }
                && !Self.endingsOfBodies.contains { part.lowercased().hasSuffix($0) }
        }
    }

    /// How adjectives and words for states, offices and groups end.
    private static let endingsOfBodies = [
        "ische", "ischer", "isches", "ischen", "igte", "igten", "rat", "amt", "union", "partei",
        "regierung", "ministerium", "armee", "gericht", "staaten", "nationen", "republik",
        "behörde", "behörden", "kräfte", "truppen", "soldaten", "polizei", "liga", "bund",
        "verband", "gruppe", "miliz", "parlament", "kongress", "senat", "bank", "front",
        "bewegung", "allianz", "organisation", "konferenz", "menschen", "demonstranten",
    ]
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
