import GermanText

/// Explains whom the phrases of a sentence mean, and by which rule.
struct EntityExplanation {
    private let analysis: Analysis
    private let paint: ExplanationPaint

    init(_ analysis: Analysis, _ paint: ExplanationPaint) {
        self.analysis = analysis
        self.paint = paint
    }

    /// The lines on the phrases whose heads stand in `tokens`.
    func lines(in tokens: Range<Int>) -> [String] {
        analysis.phrases.filter { tokens.contains($0.head) }.compactMap(line)
    }

    private func line(_ phrase: NounPhrase) -> String? {
        let words = analysis.string(phrase.tokens)
        if let entity = phrase.entity.map({ analysis.entities[$0] }) {
            return paint.finding(
                entity.kind.rawValue, equation(words, entity),
                rule: phrase.resolution?.rawValue ?? "")
        }
        if !phrase.pair.isEmpty {
            let all = phrase.pair.map { described(analysis.entities[$0]) }
            return paint.finding(
                "several", "\(words) = \(all.joined(separator: " + "))",
                rule: phrase.resolution?.rawValue ?? "")
        }
        guard !phrase.rivals.isEmpty else { return nil }
        let all = phrase.rivals.map { analysis.entities[$0].name }
        return paint.finding(
            "doubtful", "\(words) = \(all.joined(separator: " or "))?", rule: "equally likely")
    }

    private func equation(_ words: String, _ entity: Entity) -> String {
        words == entity.name ? described(entity) : "\(words) = \(described(entity))"
    }

    /// The name with title, country, how that was told, and sector.
    private func described(_ entity: Entity) -> String {
        let country = entity.country.map { code in
            entity.countryGround.map { "\(code) by \($0.rawValue)" } ?? code
        }
        let known = [entity.title, country, entity.sector?.rawValue].compactMap(\.self)
        return known.isEmpty ? entity.name : "\(entity.name) (\(known.joined(separator: ", ")))"
    }
}
