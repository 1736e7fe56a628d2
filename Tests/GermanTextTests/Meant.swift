import Testing

@testable import GermanText

/// Whom a text means by one of its words, and why.
struct Meant {
    /// The names of the entities, in order.
    let names: [String]
    /// The countries of the entities, `-` for none.
    let countries: [String]
    /// The rule that decided, or `nil`.
    let reason: Resolution?
    /// The names of those between whom nothing decided.
    let rivals: [String]

    /// What the last phrase of `text` with the head or first word `word` means.
    init(_ word: String, in text: String) throws {
        let analysis = try Sample.analysis(text)
        let phrase = try #require(
            analysis.phrases.last {
                analysis.text.text($0.head) == word
                    || analysis.text.text($0.tokens.lowerBound) == word
            }, "no phrase with “\(word)”")
        let found = phrase.entity.map { [$0] } ?? phrase.pair
        names = found.map { analysis.entities[$0].name }
        countries = found.map { analysis.entities[$0].country ?? "-" }
        reason = phrase.resolution
        rivals = phrase.rivals.map { analysis.entities[$0].name }
    }
}
