/// Cuts a sentence into pieces and reads what each shows.
struct PieceReader {
    private let text: TokenSequence
    private let scanner: VerbScanner

    init(_ scanner: VerbScanner) {
        self.scanner = scanner
        text = scanner.text
    }

    /// The pieces of the sentence with tokens `range`, in order.
    func pieces(in range: Range<Int>) -> [ClausePiece] {
        PieceContext(scanner).read(runs(range).map { piece($0.range, mark: $0.mark) })
    }

    // MARK: Boundaries

    /// The runs between commas and other marks, cut again where `und` joins two clauses.
    private func runs(_ range: Range<Int>) -> [(range: Range<Int>, mark: String)] {
        var runs: [(range: Range<Int>, mark: String)] = []
        var start = range.lowerBound
        var mark = ""
        for index in range where isBoundary(index, range) {
            if index > start { append(start..<index, mark, &runs) }
            if index > start || mark.isEmpty || text.text(index) != "," { mark = text.text(index) }
            start = index + 1
        }
        if start < range.upperBound { append(start..<range.upperBound, mark, &runs) }
        return runs
    }

    private func append(
        _ range: Range<Int>, _ mark: String, _ runs: inout [(range: Range<Int>, mark: String)]
    ) {
        for (position, part) in joined(range).enumerated() {
            runs.append((part, position == 0 ? mark : ""))
        }
    }

    private func isBoundary(_ index: Int, _ range: Range<Int>) -> Bool {
        guard text.isMark(index), !text.inParentheses[index] else { return false }
        let word = text.word(index)
        if word.mark.contains(.boundary) { return true }
        switch word.text {
        case ",": return !joinsAdjectives(index, range)
        case "-": return text.tokens[index].followsBlank
        case ".": return closesSpeech(index, range)
        case "„", "»", "«", "“", "\"": return opensSpeech(index, range)
        default: return false
        }
    }

    /// Whether a closing quotation mark follows the full stop at `index`, and then a word in lower case.
    private func closesSpeech(_ index: Int, _ range: Range<Int>) -> Bool {
        guard index + 2 < range.upperBound, !text.word(index + 2).isCapitalized,
            text.isMark(index + 1), !text.isMark(index + 2)
        else { return false }
        return ["“", "”", "\"", "«", "»"].contains(text.text(index + 1))
    }

    /// Whether the quotation mark at `index` opens what begins with a capital letter, right behind a verb
    /// and before another one: `sagte „Wir gehen“`.
    private func opensSpeech(_ index: Int, _ range: Range<Int>) -> Bool {
        guard index > range.lowerBound, index + 2 < range.upperBound,
            text.tokens[index].followsBlank, !text.tokens[index + 1].followsBlank,
            text.word(index + 1).isCapitalized, scanner.isFinite(index - 1, range)
        else { return false }
        return (index + 2..<range.upperBound).contains { scanner.isFinite($0, range) }
    }

    private func joinsAdjectives(_ index: Int, _ range: Range<Int>) -> Bool {
        guard index > range.lowerBound, index + 1 < range.upperBound else { return false }
        return text.isAdjective(index - 1, range.upperBound)
            && text.isAdjective(index + 1, range.upperBound)
    }

    private func joined(_ range: Range<Int>) -> [Range<Int>] {
        let finite = scanner.finiteTokens(in: range)
        guard finite.count > 1 else { return [range] }
        for index in range
        where index > finite[0] && index < finite[finite.count - 1]
            && text.word(index).opening.contains(.joining) && !isAdverb(index)
        {
            let (left, right) = (range.lowerBound..<index, index..<range.upperBound)
            if finite.contains(where: left.contains), finite.contains(where: right.contains) {
                return [left] + joined(right)
            }
        }
        return [range]
    }

    /// Whether a word such as `aber` or `doch` stands inside a clause rather than before one.
    private func isAdverb(_ index: Int) -> Bool {
        ["aber", "doch", "denn"].contains(text.lower(index))
    }

    // MARK: What a piece shows

    private func piece(_ range: Range<Int>, mark: String) -> ClausePiece {
        var start = range.lowerBound
        while start < range.upperBound, text.isMark(start) { start += 1 }
        var coordinator: String?
        if start < range.upperBound, text.word(start).opening.contains(.joining) {
            coordinator = text.lower(start)
            start += 1
        }
        while start < range.upperBound, text.isMark(start) { start += 1 }
        let body = min(start, range.upperBound - 1)..<range.upperBound
        var piece = ClausePiece(range: body, mark: mark, coordinator: coordinator)
        guard start < range.upperBound else { return piece }
        piece.isConsequence = ["so", "dann"].contains(text.lower(start))
        piece.hasInfinitive = range.contains {
            scanner.isVerb($0, range) && scanner.isZuInfinitive($0)
        }
        var candidates = scanner.finiteTokens(in: range)
        if candidates.isEmpty, let unknown = unknownVerb(start, body) { candidates = [unknown] }
        let last = finalVerb(candidates)
        let isFinal = last.map { isVerbFinal($0, range) } ?? false
        piece.opener = opener(
            start, range, finite: candidates, last: isFinal ? last : nil,
            followsMark: mark == "," || mark == "–")
        if piece.opener == .none {
            piece.finite = firstVerb(candidates)
            piece.isVerbFirst = piece.finite == start
            piece.isVerbFinal =
                piece.finite.map { isVerbFinal($0, range) && $0 > start } ?? false
            if !piece.isVerbFinal, piece.finite != last, isFinal, let last,
                !text.word(last).verbal.isDisjoint(with: .auxiliary),
                let first = piece.finite, !text.word(first).verbal.isOnlyFinite
            {
                piece.finite = last
                piece.isVerbFinal = true
                piece.isVerbFirst = false
            }
        } else {
            piece.finite = last
            piece.isVerbFinal = isFinal
        }
        return piece
    }

    /// The last word of a piece that opens like a clause with its verb last, when only its place tells
    /// that it is a verb.
    private func unknownVerb(_ start: Int, _ range: Range<Int>) -> Int? {
        guard range.count > 2, let last = range.last(where: { !text.isMark($0) }),
            text.word(last).verbal == .unknown,
            text.has(start, .subordinator) || text.has(start, .relative),
            !text.word(start).isCapitalized
        else { return nil }
        return last
    }

    /// The finite verb where it stands last: an unambiguous one, else the last.
    private func finalVerb(_ candidates: [Int]) -> Int? {
        candidates.last { text.word($0).verbal.isOnlyFinite } ?? candidates.last
    }

    /// The finite verb where it stands first or second.
    private func firstVerb(_ candidates: [Int]) -> Int? {
        candidates.first { text.word($0).verbal.isOnlyFinite }
            ?? candidates.first(where: scanner.isAuxiliary) ?? candidates.first
    }

    /// Whether nothing but verbs stands behind `finite`, as in subordinate clauses.
    ///
    /// One infinitive or participle behind its auxiliary makes a clause with its verb second: `die
    /// Preise würden steigen`; behind a last verb there are two: `die er hat kommen lassen`.
    private func isVerbFinal(_ finite: Int, _ range: Range<Int>) -> Bool {
        let behind = (finite + 1..<range.upperBound).filter { !text.isMark($0) }
        guard behind.allSatisfy({ scanner.isVerb($0, range) || text.lower($0) == "zu" }) else {
            return false
        }
        return behind.count != 1 || !scanner.isAuxiliary(finite) || !scanner.isNonFinite(behind[0])
    }

    // MARK: Openers

    private func opener(
        _ start: Int, _ range: Range<Int>, finite: [Int], last: Int?, followsMark: Bool
    ) -> ClausePiece.Opener {
        var index = start
        var steps = 0
        while index < range.upperBound, steps < 3, mayPrecede(index) {
            index += 1
            steps += 1
        }
        guard index < range.upperBound else { return .none }
        let word = text.lower(index)
        if ["um", "ohne", "statt", "anstatt"].contains(word), finite.isEmpty,
            range.contains(where: scanner.isZuInfinitive)
        {
            return .infinitive(word)
        }
        if followsMark, let pronoun = relative(index, range, finite, last) {
            return .relative(pronoun)
        }
        let opening = text.word(index).opening
        guard text.has(index, .subordinator) || opening.contains(.question) else {
            return prepositionalQuestion(index, range, last)
        }
        if finite.isEmpty {
            return opening.isDisjoint(with: [.weak, .question]) ? .subordinator(word) : .none
        }
        if !opening.isDisjoint(with: [.weak, .question]) {
            guard let last, last > index,
                last > index + 1 || followsMark || last + 1 == range.upperBound
            else {
                return followsMark && opening.contains(.question) && finite.first != index + 1
                    ? .subordinator(word) : .none
            }
            return .subordinator(word)
        }
        return .subordinator(word)
    }

    /// Whether the word may stand before a conjunction: `auch wenn`, `erst als`.
    private func mayPrecede(_ index: Int) -> Bool {
        text.isMark(index)
            || text.has(index, .adverb)
                && text.word(index).function.isDisjoint(with: [
                    .subordinator, .relative, .preposition,
                ])
    }

    /// A preposition with a question word behind it: `mit welchem`, `auf wen`.
    private func prepositionalQuestion(
        _ index: Int, _ range: Range<Int>, _ last: Int?
    ) -> ClausePiece.Opener {
        guard text.has(index, .preposition), index + 1 < range.upperBound, last != nil,
            text.word(index + 1).opening.contains(.question), text.lower(index + 1) != "wie"
        else { return .none }
        return .subordinator(text.lower(index + 1))
    }

    private func relative(
        _ index: Int, _ range: Range<Int>, _ finite: [Int], _ last: Int?
    ) -> Int? {
        var pronoun = index
        if text.has(index, .preposition) { pronoun += 1 }
        guard pronoun < range.upperBound, text.word(pronoun).opening.contains(.relative),
            !text.word(pronoun).isCapitalized
        else { return nil }
        let next = pronoun + 1
        let isWhose = ["deren", "dessen"].contains(text.lower(pronoun))
        if text.lower(pronoun) == "denen" || isWhose && finite.first != next { return pronoun }
        guard next < range.upperBound else { return finite.isEmpty ? pronoun : nil }
        let startsPhrase = isNoun(pronoun, next, range) || isAttribute(pronoun, next, range)
        guard let first = finite.first else {
            return startsPhrase || text.isNumber(next) ? nil : pronoun
        }
        if pronoun > index, startsPhrase { return nil }
        if first == next { return last == first && isEnd(first, range) ? pronoun : nil }
        if last != nil { return pronoun }
        return startsPhrase || text.isNumber(next) ? nil : pronoun
    }

    /// Whether no word stands behind the token at `index`.
    private func isEnd(_ index: Int, _ range: Range<Int>) -> Bool {
        (index + 1..<range.upperBound).allSatisfy(text.isMark)
    }

    /// Whether a noun behind the word agrees with it as with an article.
    private func isNoun(_ pronoun: Int, _ next: Int, _ range: Range<Int>) -> Bool {
        guard text.isNoun(next, range.upperBound),
            let shows = text.word(pronoun).determines
        else { return false }
        return !shows.isDisjoint(with: text.word(next).noun?.shows ?? .any)
    }

    /// Whether an adjective or number behind the word agrees with it as with an article.
    private func isAttribute(_ pronoun: Int, _ next: Int, _ range: Range<Int>) -> Bool {
        guard text.isAdjective(next, range.upperBound),
            let shows = text.word(pronoun).determines
        else { return false }
        let ending = DeterminerForms.adjective(
            text.word(next).ending, isBehindDeterminer: true, isPlural: false)
        return !shows.isDisjoint(with: ending)
    }
}
