/// Tells whether a word of the text is one of an entry's words.
enum WordMatcher {
    private static let endings = ["", "s", "es", "e", "en", "n", "er", "em", "ern"]

    /// Whether `text` is one of `words` in any form, or a compound that ends with it.
    static func matches(_ text: String, _ words: [String]) -> Bool {
        let lower = text.lowercased()
        return words.contains { word in
            let target = word.lowercased()
            return endings.contains { lower.hasSuffix(target + $0) }
        }
    }
}
