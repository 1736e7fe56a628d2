/// The endings of German adjectives.
enum AdjectiveForms {
    /// The endings an adjective takes before a noun.
    static let endings = ["e", "er", "en", "es", "em"]

    /// The ending of `form`, the longest that fits; `nil` when it has none.
    static func longestEnding(of form: String) -> String? {
        for ending in ["er", "en", "em", "es"] where form.hasSuffix(ending) { return ending }
        return form.hasSuffix("e") ? "e" : nil
    }

    /// `adjective` with every ending and without; one that ends in `-er` from a town is unchanged.
    static func all(of adjective: String) -> [String] {
        var stem = adjective
        if stem.hasSuffix("e") { stem.removeLast() }
        return [adjective] + endings.map { stem + $0 }
    }

    /// `word`, the dictionary or any inflected form, with every ending it may have instead.
    static func variants(of word: String) -> [String] {
        guard
            let ending = endings.sorted(by: { $0.count > $1.count })
                .first(where: { word.hasSuffix($0) }), word.count > ending.count + 2
        else { return [word] }
        let stem = String(word.dropLast(ending.count))
        return [word] + endings.map { stem + $0 }.filter { $0 != word }
    }
}
