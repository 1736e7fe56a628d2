/// The parts of a person's name by which the person is found again.
struct PersonName {
    /// The whole name.
    let full: String
    /// Its words.
    private let words: [String]

    init(_ full: String) {
        self.full = full
        words = full.parts(at: UInt8(ascii: " "))
    }

    /// The last name: the last word, a ruler's number and what comes behind left out.
    var surname: String {
        words.last { !$0.utf8.allSatisfy(Self.numerals.contains) } ?? words.last ?? ""
    }

    /// The letters of a ruler's number.
    private static let numerals = Array("IVX".utf8)

    /// The name that stands first.
    var first: String { words.first ?? "" }

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
