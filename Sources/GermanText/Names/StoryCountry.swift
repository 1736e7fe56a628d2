/// Gives the people of a story that names one country only that country.
///
/// The codebook's rule (section 8, codes): unnamed people inside one country's story take its
/// country. An article that names a second country anywhere is no such story.
struct StoryCountry {
    private let phrases: [NounPhrase]
    private let text: TokenSequence

    init(_ phrases: [NounPhrase], _ text: TokenSequence) {
        self.phrases = phrases
        self.text = text
    }

    /// Fills in the country of those `entities` that have none, if the story has a single one.
    func complete(_ entities: inout [Entity]) {
        guard let country = country(entities) else { return }
        for index in entities.indices where entities[index].country == nil {
            guard entities[index].kind == .person || entities[index].kind == .group,
                !isForeign(entities[index])
            else { continue }
            entities[index].country = country
        }
    }

    /// The only country that the article names, in whatever way.
    private func country(_ entities: [Entity]) -> String? {
        let named = entities.compactMap(\.country) + phrases.compactMap { $0.attribute?.country }
        let countries = Set(named).subtracting(ActorCodes.supranational)
        return countries.count == 1 ? countries.first : nil
    }

    /// Whether the people are said to come from elsewhere or everywhere.
    private func isForeign(_ entity: Entity) -> Bool {
        entity.mentions.contains { mention in
            phrases[mention].tokens.contains { token in
                let word = text.lower(token)
                return word.hasPrefix("international") || word.hasPrefix("ausländisch")
                    || word.hasPrefix("fremd") || word.hasPrefix("multinational")
            }
        }
    }
}
