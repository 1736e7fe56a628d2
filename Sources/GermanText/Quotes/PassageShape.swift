/// What a passage in quotation marks looks like, and how it stands in its sentences.
struct PassageShape {
    /// The number of words in it.
    let words: Int
    /// Whether it has a finite verb of its own.
    let isClausal: Bool
    /// Whether it ends with a mark that ends a sentence.
    let isSentence: Bool
    /// Whether a comma stands before its closing mark.
    let endsWithComma: Bool
    /// Whether its first word begins with a small letter.
    let beginsSmall: Bool
    /// Whether it opens with `dass`.
    let isComplement: Bool
    /// Whether it begins its sentence, or what a colon announces.
    let beginsSentence: Bool
    /// Whether it consists of whole sentences.
    let isWhole: Bool
    /// The sentence it begins in.
    let first: Int
    /// The sentence it ends in.
    let sentence: Int

    /// The most words without a clause read in them that are no clause by a verb's form alone.
    private static let longestPhrase = 3

    init(_ passage: MarkedPassage, _ parsed: ParsedText) {
        let text = parsed.text
        let inside = passage.inside
        words = inside.count { !text.isMark($0) }
        first = parsed.sentence(of: passage.tokens.lowerBound)
        sentence = parsed.sentence(of: passage.tokens.upperBound - 1)
        let clauses =
            parsed.ranges[first].lowerBound..<parsed.ranges[sentence].upperBound
        isClausal =
            clauses.contains { parsed.clauses[$0].finite.map(inside.contains) ?? false }
            || words > Self.longestPhrase && inside.contains { Self.isFinite($0, text) }
        isSentence =
            inside.last.map {
                text.isMark($0)
                    && [.period, .exclamationMark, .questionMark, .ellipsis].contains(
                        text.known($0))
            }
            ?? false
        endsWithComma = passage.isClosed && inside.last.map { text.known($0) == .comma } ?? false
        beginsSmall =
            inside.first { !text.isMark($0) }.map {
                text.tokens[$0].kind == .word && !text.word($0).isCapitalized
            } ?? false
        isComplement =
            inside.first { !text.isMark($0) }.map { [.dass, .daß].contains(text.known($0)) }
            ?? false
        let start = parsed.sentences[first].tokens.lowerBound
        beginsSentence =
            (start..<passage.tokens.lowerBound).allSatisfy(text.isMark)
            || text.known(passage.tokens.lowerBound - 1) == .colon
        let end = parsed.sentences[sentence].tokens.upperBound
        isWhole =
            (start..<passage.tokens.lowerBound).allSatisfy(text.isMark)
            && (passage.tokens.upperBound..<end).allSatisfy(text.isMark)
    }

    /// Whether the token is finite by its form: the sentence around the passage may have kept the clause
    /// in it from being read.
    private static func isFinite(_ token: Int, _ text: TokenSequence) -> Bool {
        let word = text.word(token)
        return !word.isCapitalized
            && (word.verbal.contains(.firm)
                || word.verbal.contains(.auxiliary) && word.verbal.isOnlyFinite)
    }
}
