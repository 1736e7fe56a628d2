/// The country codes that actors may have: the countries' own and those of larger bodies.
struct ActorCodes {
    /// Codes for actors that belong to no single country.
    static let supranational: Set<String> = [
        "EUR", "UNO", "NAT", "IGO", "NGO", "MNC", "WST", "IMG",
    ]

    /// The codes of the countries listed; empty when the lexicon has no countries.
    let countries: Set<String>
    /// Whether every line of `countries.txt` was read; else codes are taken as they are, because one
    /// mistake there would be reported again for every line that names the country.
    let areComplete: Bool

    /// The code in field `index` of `entry`, `nil` when empty; an unknown one is reported.
    func code(
        _ entry: LexiconTable.Entry, _ index: Int, _ path: String, _ faults: inout LexiconFaults
    ) -> String? {
        let code = entry.fields[index]
        guard !code.isEmpty else { return nil }
        if areComplete && !countries.contains(code) && !Self.supranational.contains(code) {
            faults.report(
                path, entry.line,
                "unknown country code “\(code)”: expected one of countries.txt or "
                    + Self.supranational.sorted().joined(separator: " "))
        }
        return code
    }

    /// The sector in field `index` of `entry`, `nil` when empty; an unknown one is reported.
    static func sector(
        _ entry: LexiconTable.Entry, _ index: Int, _ path: String, _ faults: inout LexiconFaults
    ) -> Sector? {
        let code = entry.fields[index]
        guard !code.isEmpty else { return nil }
        let sector = Sector(rawValue: code)
        if sector == nil {
            faults.report(
                path, entry.line,
                "unknown sector “\(code)”: expected one of "
                    + Sector.allCases.map(\.rawValue).joined(separator: " "))
        }
        return sector
    }
}
