/// Cuts a sentence into clauses.
struct ClauseSplitter {
    /// A run of tokens between two boundaries.
    private struct Segment {
        let range: Range<Int>
        let finite: [Int]
        let isSubordinate: Bool
        let relative: Int?
        let isInfinitive: Bool
        let isVerbFinal: Bool
    }

    private let text: TokenSequence
    private let scanner: VerbScanner
    private let sentence: Int

    init(_ text: TokenSequence, _ lexicon: Lexicon, sentence: Int) {
        self.text = text
        self.sentence = sentence
        scanner = VerbScanner(text: text, lexicon: lexicon)
    }

    /// The clauses of the sentence with tokens `range`; parents count from `offset`.
    func clauses(in range: Range<Int>, offset: Int) -> [Clause] {
        var assembler = ClauseAssembler(sentence: sentence, offset: offset)
        for part in runs(range) {
            if part.lowerBound > range.lowerBound,
                [":", ";"].contains(text.text(part.lowerBound - 1))
            {
                assembler.close()
            }
            let segment = self.segment(part, isFirst: part.lowerBound == range.lowerBound)
            if segment.isInfinitive {
                assembler.addInfinitive(segment.range, conjunction: conjunction(segment.range))
            } else if segment.finite.isEmpty {
                assembler.addFragment(segment.range, conjunction: conjunction(segment.range))
            } else if let relative = segment.relative {
                assembler.addRelative(segment.range, pronoun: relative)
            } else if segment.isSubordinate {
                assembler.addSubordinate(segment.range, conjunction: conjunction(segment.range))
            } else {
                assembler.addMain(segment.range, isVerbFinal: segment.isVerbFinal)
            }
        }
        return assembler.finish()
    }

    /// The runs between commas and other marks, cut again where `und` joins two clauses.
    private func runs(_ range: Range<Int>) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where isBoundary(index, range) {
            if index > start { runs += joined(start..<index) }
            start = index + 1
        }
        if start < range.upperBound { runs += joined(start..<range.upperBound) }
        return runs
    }

    private func isBoundary(_ index: Int, _ range: Range<Int>) -> Bool {
        guard text.isMark(index), !text.inParentheses[index] else { return false }
        switch text.text(index) {
        case ",":
            return !joinsAdjectives(index, range)
        case ";", ":", "(", ")", "[", "]", "–", "—": return true
        case "-": return text.tokens[index].followsBlank
        default: return false
        }
    }

    private func joinsAdjectives(_ index: Int, _ range: Range<Int>) -> Bool {
        index > range.lowerBound && index + 1 < range.upperBound
            && text.isAdjective(index - 1, range.upperBound)
            && text.isAdjective(index + 1, range.upperBound)
    }

    private func joined(_ range: Range<Int>) -> [Range<Int>] {
        let finite = scanner.finiteTokens(in: range)
        guard finite.count > 1 else { return [range] }
        for index in range
        where text.has(index, .coordinator) && index > finite[0] && index < finite[finite.count - 1]
        {
            let (left, right) = (range.lowerBound..<index, index..<range.upperBound)
            if finite.contains(where: left.contains), finite.contains(where: right.contains) {
                return [left] + joined(index + 1..<range.upperBound)
            }
        }
        return [range]
    }

    private func segment(_ range: Range<Int>, isFirst: Bool) -> Segment {
        let finite = scanner.finiteTokens(in: range)
        let isFinal = finite.last.map { isVerbFinal($0, range) } ?? false
        let opener = opening(range)
        let followsComma = !isFirst && text.text(range.lowerBound - 1) == ","
        let relative = followsComma && isFinal ? relativePronoun(opener, range) : nil
        let infinitive =
            finite.isEmpty
            && range.contains { scanner.isVerb($0, range) && scanner.isZuInfinitive($0) }
        let isSubordinate =
            opener.map { text.has($0, .subordinator) } ?? false && isFinal && relative == nil
        return Segment(
            range: range, finite: finite, isSubordinate: isSubordinate, relative: relative,
            isInfinitive: infinitive, isVerbFinal: isFinal)
    }

    /// The first token of the segment that is no mark, coordinator or mere adverb.
    private func opening(_ range: Range<Int>) -> Int? {
        range.prefix(4).first {
            !text.isMark($0) && !text.has($0, .coordinator)
                && (!text.has($0, .adverb) || text.has($0, [.subordinator, .relative]))
        }
    }

    private func conjunction(_ range: Range<Int>) -> String? {
        opening(range).flatMap {
            text.has($0, .subordinator) || text.lower($0) == "um" || text.lower($0) == "ohne"
                ? text.lower($0) : nil
        }
    }

    private func relativePronoun(_ opener: Int?, _ range: Range<Int>) -> Int? {
        guard let opener else { return nil }
        if text.has(opener, .relative) { return opener }
        if text.has(opener, .preposition), opener + 1 < range.upperBound,
            text.has(opener + 1, .relative),
            [
                "der", "die", "das", "dem", "den", "denen", "deren",
                "dessen",
            ].contains(text.lower(opener + 1)),
            opener + 2 < range.upperBound,
            !text.isNoun(opener + 2, range.upperBound)
                || text.has(opener + 1, .relative)
                    && ["denen", "deren", "dessen"].contains(text.lower(opener + 1))
        {
            return opener + 1
        }
        return nil
    }

    /// Whether the finite verb stands at the end, as in subordinate clauses.
    private func isVerbFinal(_ finite: Int, _ range: Range<Int>) -> Bool {
        guard finite > range.lowerBound + 1 || finite + 1 == range.upperBound else { return false }
        var index = finite + 1
        while index < range.upperBound {
            let isLight =
                text.isMark(index) || scanner.isVerb(index, range)
                || text.lower(index) == "zu"
            if !isLight { return false }
            index += 1
        }
        return true
    }
}
