/// The rule by which the kind of a clause was told.
enum ClauseRule: Sendable {
    /// The word that opens it stands first and its verb last.
    case opener
    /// A relative pronoun opens it.
    case relative
    /// An infinitive with `zu`, perhaps behind `um`.
    case infinitive
    /// This coordinator joins it to a clause with its verb last.
    case sibling(KnownWord)
    /// A participle before its noun.
    case attribute
    case verbFirst
    case verbSecond
    case sharedSubject
    case behindCondition
    case behindSpeech
    case behindClause
    case behindInsertion
    case condition
    case question
    case inserted
    case noFiniteVerb

    /// The rule in words, for a clause that begins with `conjunction`.
    func text(_ conjunction: String?) -> String {
        switch self {
        case .opener: conjunction.map { "\($0), verb last" } ?? "verb last"
        case .relative: "relative pronoun, verb last"
        case .infinitive: conjunction.map { "\($0) … zu" } ?? "infinitive with zu"
        case .sibling(let word): "joined by \(word.rawValue) to the clause before, verb last"
        case .attribute: "participle before its noun"
        case .verbFirst: "verb first"
        case .verbSecond: "verb second"
        case .sharedSubject: "verb second, subject shared"
        case .behindCondition: "verb second behind a condition"
        case .behindSpeech: "verb second behind what is said"
        case .behindClause: "verb second behind a clause"
        case .behindInsertion: "verb second behind what was put in"
        case .condition: "verb first, condition"
        case .question: "verb first, question"
        case .inserted: "put into another clause"
        case .noFiniteVerb: "no finite verb"
        }
    }
}
