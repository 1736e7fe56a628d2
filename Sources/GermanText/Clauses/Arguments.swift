/// Who fills which place beside a verb. Every list holds phrases that are joined by `und`.
package struct Arguments: Sendable {
    /// The grammatical subject.
    package var subject: [Int] = []
    /// The object in the accusative.
    package var accusative: [Int] = []
    /// The object in the dative.
    package var dative: [Int] = []
    /// The phrases with prepositions.
    package var prepositional: [(preposition: String, phrases: [Int])] = []
    /// Whether a reflexive pronoun stands in the clause.
    package var isReflexive = false
}
