/// Notes with each entity the phrases that mean it, pronouns too, in the order of the text.
enum Mentions {
    /// Notes with `entities` all their mentions among `phrases`.
    static func note(_ entities: inout [Entity], _ phrases: [NounPhrase]) {
        for index in entities.indices { entities[index].mentions.removeAll(keepingCapacity: true) }
        for index in phrases.indices {
            if let entity = phrases[index].entity {
                entities[entity].mentions.append(index)
            } else {
                for entity in phrases[index].pair { entities[entity].mentions.append(index) }
            }
        }
    }
}
