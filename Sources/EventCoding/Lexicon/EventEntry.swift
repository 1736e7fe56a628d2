/// An entry of the event lexicon: a word that reports an act and what stands beside it.
struct EventEntry: Sendable {
    /// Where beside the word somebody may stand.
    enum Slot: Hashable, Sendable {
        case nominative
        case accusative
        case dative
        case genitive
        /// A country's adjective before a noun.
        case adjective
        /// Whoever says so, where the clause is somebody's words.
        case speaker
        /// Anywhere in the clause; only for required words.
        case anywhere
        case preposition(String)
    }

    /// What whoever fills a slot is in the act.
    enum Role: String, Sendable {
        case actor
        case recipient
        /// Two or more who act on one another.
        case both
    }

    /// A slot and who fills it.
    struct Filler: Sendable, Hashable {
        let slot: Slot
        let role: Role
        /// Whether the entry matches only when somebody fills it.
        let isRequired: Bool
    }

    /// Words one of which must stand in a slot.
    struct Requirement: Sendable, Hashable {
        let slot: Slot
        /// The words in lower case, those of classes among them.
        let words: [String]
        /// The numbers that ``RequiredWords`` gives the words and classes that it names.
        let numbers: [Int]

        /// Whether it asks for something with one of the numbers `found`.
        func asks(forOneOf found: [Int]) -> Bool {
            !found.isEmpty && numbers.contains(where: found.contains)
        }
    }

    /// The type, or `nil` in an entry that stops others.
    let type: EventType?
    /// The mode, or `nil`.
    let mode: String?
    /// Whether the word is a verb.
    let isVerb: Bool
    /// The infinitive with its prefix joined, or the noun's singular.
    let lemma: String
    /// The noun's plural, or `nil`.
    let plural: String?
    /// Whether a noun matches only as written, not as the end of a compound.
    let isExact: Bool
    /// Whether a verb must be reflexive.
    let isReflexive: Bool
    /// Who stands where.
    let fillers: [Filler]
    /// What must stand where.
    let requirements: [Requirement]
    /// The entry's own status, or `nil`.
    let status: Status?
    /// The contexts that come with it.
    let contexts: [String]
    /// Whether the passive's subject has the role of `nom`.
    let isPlain: Bool
    /// Whether the verb only says where somebody is, so that it tells a visit of officials abroad alone.
    let isAbroad: Bool
    /// The path of the file that has the entry.
    let path: String
    /// The number of the entry's line, from 1.
    let line: Int
    /// Its number among the entries of the lemma, from 1.
    var number = 1

    /// The name of the rule: the lemma and the number of the entry among those of the lemma.
    var rule: String { "\(lemma)-\(number)" }

    /// Whether it tells of what a speaker says of somebody in a clause of their words.
    var isSpoken: Bool { fillers.contains { $0.slot == .speaker } }
}
