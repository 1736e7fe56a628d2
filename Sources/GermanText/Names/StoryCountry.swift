/// Gives unnamed people the country whose story they are told in.
///
/// The codebook's rule (section 8, codes): unnamed people inside one country's story take its
/// country. A story here is the whole article or, where the article names several countries, a
/// paragraph; it is one country's only when it names no other country in any way.
struct StoryCountry {
    private let phrases: [NounPhrase]
    private let text: TokenSequence
    /// The tokens of each paragraph.
    private let paragraphs: [Range<Int>]

    init(_ phrases: [NounPhrase], _ text: TokenSequence, paragraphs: [Range<Int>]) {
        self.phrases = phrases
        self.text = text
        self.paragraphs = paragraphs
    }

    /// Fills in the country of those `entities` that have none.
    func complete(_ entities: inout [Entity]) {
        let own = paragraphs.map { single(named(in: $0, entities)) }
        let whole = single(Set(paragraphs.flatMap { named(in: $0, entities) }))
        for index in entities.indices where entities[index].country == nil {
            guard entities[index].kind == .person || entities[index].kind == .group,
                !isForeign(entities[index]), let mention = entities[index].mentions.first
            else { continue }
            let token = phrases[mention].head
            let paragraph = paragraphs.firstIndex { $0.contains(token) }
            entities[index].country = whole ?? paragraph.flatMap { own[$0] }
        }
    }

    private func single(_ countries: Set<String>) -> String? {
        countries.count == 1 ? countries.first : nil
    }

    /// The countries that the phrases within `tokens` name, in whatever way.
    private func named(in tokens: Range<Int>, _ entities: [Entity]) -> Set<String> {
        var countries: Set<String> = []
        for phrase in phrases where tokens.contains(phrase.head) {
            if let code = phrase.entity.flatMap({ entities[$0].country }) { countries.insert(code) }
            if let code = phrase.attribute?.country { countries.insert(code) }
        }
        return countries.subtracting(ActorCodes.supranational)
    }

    /// Whether the people are said to come from elsewhere or everywhere.
    private func isForeign(_ entity: Entity) -> Bool {
        entity.mentions.contains { mention in
            phrases[mention].tokens.contains { token in
                ["international", "ausländisch", "fremd", "multinational"]
                    .contains(where: text.lower(token).hasPrefix)
            }
        }
    }
}
