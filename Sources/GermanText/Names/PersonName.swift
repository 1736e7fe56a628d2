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

    private static let particles: Set<String> = ["von", "van"]

    /// The last name with the particles before it, as it stands in a sentence and at its start, if they
    /// are two: `von der Leyen`, `Von der Leyen`. One particle alone may be a preposition.
    var particleForms: [String] {
        guard let first = words.firstIndex(where: Self.particles.contains), first > 0,
            first + 2 < words.count, ["der", "den", "dem", "de"].contains(words[first + 1])
        else { return [] }
        let small = words[first...].joined(separator: " ")
        return [small, small.prefix(1).uppercased() + small.dropFirst()]
    }

    /// The name that stands first.
    var first: String { words.first ?? "" }

    /// Whether a first name stands before the last.
    var isFull: Bool { words.count > 1 && !Self.particles.contains(first) }

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
