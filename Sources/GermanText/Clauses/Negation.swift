/// A word that says that something is not so, and how far it reaches.
package struct Negation: Sendable {
    /// What a negation denies.
    package enum Reach: String, Sendable {
        /// That what the clause tells is so.
        case clause
        /// A part of the clause only.
        case part
        /// A part in whose place `sondern` puts another.
        case corrected
    }

    /// The token of the word.
    package let token: Int
    /// What it denies.
    package let reach: Reach
    /// The tokens that it denies.
    package let scope: Range<Int>
    /// The rule that told how far it reaches.
    package let rule: String
}
