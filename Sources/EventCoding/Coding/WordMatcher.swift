/// Tells whether a word of the text is one of an entry's words.
enum WordMatcher {
    private static let endings = ["s", "es", "e", "en", "n", "er", "em", "ern"]

    /// Whether `text` is one of `words`, given in lower case, in any form, or a compound that ends
    /// with it.
    static func matches(_ text: String, _ words: [String]) -> Bool {
        let lower = text.lowercased()
        var stems = [lower[...]]
        for ending in endings where lower.hasSuffix(ending) {
            stems.append(lower.dropLast(ending.count))
        }
        return words.contains { word in stems.contains { $0.hasSuffix(word) } }
    }
}
