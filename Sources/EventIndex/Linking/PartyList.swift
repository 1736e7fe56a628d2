/// Parties as one text: name, kind, country and sector apart by U+001F, parties by U+001E.
/// Country and sector stand last, so that a search finds them by what is around them.
enum PartyList {
    /// The text that holds `parties`.
    static func text(of parties: [Party]) -> String {
        parties.map { party in
            [party.name, party.kind.rawValue, party.country ?? "", party.sector ?? ""].map(cleaned)
                .joined(separator: "\u{1F}")
        }.joined(separator: "\u{1E}")
    }

    /// The parties that `text` holds.
    static func parties(in text: String) -> [Party] {
        guard !text.isEmpty else { return [] }
        return text.utf8.split(separator: 0x1E, omittingEmptySubsequences: false).map { party in
            let fields = party.split(separator: 0x1F, omittingEmptySubsequences: false).map {
                String(Substring($0))
            }
            let told = fields.dropFirst().map(nonEmpty)
            return Party(
                name: fields[0], country: told.count > 1 ? told[1] : nil,
                sector: told.count > 2 ? told[2] : nil,
                kind: (told.first ?? nil).flatMap(Party.Kind.init) ?? .other)
        }
    }

    private static func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }

    private static func cleaned(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x1E || $0 == 0x1F }) else { return text }
        return text.replacing("\u{1E}", with: " ").replacing("\u{1F}", with: " ")
    }
}
