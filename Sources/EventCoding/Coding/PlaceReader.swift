import GermanText

/// Finds where an act takes place.
struct PlaceReader {
    private static let prepositions: Set<String> = [
        "in", "bei", "vor", "auf", "an", "nahe", "nach", "über", "aus",
    ]

    private let analysis: Analysis
    private let lexicon: Lexicon

    init(_ analysis: Analysis, _ lexicon: Lexicon) {
        self.analysis = analysis
        self.lexicon = lexicon
    }

    /// The place that the clause of `draft` names nearest to its trigger, or `nil`.
    func place(of draft: EventDraft) -> Place? {
        let phrases = analysis.clauses[draft.clause].phrases.filter(isPlace)
        let nearest = phrases.min {
            abs(analysis.phrases[$0].head - draft.head)
                < abs(analysis.phrases[$1].head - draft.head)
        }
        return nearest.flatMap(place)
    }

    private func isPlace(_ index: Int) -> Bool {
        let phrase = analysis.phrases[index]
        guard let preposition = phrase.preposition, Self.prepositions.contains(preposition),
            phrase.kind == .noun, let entity = phrase.entity.map({ analysis.entities[$0] })
        else { return false }
        return entity.kind == .place || entity.kind == .country
    }

    private func place(_ index: Int) -> Place? {
        let phrase = analysis.phrases[index]
        guard let entity = phrase.entity.map({ analysis.entities[$0] }) else { return nil }
        let start = phrase.determiner.map { $0 + 1 } ?? phrase.tokens.lowerBound
        let coordinates = lexicon.coordinates(of: entity)
        return Place(
            text: analysis.string(start..<phrase.tokens.upperBound), country: entity.country,
            latitude: coordinates?.latitude, longitude: coordinates?.longitude)
    }
}
