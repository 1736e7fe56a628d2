/// What a form can be as a verb, all readings together.
struct VerbTags: OptionSet, Sendable {
    let rawValue: UInt16

    /// A finite form.
    static let finite = VerbTags(rawValue: 1)
    /// The infinitive.
    static let infinitive = VerbTags(rawValue: 2)
    /// The past participle without an ending.
    static let participle = VerbTags(rawValue: 4)
    /// The infinitive with `zu` inside.
    static let zuInfinitive = VerbTags(rawValue: 8)
    /// A participle with an adjective's ending.
    static let adjectival = VerbTags(rawValue: 16)
    /// A form of `haben`, `sein`, `werden` or a modal.
    static let auxiliary = VerbTags(rawValue: 32)
    /// A form of a verb that takes a bare infinitive, such as `lassen`.
    static let governing = VerbTags(rawValue: 64)

    /// Perhaps a form of a verb that nothing else tells of.
    static let unknown = VerbTags(rawValue: 128)

    /// What a reading of form `form` can be.
    init(_ form: VerbForm, isAuxiliary: Bool, isGoverning: Bool) {
        var tags: VerbTags =
            switch form {
            case .present, .preterite, .subjunctive1, .subjunctive2: .finite
            case .infinitive: .infinitive
            case .zuInfinitive: .zuInfinitive
            case .participle: .participle
            case .attributive, .presentParticiple: .adjectival
            }
        if isAuxiliary { tags.insert(.auxiliary) }
        if isGoverning { tags.insert(.governing) }
        self = tags
    }

    /// A finite form that no adjective looks like: of a listed verb, in the indicative of the third
    /// person or in the subjunctive of what is not real.
    static let firm = VerbTags(rawValue: 256)

    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Whether the form can be nothing but finite.
    var isOnlyFinite: Bool {
        contains(.finite) && isDisjoint(with: [.infinitive, .participle, .zuInfinitive])
    }
}
