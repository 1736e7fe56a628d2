/// Gives unnamed people the country in which they are told of.
///
/// The codebook's rule (section 8, codes): unnamed people inside one country's story take its
/// country. Nearest first: the only country that a phrase of place in the clause or the sentence
/// tells; else that of the paragraph, when it names no other country in any way, with those behind it
/// that name none; else that of the article, which two thirds of its names belong to. Media and agencies, which are
/// named for what they report, tell no country.
struct CountryFrame {
    private let phrases: [NounPhrase]
    private let text: TokenSequence
    private let clauses: [Clause]
    /// The tokens of each paragraph.
    private let paragraphs: [Range<Int>]
    /// The clause of each phrase, or `nil`.
    private let clauseOf: [Int?]

    init(
        _ phrases: [NounPhrase], _ text: TokenSequence, _ clauses: [Clause],
        paragraphs: [Range<Int>]
    ) {
        self.phrases = phrases
        self.text = text
        self.clauses = clauses
        self.paragraphs = paragraphs
        var owners = [Int?](repeating: nil, count: phrases.count)
        for (index, clause) in clauses.enumerated() {
            for phrase in clause.phrases { owners[phrase] = index }
        }
        clauseOf = owners
    }

    /// Fills in the country of those `entities` that have none.
    func complete(_ entities: inout [Entity]) {
        completeOwned(&entities)
        let named = self.named(entities)
        let told = continued(named.map { Set($0.keys) })
        let whole = Self.story(of: named)
        let known = entities
        for index in entities.indices where entities[index].country == nil {
            guard entities[index].kind == .person || entities[index].kind == .group,
                !isForeign(entities[index]), let mention = entities[index].mentions.first
            else { continue }
            if text.word(phrases[mention].head).reference.contains(.charity) {
                entities[index].country = "NGO"
                entities[index].countryGround = .named
                continue
            }
            if isUnnamed(mention), let setting = setting(of: mention, known) {
                entities[index].country = setting
                entities[index].countryGround = .setting
            } else if let story = whole ?? paragraph(of: mention).flatMap({ told[$0] }) {
                entities[index].country = story
                entities[index].countryGround = .story
            }
        }
    }

    /// Whether the phrase has no name, which might come from anywhere, and names no countries.
    private func isUnnamed(_ phrase: Int) -> Bool {
        let head = text.word(phrases[phrase].head)
        if head.reference.contains(.country) { return false }
        return phrases[phrase].resolution == .commonNoun || phrases[phrase].resolution == .part
    }

    /// The only country that phrases of place tell in the clause of `phrase`, or in its sentence.
    private func setting(of phrase: Int, _ entities: [Entity]) -> String? {
        guard let own = clauseOf[phrase] else { return nil }
        let near = places(clauses[own].phrases, entities)
        if !near.isEmpty { return single(near) }
        let sentence = clauses[own].sentence
        var found: Set<String> = []
        for index in own - min(own, 8)..<min(own + 8, clauses.count)
        where clauses[index].sentence == sentence {
            found.formUnion(places(clauses[index].phrases, entities))
        }
        return single(found)
    }

    /// The countries of the places where something is said to be.
    private func places(_ indices: [Int], _ entities: [Entity]) -> Set<String> {
        var codes: Set<String> = []
        for index in indices {
            guard let entity = phrases[index].entity,
                entities[entity].kind == .place || entities[entity].kind == .country,
                let preposition = phrases[index].preposition,
                ["in", "bei", "nahe"].contains(preposition)
            else { continue }
            note(entities[entity].country, &codes)
        }
        return codes
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
        for phrase in phrases where phrase.possessor != nil {
            guard let entity = phrase.entity, let owner = phrase.possessor,
                entities[entity].kind == .group || entities[entity].kind == .person,
                entities[entity].country == nil, entity != owner,
                let country = entities[owner].country
            else { continue }
            entities[entity].country = country
            entities[entity].countryGround = .possessor
        }
    }

    private func single(_ countries: Set<String>) -> String? {
        countries.count == 1 ? countries.first : nil
    }

    /// The country that at least two thirds of all that is named in the article belongs to.
    private static func story(of named: [[String: Int]]) -> String? {
        var counts: [String: Int] = [:]
        for paragraph in named { counts.merge(paragraph, uniquingKeysWith: +) }
        let total = counts.values.reduce(0, +)
        return counts.first { 3 * $0.value >= 2 * total }?.key
    }

    /// How often the phrases of each paragraph name each country, in whatever way.
    private func named(_ entities: [Entity]) -> [[String: Int]] {
        var named = [[String: Int]](repeating: [:], count: paragraphs.count)
        var paragraph = 0
        for index in phrases.indices {
            while paragraph + 1 < paragraphs.count,
                phrases[index].head >= paragraphs[paragraph].upperBound
            {
                paragraph += 1
            }
            if let entity = phrases[index].entity {
                if entities[entity].sector == .journalists { continue }
                count(entities[entity].country, &named[paragraph])
            }
            if let attribute = phrases[index].attribute {
                count(attribute.country, &named[paragraph])
            }
        }
        return named
    }

    private func count(_ code: String?, _ named: inout [String: Int]) {
        guard let code, !ActorCodes.supranational.contains(code) else { return }
        named[code, default: 0] += 1
    }

    private func note(_ code: String?, _ named: inout Set<String>) {
        guard let code, !ActorCodes.supranational.contains(code) else { return }
        named.insert(code)
    }

    /// The paragraph that holds `phrase`.
    private func paragraph(of phrase: Int) -> Int? {
        let token = phrases[phrase].head
        let place = paragraphs.partitioningIndex { $0.upperBound > token }
        return place < paragraphs.count && paragraphs[place].contains(token) ? place : nil
    }

    /// Whether the people are said to come from elsewhere or everywhere.
    private func isForeign(_ entity: Entity) -> Bool {
        entity.mentions.contains { mention in
            phrases[mention].tokens.contains { text.word($0).reference.contains(.foreign) }
        }
    }
}
