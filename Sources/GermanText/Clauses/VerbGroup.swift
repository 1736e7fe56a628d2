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

    /// Who or what the subject is to the act.
    package enum Voice: String, Sendable {
        /// The doer.
        case active
        /// The one acted upon, with `werden`.
        case passive
        /// The one acted upon before, with `sein`.
        case statal
    }

    /// The verb.
    package let verb: Verb
    /// The token of the word that carries the meaning.
    package let head: Int
    /// The token of its separated prefix, or `nil`.
    package var particle: Int?
    /// The token of the finite verb, or `nil` in infinitives and headlines.
    package var finite: Int?
    /// The auxiliaries, modals and other verbs that go with the head.
    package var helpers: [Int] = []
    /// When.
    package let tense: Tense
    /// Whose act it is.
    package var voice = Voice.active
    /// The infinitive of the modal verb, or `nil`.
    package var modal: String?
    /// How real.
    package var mood = Mood.indicative
    /// Whether the finite verb is plural; `nil` when unknown.
    package var isPlural: Bool?
    /// The persons that the finite verb may be.
    var persons: Persons = .third
    /// The rule that put it together.
    package let rule: String

    /// The infinitive, a separable prefix joined.
    package var lemma: String { verb.infinitive }

    /// Whether it is passive.
    package var isPassive: Bool { voice != .active }

    /// The last of its tokens.
    var last: Int {
        var last = max(head, max(particle ?? head, finite ?? head))
        for helper in helpers { last = max(last, helper) }
        return last
    }

    /// All its tokens in order.
    package var tokens: [Int] {
        Set(helpers + [head] + [particle, finite].compactMap { $0 }).sorted()
    }
}
