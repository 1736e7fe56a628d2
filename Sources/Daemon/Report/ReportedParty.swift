/// Who acts or is acted upon.
struct ReportedParty {
    /// `Henrik Solberg (NOR GOV)`
    let shown: String
    /// What it counts as: its country's code, or its name when it has no country.
    let side: String

    /// The party as an event has it.
    init(_ party: ExportedEvent.Party) {
        let codes = [party.country, party.sector].compactMap(\.self).filter { !$0.isEmpty }
        shown = codes.isEmpty ? party.name : "\(party.name) (\(codes.joined(separator: " ")))"
        side = party.country.flatMap { $0.isEmpty ? nil : $0 } ?? party.name
    }
}

extension [ReportedParty] {
    /// What the parties count as, each once.
    var sides: [String] {
        var sides: [String] = []
        for party in self where !sides.contains(party.side) { sides.append(party.side) }
        return sides
    }
}
