/// Gives unnamed people the country whose story they are told in.
///
/// The codebook's rule (section 8, codes): unnamed people inside one country's story take its
/// country. A story here is the whole article or, where the article names several countries, a
/// paragraph with those behind it that name none; it is one country's only when it names no other
/// country in any way.
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
        completeOwned(&entities)
        let named = self.named(entities)
        let told = continued(named)
        let whole = single(named.reduce(into: []) { $0.formUnion($1) })
        for index in entities.indices where entities[index].country == nil {
            guard entities[index].kind == .person || entities[index].kind == .group,
                !isForeign(entities[index]), let mention = entities[index].mentions.first
            else { continue }
            entities[index].country =
                whole ?? paragraph(of: phrases[mention].head).flatMap { told[$0] }
        }
    }

    /// The only country of each paragraph; one that names none goes on with that before it.
    private func continued(_ named: [Set<String>]) -> [String?] {
        var told: [String?] = []
        for countries in named {
            told.append(countries.isEmpty ? told.last ?? nil : single(countries))
        }
        return told
    }

    /// Gives what is called somebody's own, such as `seine Truppen`, the owner's country.
    private func completeOwned(_ entities: inout [Entity]) {
        for phrase in phrases {
            guard let entity = phrase.entity, let owner = phrase.possessor,
                entities[entity].kind == .group, entities[entity].country == nil
            else { continue }
            entities[entity].country = entities[owner].country
        }
    }

    private func single(_ countries: Set<String>) -> String? {
        countries.count == 1 ? countries.first : nil
    }

    /// The countries that the phrases of each paragraph name, in whatever way.
    private func named(_ entities: [Entity]) -> [Set<String>] {
        var named = [Set<String>](repeating: [], count: paragraphs.count)
        var paragraph = 0
        for phrase in phrases {
            while paragraph + 1 < paragraphs.count,
                phrase.head >= paragraphs[paragraph].upperBound
            {
                paragraph += 1
            }
            let codes = [phrase.entity.flatMap { entities[$0].country }, phrase.attribute?.country]
            for code in codes.compactMap({ $0 }) where !ActorCodes.supranational.contains(code) {
                named[paragraph].insert(code)
            }
        }
        return named
    }

    /// The paragraph that holds `token`, found by halving.
    private func paragraph(of token: Int) -> Int? {
        var low = 0
        var high = paragraphs.count
        while low < high {
            let middle = (low + high) / 2
            if paragraphs[middle].upperBound <= token { low = middle + 1 } else { high = middle }
        }
        return low < paragraphs.count && paragraphs[low].contains(token) ? low : nil
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
