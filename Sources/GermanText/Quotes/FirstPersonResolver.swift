/// Finds for whom `ich`, `wir` and `unser` stand: whoever says the words they stand in.
enum FirstPersonResolver {
    private static let pronouns: Set<String> = ["ich", "mich", "mir", "wir", "uns"]
    private static let possessives = ["mein", "unser"]

    /// Resolves what stands in marked words of a known speaker.
    static func resolve(
        _ phrases: inout [NounPhrase], in quotations: [Quotation], _ text: TokenSequence
    ) {
        for quotation in quotations where quotation.kind == .direct {
            guard let entity = quotation.speaker?.entity else { continue }
            let words = quotation.tokens
            let first = phrases.partitioningIndex { $0.tokens.lowerBound >= words.lowerBound }
            let last = phrases.partitioningIndex { $0.tokens.lowerBound >= words.upperBound }
            for index in first..<last { resolve(&phrases[index], to: entity, text) }
        }
    }

    private static func resolve(
        _ phrase: inout NounPhrase, to speaker: Int, _ text: TokenSequence
    ) {
        if phrase.kind == .pronoun, phrase.entity == nil,
            pronouns.contains(text.lower(phrase.head))
        {
            phrase.entity = speaker
            phrase.resolution = .firstPerson
        } else if let determiner = phrase.determiner, phrase.possessor == nil,
            possessives.contains(where: text.lower(determiner).hasBeginning)
        {
            phrase.possessor = speaker
        }
    }
}
