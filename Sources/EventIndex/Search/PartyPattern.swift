import GermanText

/// Who is asked for as an actor, a recipient or a place: a country or a name.
///
/// Three letters, all capital or all small, are a country's code, and `BLR:GOV` those of one sector
/// who act for it; everything else is a name.
public enum PartyPattern: Sendable, Equatable {
    /// Somebody of the country with this code, and of the sector with that code if it is given.
    case country(String, sector: String?)
    /// Somebody whose name has these words.
    case name(WordPattern)

    /// The pattern that `text` writes.
    public init(_ text: String) throws(QueryFault) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        let isSector = parts.count == 2 && Sector(rawValue: parts[1].uppercased()) != nil
        guard Self.isCode(parts[0]), parts.count <= 2 else {
            guard !isSector else { throw .noCountry(parts[0]) }
            self = .name(try WordPattern(text))
            return
        }
        let sector = parts.count > 1 ? parts[1].uppercased() : nil
        if let sector, Sector(rawValue: sector) == nil { throw .noSuchSector(parts[1]) }
        self = .country(parts[0].uppercased(), sector: sector)
    }

    /// The country's code, or `nil` of a name.
    public var country: String? {
        guard case .country(let code, _) = self else { return nil }
        return code
    }

    /// The name, or `nil` of a country.
    var name: WordPattern? {
        guard case .name(let name) = self else { return nil }
        return name
    }

    private static func isCode(_ text: String) -> Bool {
        text.utf8.count == 3
            && (text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
                || text.utf8.allSatisfy { (0x61...0x7A).contains($0) })
    }
}
