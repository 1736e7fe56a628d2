/// Who fills which place beside a verb. Every list holds phrases that are joined by `und`.
package struct Arguments: Sendable {
    /// What decided a choice.
    package enum Ground: String, Sendable {
        /// Only it can be in the case.
        case form = "case"
        /// Only it agrees with the verb in number and person.
        case agreement
        /// It can act, the other cannot.
        case animacy
        /// It stands where the argument usually stands.
        case order
        /// It is the noun that the participle stands before.
        case modified = "before its noun"
        /// It is taken over from the verb before.
        case shared
    }

    /// The grammatical subject.
    package var subject: [Int] = []
    /// What made it the subject.
    package var subjectGround = Ground.form
    /// Whether another phrase might as well be the subject.
    package var isDoubtful = false
    /// The object in the accusative, a reflexive pronoun left out.
    package var accusative: [Int] = []
    /// What made it the object.
    package var accusativeGround = Ground.form
    /// When there is no such object: that of the verb before, with which this one may go on.
    package var sharedObject: [Int] = []
    /// The object in the dative.
    package var dative: [Int] = []
    /// When there is no such object: a phrase read as a genitive that may as well be one, as in
    /// `warf die Opposition der Regierung vor`.
    package var possibleDative: [Int] = []
    /// What a copula says that the subject is.
    package var predicate: [Int] = []
    /// The phrases with prepositions.
    package var prepositional: [(preposition: String, phrases: [Int])] = []
    /// The phrase of the reflexive pronoun, or `nil`.
    package var reflexive: Int?

    /// The object in the accusative, or the one shared with the verb before.
    package var directObject: [Int] { accusative.isEmpty ? sharedObject : accusative }
    /// Whether a reflexive pronoun stands in the clause.
    package var isReflexive: Bool { reflexive != nil }
    /// Whether the subject stands in another clause or before another verb of this one.
    package var sharesSubject: Bool { !subject.isEmpty && subjectGround == .shared }
}
