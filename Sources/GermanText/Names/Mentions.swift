/// Notes with each entity the phrases that mean it, pronouns too, in the order of the text.
enum Mentions {
    /// `entities` with all their mentions among `phrases`.
    static func noted(_ entities: [Entity], _ phrases: [NounPhrase]) -> [Entity] {
        var entities = entities
        for index in entities.indices { entities[index].mentions.removeAll() }
        for (index, phrase) in phrases.enumerated() {
            for entity in phrase.entity.map({ [$0] }) ?? phrase.pair {
                entities[entity].mentions.append(index)
            }
        }
        return entities
    }
}
