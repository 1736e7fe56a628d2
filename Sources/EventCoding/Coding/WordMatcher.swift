import GermanText

/// Tells whether words of an article are among those that entries ask for.
final class WordMatcher {
    private let text: TokenSequence
    private let words: RequiredWords
    /// The numbers by which entries ask for each token's word, once they were looked for.
    private var numbers: [[Int]?]

    init(_ analysis: Analysis, _ lexicon: EventLexicon) {
        text = analysis.text
        words = lexicon.required
        numbers = Array(repeating: nil, count: analysis.tokens.count)
    }

    /// Whether the word at `token` is one that `requirement` asks for, in any form or at the end of a
    /// compound.
    func matches(_ token: Int, _ requirement: EventEntry.Requirement) -> Bool {
        if let known = numbers[token] { return requirement.asks(forOneOf: known) }
        let found = words.numbers(with: text.lower(token))
        numbers[token] = found
        return requirement.asks(forOneOf: found)
    }
}
