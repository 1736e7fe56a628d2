/// Finds whom `sein russischer Amtskollege` means, and gives colleagues the office they share.
struct ColleagueResolver {
    private let text: TokenSequence

    init(_ text: TokenSequence) { self.text = text }

    /// Resolves the colleagues among `phrases`, whose possessives are known.
    func resolve(_ phrases: inout [NounPhrase], _ entities: inout [Entity]) {
        let colleagues = phrases.indices.filter { index in
            phrases[index].entity != nil && phrases[index].possessor != nil
                && text.word(phrases[index].head).reference.contains(.colleague)
        }
        guard !colleagues.isEmpty else { return }
        let holders = Self.holders(entities)
        for index in colleagues {
            guard let entity = phrases[index].entity, let owner = phrases[index].possessor,
                entity != owner, let office = entities[owner].title
            else { continue }
            if !entities[entity].isNamed, let country = entities[entity].country,
                let holder = holders[Self.key(office, country)]
            {
                phrases[index].entity = holder
                phrases[index].resolution = .office
            } else {
                entities[entity].title = office
                entities[entity].sector = entities[owner].sector ?? entities[entity].sector
            }
        }
    }

    /// The first person named for each office of a country.
    private static func holders(_ entities: [Entity]) -> [String: Int] {
        var holders: [String: Int] = [:]
        for (index, entity) in entities.enumerated() where entity.isNamed {
            guard entity.kind == .person, let title = entity.title, let country = entity.country
            else { continue }
            let key = key(title, country)
            if holders[key] == nil { holders[key] = index }
        }
        return holders
    }

    /// The office whether a man or a woman holds it.
    private static func key(_ title: String, _ country: String) -> String {
        (title.hasEnding("in") ? String(title.dropLast(2)) : title) + "/" + country
    }
}
