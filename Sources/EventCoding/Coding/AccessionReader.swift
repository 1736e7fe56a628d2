import GermanText

/// Finds with which union of states a country negotiates its accession: `die Beitrittsverhandlungen mit
/// Kroatien`.
struct AccessionReader {
    private static let unions: Set<String> = ["EUR", "NAT"]

    private let analysis: Analysis

    init(_ analysis: Analysis) { self.analysis = analysis }

    /// The union named last before the noun `phrase`, or else first behind it, when the noun tells of
    /// accession; nobody otherwise.
    func union(negotiatingIn phrase: Int) -> [Actor] {
        guard analysis.text.lower(analysis.phrases[phrase].head).hasPrefix("beitritts") else {
            return []
        }
        let mentions = analysis.entities.filter(isUnion).flatMap { entity in
            entity.mentions.map { (entity, $0) }
        }.sorted { $0.1 < $1.1 }
        let named = mentions.last { $0.1 < phrase } ?? mentions.first
        return named.map { [Actor($0.0, analysis.phrases[$0.1].tokens, analysis)] } ?? []
    }

    private func isUnion(_ entity: Entity) -> Bool {
        entity.kind == .organisation && entity.country.map(Self.unions.contains) ?? false
    }
}
