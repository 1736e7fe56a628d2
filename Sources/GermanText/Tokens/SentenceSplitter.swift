import Articles

/// Finds where sentences end, in time linear in the number of tokens.
struct SentenceSplitter {
    /// The most tokens a sentence may have; a longer one is cut. See ``Sentence/maximumBytes`` too.
    static let maximumTokens = 250

    private let tokens: [Token]
    private let words: [Word]
    private let abbreviations: AbbreviationLexicon
    /// The first token from each one on that is no closing mark.
    private let closingEnds: [Int]

    init(_ tokens: [Token], _ words: [Word], _ abbreviations: AbbreviationLexicon) {
        self.tokens = tokens
        self.words = words
        self.abbreviations = abbreviations
        var ends = Array(0...tokens.count)
        for index in tokens.indices.reversed() where Self.closes(tokens[index], words) {
            ends[index] = ends[index + 1]
        }
        closingEnds = ends
    }

    /// The sentences of a paragraph whose tokens are `range`.
    func sentences(in range: Range<Int>, paragraph: Int, whole: Bool) -> [Sentence] {
        var sentences: [Sentence] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let limit = limit(from: start, range)
            let mark = whole ? nil : (start..<limit).first { ends($0, range) }
            let end = mark.map { min(closingEnds[$0 + 1], limit) } ?? limit
            sentences.append(sentence(start..<end, paragraph))
            start = end
        }
        return sentences
    }

    /// The token before which a sentence that begins at `start` is cut if it has not ended.
    private func limit(from start: Int, _ range: Range<Int>) -> Int {
        let first = tokens[start].range.lowerBound
        var limit = min(start + Self.maximumTokens, range.upperBound)
        while limit > start + 1, tokens[limit - 1].range.upperBound - first > Sentence.maximumBytes
        {
            limit -= 1
        }
        return limit
    }

    private func sentence(_ range: Range<Int>, _ paragraph: Int) -> Sentence {
        let bytes =
            tokens[range.lowerBound].range
            .lowerBound..<tokens[range.upperBound - 1].range.upperBound
        return Sentence(tokens: range, range: bytes, paragraph: paragraph)
    }

    /// Whether the token at `index` is a mark that ends its sentence.
    private func ends(_ index: Int, _ range: Range<Int>) -> Bool {
        guard tokens[index].kind == .punctuation else { return false }
        let word = words[tokens[index].word]
        guard word.mark.contains(.end) else { return false }
        if word.text == ".", isInside(index, range) { return false }
        return startsSentence(after: index, range)
    }

    /// Whether what follows the mark at `index` can begin a sentence.
    private func startsSentence(after index: Int, _ range: Range<Int>) -> Bool {
        let next = closingEnds[index + 1]
        guard next < range.upperBound else { return true }
        let closed = next > index + 1
        guard tokens[next].followsBlank || !closed && isOpening(next) else { return false }
        if tokens[next].kind == .number || isOpening(next) { return true }
        if tokens[next].kind == .punctuation { return false }
        return words[tokens[next].word].isCapitalized
    }

    /// Whether the full stop at `index` belongs to the word or number before it.
    private func isInside(_ index: Int, _ range: Range<Int>) -> Bool {
        guard index > range.lowerBound, !tokens[index].followsBlank else { return false }
        let before = words[tokens[index - 1].word]
        if tokens[index - 1].kind == .number { return isOrdinal(index, range) }
        if abbreviations.words.contains(before.text) { return true }
        return before.isCapitalized && before.text.unicodeScalars.count == 1
    }

    /// Whether the number before the full stop at `index` is an ordinal.
    private func isOrdinal(_ index: Int, _ range: Range<Int>) -> Bool {
        let number = words[tokens[index - 1].word].text
        guard number.utf8.count <= 2, index + 1 < range.upperBound else { return false }
        let next = words[tokens[index + 1].word]
        if !next.isCapitalized || MonthNames.number(next.lower) != nil { return true }
        guard index - 2 >= range.lowerBound else { return false }
        let before = words[tokens[index - 2].word]
        return !before.function.isDisjoint(with: [.determiner, .preposition])
    }

    private static func closes(_ token: Token, _ words: [Word]) -> Bool {
        guard token.kind == .punctuation, !token.followsBlank else { return false }
        return words[token.word].mark.contains(.closing)
    }

    private func isOpening(_ index: Int) -> Bool {
        tokens[index].kind == .punctuation
            && words[tokens[index].word].mark.contains(.opening)
    }
}
