/// What form and determiners leave open of a noun phrase's case, gender and number.
///
/// One bit stands for a case with a gender in the singular, or with the plural, whose gender no form
/// shows. Words that stand together agree, so that what the phrase may be is what all of them may be.
package struct Agreement: OptionSet, Sendable, Hashable {
    /// The bits: nominative, genitive, dative and accusative, each masculine, feminine, neuter, plural.
    package let rawValue: UInt16

    /// Makes a set of its bits.
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The bit `first` in the cases of `letters`.
    private init(_ first: UInt16, _ letters: String) {
        var bits: UInt16 = 0
        for letter in letters.utf8 {
            switch letter {
            case UInt8(ascii: "n"): bits |= 1 << first
            case UInt8(ascii: "g"): bits |= 1 << (first + 4)
            case UInt8(ascii: "d"): bits |= 1 << (first + 8)
            default: bits |= 1 << (first + 12)
            }
        }
        rawValue = bits
    }

    /// Masculine in the cases of `letters`, each one of `n g d a`.
    static func masculine(_ letters: String) -> Agreement { Agreement(0, letters) }

    /// Feminine in the cases of `letters`.
    static func feminine(_ letters: String) -> Agreement { Agreement(1, letters) }

    /// Neuter in the cases of `letters`.
    static func neuter(_ letters: String) -> Agreement { Agreement(2, letters) }

    /// Plural in the cases of `letters`.
    static func plural(_ letters: String) -> Agreement { Agreement(3, letters) }

    /// Everything.
    package static let any = Agreement(rawValue: .max)
    /// Every case of the plural.
    static let anyPlural = Agreement(rawValue: 0x8888)
    /// Every case of the singular.
    static let anySingular = Agreement(rawValue: 0x7777)
    /// Masculine in every case.
    static let anyMasculine = Agreement(rawValue: 0x1111)
    /// Feminine in every case.
    static let anyFeminine = Agreement(rawValue: 0x2222)
    /// Neuter in every case.
    static let anyNeuter = Agreement(rawValue: 0x4444)
    /// The nominative of every gender.
    static let nominative = Agreement(rawValue: 0x000F)
    /// The genitive of every gender.
    static let genitive = Agreement(rawValue: 0x00F0)
    /// The dative of every gender.
    static let dative = Agreement(rawValue: 0x0F00)
    /// The accusative of every gender.
    static let accusative = Agreement(rawValue: 0xF000)

    /// The cases that are left.
    package var cases: Cases {
        var cases: Cases = []
        for index in 0..<4 where rawValue >> (UInt16(index) * 4) & 15 != 0 {
            cases.insert(Cases(rawValue: 1 << index))
        }
        return cases
    }

    /// The same genders, or the plural, in every case.
    var inEveryCase: Agreement {
        let genders = (rawValue | rawValue >> 4 | rawValue >> 8 | rawValue >> 12) & 15
        return Agreement(rawValue: genders * 0x1111)
    }

    /// Whether it is plural; `nil` when it may be either.
    package var isPlural: Bool? {
        if isDisjoint(with: .anyPlural) { return isEmpty ? nil : false }
        return isDisjoint(with: .anySingular) ? true : nil
    }

    /// Whether a gender, or the plural, is left in both, whatever the case.
    func sharesGender(with other: Agreement) -> Bool { !genders.isDisjoint(with: other.genders) }

    /// What is left in `cases`.
    func limited(to cases: Cases) -> Agreement {
        var mask: UInt16 = 0
        for index in 0..<4 where cases.contains(Cases(rawValue: 1 << index)) {
            mask |= 15 << (UInt16(index) * 4)
        }
        return intersection(Agreement(rawValue: mask))
    }
}
