/// The genders and numbers of the pronouns that may stand for something.
struct GenderSet: OptionSet, Sendable, Hashable {
    let rawValue: UInt8

    /// Masculine singular.
    static let masculine = GenderSet(rawValue: 1)
    /// Feminine singular.
    static let feminine = GenderSet(rawValue: 2)
    /// Neuter singular.
    static let neuter = GenderSet(rawValue: 4)
    /// Plural.
    static let plural = GenderSet(rawValue: 8)
    /// A man or a woman.
    static let person: GenderSet = [.masculine, .feminine]
    /// Any gender of the singular.
    static let singular: GenderSet = [.masculine, .feminine, .neuter]
}

extension NounPhrase {
    /// The genders and numbers that its forms leave in the cases it may be in.
    var genders: GenderSet {
        agreement.limited(to: genitiveOf == nil ? cases : .genitive).genders
    }
}

extension Agreement {
    /// The genders and numbers that are left, whatever the case.
    var genders: GenderSet {
        let bits = rawValue | rawValue >> 4 | rawValue >> 8 | rawValue >> 12
        return GenderSet(rawValue: UInt8(bits & 15))
    }
}
