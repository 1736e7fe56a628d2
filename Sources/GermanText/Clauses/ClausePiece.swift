/// A run of tokens between two boundaries, and what it shows of the clause it belongs to.
struct ClausePiece {
    /// How a piece begins.
    enum Opener: Equatable {
        /// With nothing that tells.
        case none
        /// With a conjunction or question word behind which the verb stands last.
        case subordinator(String)
        /// With a relative pronoun, at this token.
        case relative(Int)
        /// With `um`, `ohne` or `statt`, behind which an infinitive stands.
        case infinitive(String)
    }

    /// Its tokens.
    let range: Range<Int>
    /// The mark before it, or `nil`.
    let mark: KnownWord?
    /// The coordinator it begins with, or `nil`.
    let coordinator: KnownWord?
    /// How it begins, the coordinator apart.
    var opener = Opener.none
    /// Its finite verb.
    var finite: Int?
    /// Whether the finite verb stands first, the coordinator apart.
    var isVerbFirst = false
    /// Whether it begins with `so` or `dann`, which take up a condition.
    var isConsequence = false
    /// Whether nothing but verbs follows the finite verb.
    var isVerbFinal = false
    /// Whether it is a clause put into another: `sagte er` in `Der Preis, sagte er, werde steigen`.
    var isInserted = false
    /// Whether it has an infinitive with `zu`.
    var hasInfinitive = false
}
