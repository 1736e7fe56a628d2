/// What tellings that may be of one happening have in common, whatever else: the index finds
/// candidates by it.
///
/// A key is a hash; that it is the same proves nothing, and what it leads to is compared.
struct LeadKey: Hashable {
    /// 31 bits of a hash.
    let value: Int64

    /// Spans longer than this are filed under keys of their own, so that a search for days need not
    /// go back further.
    static let longestShortSpan = 31
    /// Acts of which no more is known than that they were within more days than this are no leads.
    static let longestSpan = 366
    private static let mostParties = 4

    private init(_ parts: [String?], isLong: Bool) {
        var hash: UInt64 = isLong ? 0x9E37_79B9_7F4A_7C15 : 0xCBF2_9CE4_8422_2325
        for part in parts {
            for byte in (part ?? "").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            hash = (hash ^ 0xFF) &* 0x100_0000_01B3
        }
        value = Int64((hash ^ hash >> 32) & 0x7FFF_FFFF)
    }

    /// The keys under which `telling` is found, those of long or of short spans.
    ///
    /// They are the countries of both sides, or the names of two sides of one country, the only side's
    /// names, each person, and the place when it is more than a country.
    static func keys(of telling: Telling, isLong: Bool) -> Set<LeadKey> {
        let family = Kinship.family(of: telling.type)
        var keys: Set<LeadKey> = []
        let actors = telling.actors.prefix(mostParties)
        let recipients = telling.recipients.prefix(mostParties)
        for party in actors {
            for other in recipients {
                let isDomestic = party.country == other.country
                let pair = [party, other].map { (isDomestic ? nil : $0.country) ?? $0.name }
                keys.insert(LeadKey([family, "pair"] + pair.sorted(), isLong: isLong))
            }
        }
        for party in actors + recipients {
            if actors.isEmpty || recipients.isEmpty {
                let side = actors.isEmpty ? "target" : "doer"
                keys.insert(LeadKey([family, side, party.name], isLong: isLong))
            }
            if party.isPerson, let surname = party.name.utf8.split(separator: 0x20).last {
                keys.insert(
                    LeadKey([family, "person", String(Substring(surname))], isLong: isLong))
            }
        }
        if let place = telling.place, place.coordinates != nil {
            keys.insert(LeadKey([family, "place", place.name], isLong: isLong))
        }
        return keys
    }
}
