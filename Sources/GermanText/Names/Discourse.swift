/// Who has been mentioned in the sentences just read, and how.
struct Discourse {
    /// The part that a phrase plays in its clause.
    enum Part: Int, Sendable {
        /// In the genitive.
        case genitive
        /// In apposition or behind a preposition.
        case other
        /// In the accusative or dative.
        case object
        /// The subject.
        case subject
    }

    /// Somebody, or several together, mentioned by one phrase.
    struct Mention {
        /// The entities; several when they are joined or spoken of together, none of a thing.
        let entities: [Int]
        /// The phrase.
        let phrase: Int
        /// Its clause, or `nil`.
        let clause: Int?
        /// Its sentence.
        let sentence: Int
        /// Its part in the clause.
        let part: Part
        /// Which pronouns may stand for it.
        let genders: GenderSet
        /// Whether it is a person or persons.
        let isPersonal: Bool
        /// Whether it is a name that is certainly a person's.
        let isCertain: Bool
        /// Whether it stands in a main clause.
        let isMain: Bool
    }

    /// How many sentences before a pronoun its referent may stand.
    static let reach = 3

    /// The mentions, the latest at the end.
    private(set) var mentions: [Mention] = []

    /// Adds `mention`.
    mutating func add(_ mention: Mention) { mentions.append(mention) }

    /// Adds `mention` of several together in place of that of fewer by the same phrase.
    mutating func extend(_ mention: Mention) {
        if let fewer = mentions.lastIndex(where: {
            $0.phrase == mention.phrase && $0.entities.count > 1
        }) {
            mentions.remove(at: fewer)
        }
        mentions.append(mention)
    }

    /// Forgets what stands too far before `sentence`.
    mutating func forget(before sentence: Int) {
        if let first = mentions.first, first.sentence + 2 * Self.reach < sentence {
            let kept = mentions.partitioningIndex { $0.sentence + Self.reach >= sentence }
            mentions.removeFirst(kept)
        }
    }
}
