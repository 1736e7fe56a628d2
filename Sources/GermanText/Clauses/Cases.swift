/// A set of grammatical cases.
package struct Cases: OptionSet, Sendable {
    /// The bits, one a case.
    package let rawValue: Int

    /// Makes a set of its bits.
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// Nominative.
    package static let nominative = Cases(rawValue: 1)
    /// Genitive.
    package static let genitive = Cases(rawValue: 2)
    /// Dative.
    package static let dative = Cases(rawValue: 4)
    /// Accusative.
    package static let accusative = Cases(rawValue: 8)
    /// Every case.
    package static let any: Cases = [.nominative, .genitive, .dative, .accusative]
}
