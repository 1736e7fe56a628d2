/// A verb by its principal parts.
package struct Verb: Sendable {
    /// The infinitive, a separable prefix joined: `angreifen`.
    package let infinitive: String
    /// The separable prefix, or empty.
    package let prefix: String
    /// The infinitive without the separable prefix.
    package let base: String
    /// Third person singular present of the base: `greift`.
    let present: String
    /// Third person singular preterite of the base: `griff`.
    let preterite: String
    /// The past participle with the prefix: `angegriffen`.
    let participle: String
    /// Whether the perfect is formed with `sein`.
    package let takesSein: Bool
}

/// What a form of a verb is.
package enum VerbForm: Sendable {
    /// Present indicative.
    case present
    /// Preterite indicative.
    case preterite
    /// The subjunctive of reported speech.
    case subjunctive1
    /// The subjunctive of what is not real.
    case subjunctive2
    /// The infinitive without `zu`.
    case infinitive
    /// The infinitive with `zu` inside, `anzugreifen`.
    case zuInfinitive
    /// The past participle without an ending.
    case participle
    /// A past participle with an adjective's ending.
    case attributive
    /// A present participle with an adjective's ending.
    case presentParticiple

    /// Whether the form is a participle used as an adjective.
    var isAdjectival: Bool { self == .attributive || self == .presentParticiple }

    /// Whether the form can be the finite verb of a clause.
    package var isFinite: Bool {
        switch self {
        case .present, .preterite, .subjunctive1, .subjunctive2: true
        default: false
        }
    }
}

/// One way to read a word as a form of a verb.
package struct VerbReading: Sendable {
    /// The index of the verb.
    package let verb: Int
    /// The form.
    package let form: VerbForm
    /// Whether the form is plural; `nil` when it is neither or may be both.
    package let isPlural: Bool?
    /// Whether the form needs its prefix at the end of the clause.
    package let isSeparated: Bool
}
