/// A verb with what belongs to it.
public struct Clause: Sendable {
    /// How a clause stands to others.
    public enum Kind: String, Sendable {
        /// It stands by itself, its finite verb second.
        case main
        /// Its finite verb stands first, and it asks or says on what condition: `Kommt er, …`.
        case verbFirst = "verb first"
        /// It begins with a conjunction such as `dass`.
        case subordinate
        /// It begins with a relative pronoun.
        case relative
        /// It has an infinitive with `zu` and no finite verb.
        case infinitive
        /// It is a participle before its noun with words of its own: `am Montag unterzeichnete`. Its
        /// tokens are also tokens of the clause that the noun stands in.
        case attribute
        /// It has no verb at all.
        case verbless
    }

    /// How it stands to others.
    public internal(set) var kind: Kind
    /// The index of the sentence it is part of.
    public let sentence: Int
    /// Its tokens: one or more runs, in order, with other clauses between them.
    public internal(set) var segments: [Range<Int>]
    /// The rule by which its kind was told.
    var ground = ClauseRule.verbSecond
    /// The token of its finite verb, or `nil`.
    package internal(set) var finite: Int?
    /// Whether its finite verb stands first.
    package internal(set) var isVerbFirst = false
    /// The arguments of each of its verbs.
    package internal(set) var arguments: [Arguments] = []
    /// The conjunction it begins with, in lower case, or `nil`.
    package var conjunction: String?
    /// The token of its relative pronoun, or `nil`.
    package var relativePronoun: Int?
    /// Its verbs; several when participles or infinitives share an auxiliary.
    package var verbs: [VerbGroup] = []
    /// The phrases in it, indices into the analysis's phrases.
    package var phrases: [Int] = []
    /// The clause it depends on, an index into the analysis's clauses, or `nil`.
    public internal(set) var parent: Int?
    /// Whether it begins with its verb behind `und`, so that it has its subject from before.
    package var sharesSubject = false
    /// What in it is said not to be so, or `nil`.
    package internal(set) var negation: Negation?
    /// The phrase that a relative clause or an attribute says something of, or `nil`.
    package internal(set) var antecedent: Int?
    /// Whether it is put into another clause: `sagte er` in `Der Preis, sagte er, werde steigen`.
    var isInserted = false

    /// The rule by which its kind was told, in words.
    public var rule: String { ground.text(conjunction) }

    /// Whether it says that something is not so.
    package var isNegated: Bool { negation?.reach == .clause }

    /// Whether it says on what condition the clause above holds, with its verb first.
    package var isCondition: Bool { kind == .verbFirst && parent != nil }

    /// Whether its verbs stand behind all else.
    var isVerbLast: Bool { kind != .main && kind != .verbFirst }

    /// Whether it says that what `verb` tells is not so.
    package func denies(_ verb: VerbGroup) -> Bool {
        negation.map { $0.reach == .clause || $0.scope.contains(verb.head) } ?? false
    }

    /// Whether it may be what the verb above says, asks or judges.
    package var isContent: Bool {
        kind == .infinitive && conjunction == nil
            || kind == .subordinate
                && ["dass", "daß", "ob", "wenn", "als", "wie"].contains(conjunction ?? "")
    }

    /// Whether the token at `index` belongs to the clause.
    package func contains(_ index: Int) -> Bool {
        segments.contains { $0.contains(index) }
    }
}
