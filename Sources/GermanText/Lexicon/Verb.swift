/// A verb by its dictionary form.
package final class Verb: Sendable {
    /// The infinitive, a separable prefix joined: `angreifen`.
    package let infinitive: String
    /// The separable prefix, or empty.
    package let prefix: String
    /// The infinitive without the separable prefix.
    package let base: String
    /// Whether the perfect is formed with `sein`.
    package let takesSein: Bool
    /// The object that it takes where that is not the usual one.
    let object: VerbObject
    /// Whether it takes an infinitive without `zu`.
    let isGoverning: Bool
    /// Whether no lexicon lists it: its form or its parts were recognised.
    package let isGuessed: Bool

    init(
        prefix: String, base: String, takesSein: Bool, object: VerbObject = .usual, isGuessed: Bool
    ) {
        infinitive = prefix + base
        self.prefix = prefix
        self.base = base
        self.takesSein = takesSein
        self.object = object
        self.isGuessed = isGuessed
        isGoverning = VerbLexicon.governing.contains(infinitive)
    }
}

/// The object that a verb takes.
enum VerbObject: String {
    /// In the accusative, in the dative beside it, or none.
    case usual = ""
    /// Only one in the dative.
    case dative = "dat"
    /// None.
    case none
}

/// What a form of a verb is.
package enum VerbForm: Sendable {
    /// Present indicative.
    case present
    /// Preterite indicative.
    case preterite
    /// The subjunctive of reported speech; in the first person as well the indicative.
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

/// The persons that a finite form may be.
struct Persons: OptionSet, Sendable {
    let rawValue: UInt8

    /// `ich`, `wir`.
    static let first = Persons(rawValue: 1)
    /// `du`, `ihr`.
    static let second = Persons(rawValue: 2)
    /// All else.
    static let third = Persons(rawValue: 4)
}

/// One way to read a word as a form of a verb.
package struct VerbReading: Sendable {
    /// The verb.
    package let verb: Verb
    /// The form.
    package let form: VerbForm
    /// Whether the form is plural; `nil` when it is neither or may be both.
    package let isPlural: Bool?
    /// The persons it may be.
    let persons: Persons
    /// The principal parts that the form is made from, an index into the lexicon's.
    let paradigm: Int
}
