import GermanText

/// Tells whether words of an article are among those that entries ask for.
final class WordMatcher {
    private let text: TokenSequence
    private let words: RequiredWords
    /// The lists that each token's word stands on, once they were looked for.
    private var lists: [[Int]?]

    init(_ analysis: Analysis, _ lexicon: EventLexicon) {
        text = analysis.text
        words = lexicon.required
        lists = Array(repeating: nil, count: analysis.tokens.count)
    }

    /// Whether the word at `token` is one that `requirement` asks for, in any form or at the end of a
    /// compound.
    func matches(_ token: Int, _ requirement: EventEntry.Requirement) -> Bool {
        if let known = lists[token] { return known.contains(requirement.list) }
        let found = words.lists(with: text.lower(token))
        lists[token] = found
        return found.contains(requirement.list)
    }
}
