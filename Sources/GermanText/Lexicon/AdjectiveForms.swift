/// The ending of an inflected adjective.
enum AdjectiveEnding: Int, CaseIterable, Sendable {
    case e, er, en, em, es

    /// The ending of `form`, in lower case; `nil` when it has none.
    init?(of form: Span<UInt8>) {
        guard let last = form.indices.last else { return nil }
        switch (last > 0 ? form[last - 1] : 0, form[last]) {
        case (_, UInt8(ascii: "e")): self = .e
        case (UInt8(ascii: "e"), UInt8(ascii: "r")): self = .er
        case (UInt8(ascii: "e"), UInt8(ascii: "n")): self = .en
        case (UInt8(ascii: "e"), UInt8(ascii: "m")): self = .em
        case (UInt8(ascii: "e"), UInt8(ascii: "s")): self = .es
        default: return nil
        }
    }

    /// The ending of `form`, in lower case; `nil` when it has none.
    init?(of form: String) { self.init(of: form.utf8Span.span) }

    /// How many letters it has.
    var length: Int { self == .e ? 1 : 2 }
}

/// The endings of German adjectives.
enum AdjectiveForms {
    /// The endings an adjective takes before a noun.
    static let endings = ["e", "er", "en", "es", "em"]

    /// `adjective` with every ending and without; one that ends in `-er` from a town is unchanged.
    static func all(of adjective: String) -> [String] {
        let stem = adjective.hasEnding("e") ? adjective.withoutEnding(bytes: 1) : adjective
        return [adjective] + endings.map { stem + $0 }
    }

    /// `word`, the dictionary or any inflected form, with every ending it may have instead.
    static func variants(of word: String) -> [String] {
        guard let ending = AdjectiveEnding(of: word), word.count > ending.length + 2 else {
            return [word]
        }
        let stem = word.withoutEnding(bytes: ending.length)
        return [word] + endings.map { stem + $0 }.filter { $0 != word }
    }
}
