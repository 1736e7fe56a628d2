/// The verb of a clause with its auxiliaries.
package struct VerbGroup: Sendable {
    /// When a clause says that its act takes place.
    package enum Tense: Sendable {
        /// Preterite, perfect or pluperfect.
        case past
        /// Present.
        case present
        /// With `werden`.
        case future
    }

    /// How a clause presents its act.
    package enum Mood: Sendable {
        /// As a fact.
        case indicative
        /// As somebody's words.
        case reported
        /// As not real.
        case unreal
    }

    /// The index of the verb in the lexicon.
    package let verb: Int
    /// Its infinitive.
    package let lemma: String
    /// The token of the word that carries the meaning.
    package let head: Int
    /// The token of its separated prefix, or `nil`.
    package let particle: Int?
    /// The token of the finite verb, or `nil` in infinitives and headlines.
    package let finite: Int?
    /// When.
    package let tense: Tense
    /// Whether it is passive.
    package let isPassive: Bool
    /// The infinitive of the modal verb, or `nil`.
    package let modal: String?
    /// How real.
    package let mood: Mood
    /// Whether the finite verb is plural; `nil` when unknown.
    package let isPlural: Bool?
}
