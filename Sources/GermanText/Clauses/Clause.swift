/// A verb with what belongs to it.
public struct Clause: Sendable {
    /// How a clause stands to others.
    public enum Kind: Sendable {
        /// It stands by itself.
        case main
        /// It begins with a conjunction such as `dass`.
        case subordinate
        /// It begins with a relative pronoun.
        case relative
        /// It has an infinitive with `zu` and no finite verb.
        case infinitive
        /// It has no verb at all.
        case verbless
    }

    /// How it stands to others.
    public let kind: Kind
    /// The index of the sentence it is part of.
    public let sentence: Int
    /// Its tokens: one or more runs, in order, with other clauses between them.
    public internal(set) var segments: [Range<Int>]
    /// The rule by which its kind was told.
    public internal(set) var rule = ""
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
    /// Whether it says that something is not so.
    package var isNegated = false

    /// Whether it may be what the verb above says, asks or judges.
    var isContent: Bool {
        kind == .infinitive && conjunction == nil
            || kind == .subordinate
                && ["dass", "daß", "ob", "wenn", "als", "wie"].contains(conjunction ?? "")
    }

    /// Whether the token at `index` belongs to the clause.
    package func contains(_ index: Int) -> Bool {
        segments.contains { $0.contains(index) }
    }
}
