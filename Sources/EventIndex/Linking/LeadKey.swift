/// What tellings that may be of one happening have in common, whatever else: the index finds
/// candidates by it.
///
/// A key is a hash; that it is the same proves nothing, and what it leads to is compared. Keys of one
/// period lie together in the index, so that what comes in the order of time changes few of its
/// pages.
struct LeadKey: Hashable {
    /// The period, whether the span is a long one, and 31 bits of a hash.
    let value: Int64

    /// Tellings of long spans are filed apart from those of short ones, so that a search for days
    /// need not go back far for these.
    enum Span: CaseIterable {
        case short, long

        /// Acts of which no more is known than that they were within more than 366 days are no leads.
        fileprivate init?(_ days: DaySpan) {
            let span = Span.allCases.first { days.length <= $0.longest }
            guard let span else { return nil }
            self = span
        }

        /// The most days.
        fileprivate var longest: Int { self == .short ? 31 : 366 }

        fileprivate var daysOfPeriod: Int { self == .short ? 64 : 1024 }
    }

    private static let mostParties = 4

    private init(_ hash: Int64, _ span: Span, period: Int) {
        value = Int64(period) << 32 | (span == .long ? 1 << 31 : 0) | hash
    }

    /// The keys under which `telling` is filed, which was on `days`.
    static func keys(of telling: Telling, on days: DaySpan) -> [LeadKey] {
        guard let span = Span(days) else { return [] }
        let period = days.begin.floored(by: span.daysOfPeriod)
        return leads(of: telling).map { LeadKey($0, span, period: period) }
    }

    /// The first days of tellings of `span` that may overlap with `days`; none when these are too
    /// many.
    static func firstDays(_ span: Span, near days: DaySpan) -> ClosedRange<Int>? {
        guard Span(days) != nil else { return nil }
        return days.begin - span.longest...days.end + days.slack
    }

    /// The keys under which tellings of `span` are found that have something in common with `telling`
    /// and begin on `firstDays`: of each lead those of the last period first.
    static func keys(
        like telling: Telling, _ span: Span, _ firstDays: ClosedRange<Int>
    ) -> [[LeadKey]] {
        let first = firstDays.lowerBound.floored(by: span.daysOfPeriod)
        let last = firstDays.upperBound.floored(by: span.daysOfPeriod)
        return leads(of: telling).map { lead in
            (first...last).reversed().map { LeadKey(lead, span, period: $0) }
        }
    }

    /// Hashes of what may lead to `telling`, in order: the countries of both sides, or the names of
    /// two sides of one country, each party by the last word of its name, crowds as such, each
    /// person with a first name, and the place when it is more than a country.
    ///
    /// A party leads to tellings that do not name the other side.
    private static func leads(of telling: Telling) -> [Int64] {
        let family = Kinship.family(of: telling.type)
        var leads: Set<Int64> = []
        let actors = telling.actors.prefix(mostParties)
        let recipients = telling.recipients.prefix(mostParties)
        for party in actors {
            for other in recipients {
                let isDomestic = party.country == other.country
                let pair = [party, other].map { (isDomestic ? nil : $0.country) ?? $0.name }
                leads.insert(hash([family, "pair"] + pair.sorted()))
            }
        }
        for (side, parties) in [("doer", actors), ("target", recipients)] {
            for party in parties {
                let words = party.name.utf8.split(separator: 0x20)
                guard let last = words.last else { continue }
                let word = party.kind == .crowd ? "crowd" : String(Substring(last))
                leads.insert(hash([family, side, party.country ?? "", word]))
                if party.kind == .person, words.count > 1 {
                    leads.insert(hash([family, "person", word]))
                }
            }
        }
        if let place = telling.place, place.coordinates != nil {
            leads.insert(hash([family, "place", place.name]))
        }
        return leads.sorted()
    }

    /// 31 bits.
    private static func hash(_ parts: [String]) -> Int64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for part in parts {
            for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            hash = (hash ^ 0xFF) &* 0x100_0000_01B3
        }
        return Int64((hash ^ hash >> 32) & 0x7FFF_FFFF)
    }
}
