/// The parts of a person's name by which the person is found again.
struct PersonName {
    /// The whole name.
    let full: String
    /// Its words.
    private let words: [Substring]

    init(_ full: String) {
        self.full = full
        words = full.split(separator: " ")
    }

    /// The last name: the last word, a ruler's number and what comes behind left out.
    var surname: String {
        let last = words.last { !$0.allSatisfy("IVX".contains) }
        return String(last ?? words.last ?? "")
    }

    /// The name that stands first.
    var first: String { String(words.first ?? "") }

    /// Whether it has more than one word.
    var isFull: Bool { words.count > 1 }

    /// Whether the two can be names of one person: their first names begin alike, or one is missing.
    func mayBe(_ other: PersonName) -> Bool {
        guard isFull, other.isFull, surname == other.surname else { return true }
        return first.first == other.first.first
    }

    /// Whether the family name stands first, as in Chinese.
    static func isFamilyNameFirst(in country: String?) -> Bool {
        ["CHN", "TWN", "PRK", "KOR", "VNM"].contains(country ?? "")
    }
}
