/// Cuts a sentence into pieces and reads what each shows.
struct PieceReader {
    private let text: TokenSequence
    private let scanner: VerbScanner
    private let dates: DateCommas

    init(_ scanner: VerbScanner) {
        self.scanner = scanner
        text = scanner.text
        dates = DateCommas(text: scanner.text)
    }

    /// The pieces of the sentence with tokens `range`, in order.
    func pieces(in range: Range<Int>) -> [ClausePiece] {
        PieceContext(scanner).read(runs(range).map(piece))
    }

    // MARK: Boundaries

    /// A run of tokens between boundaries.
    private struct Run {
        let range: Range<Int>
        /// The mark before it, or `nil`.
        let mark: KnownWord?
        /// Its finite verbs.
        let finite: [Int]
    }

    /// The runs between commas and other marks, cut again where `und` joins two clauses.
    private func runs(_ range: Range<Int>) -> [Run] {
        var runs: [Run] = []
        var start = range.lowerBound
        var mark: KnownWord?
        for index in range where isBoundary(index, range) {
            if index > start { addParts(of: start..<index, mark, to: &runs) }
            if index > start || mark == nil || text.known(index) != .comma {
                mark = text.known(index)
            }
            start = index + 1
        }
        if start < range.upperBound { addParts(of: start..<range.upperBound, mark, to: &runs) }
        return runs
    }

    /// Adds `range`, cut where a conjunction joins two parts that have finite verbs each.
    private func addParts(of range: Range<Int>, _ mark: KnownWord?, to runs: inout [Run]) {
        let finite = scanner.finiteTokens(in: range)
        guard let index = joint(range, finite) else {
            runs.append(Run(range: range, mark: mark, finite: finite))
            return
        }
        let left = range.lowerBound..<index
        runs.append(Run(range: left, mark: mark, finite: scanner.finiteTokens(in: left)))
        addParts(of: index..<range.upperBound, nil, to: &runs)
    }

    /// The conjunction in `range` that has finite verbs on both sides.
    private func joint(_ range: Range<Int>, _ finite: [Int]) -> Int? {
        guard finite.count > 1, let first = finite.first, let last = finite.last else { return nil }
        return (first + 1..<last).first {
            text.traits[$0].opening.contains(.joining) && !isAdverb($0)
        }
    }

    private func isBoundary(_ index: Int, _ range: Range<Int>) -> Bool {
        guard text.isMark(index), !text.inParentheses[index] else { return false }
        if text.traits[index].mark.contains(.boundary) { return true }
        switch text.known(index) {
        case .comma: return !JoiningComma.joins(index, range, text) && !dates.contain(index, range)
        case .hyphen: return text.tokens[index].followsBlank
        case .period: return closesSpeech(index, range)
        case .lowQuote, .rightGuillemet, .leftGuillemet, .highQuote, .straightQuote:
            return opensSpeech(index, range)
        default: return false
        }
    }

    /// Whether a closing quotation mark follows the full stop at `index`, and then a word in lower case.
    private func closesSpeech(_ index: Int, _ range: Range<Int>) -> Bool {
        guard index + 2 < range.upperBound, !text.traits[index + 2].isCapitalized,
            text.isMark(index + 1), !text.isMark(index + 2)
        else { return false }
        return [.highQuote, .rightQuote, .straightQuote, .leftGuillemet, .rightGuillemet].contains(
            text.known(index + 1))
    }

    /// Whether the quotation mark at `index` opens what begins with a capital letter, right behind a verb
    /// and before another one: `sagte „Wir gehen“`.
    private func opensSpeech(_ index: Int, _ range: Range<Int>) -> Bool {
        guard index > range.lowerBound, index + 2 < range.upperBound,
            text.tokens[index].followsBlank, !text.tokens[index + 1].followsBlank,
            text.traits[index + 1].isCapitalized, scanner.isFinite(index - 1, range)
        else { return false }
        return (index + 2..<range.upperBound).contains { scanner.isFinite($0, range) }
    }

    /// Whether a word such as `aber` or `doch` stands inside a clause rather than before one.
    private func isAdverb(_ index: Int) -> Bool {
        [.aber, .doch, .denn].contains(text.known(index))
    }

    // MARK: What a piece shows

    private func piece(_ run: Run) -> ClausePiece {
        let range = run.range
        var start = range.lowerBound
        while start < range.upperBound, text.isMark(start) { start += 1 }
        var coordinator: KnownWord?
        if start < range.upperBound, text.traits[start].opening.contains(.joining) {
            coordinator = text.known(start)
            start += 1
        }
        while start < range.upperBound, text.isMark(start) { start += 1 }
        let body = min(start, range.upperBound - 1)..<range.upperBound
        var piece = ClausePiece(range: body, mark: run.mark, coordinator: coordinator)
        guard start < range.upperBound else { return piece }
        piece.isConsequence = [.so, .dann].contains(text.known(start))
        piece.hasInfinitive = range.contains {
            scanner.isZuInfinitive($0) && scanner.isVerb($0, range)
        }
        var candidates = run.finite
        if candidates.isEmpty, let unknown = unknownVerb(start, body) { candidates = [unknown] }
        let last = finalVerb(candidates)
        let isFinal = last.map { isVerbFinal($0, range) } ?? false
        piece.opener = opener(
            start, range, finite: candidates, last: isFinal ? last : nil,
            followsMark: run.mark == .comma || run.mark == .dash)
        if piece.opener == .none {
            piece.finite = firstVerb(candidates)
            piece.isVerbFirst = piece.finite == start
            piece.isVerbFinal =
                piece.finite.map { isVerbFinal($0, range) && $0 > start } ?? false
            if !piece.isVerbFinal, piece.finite != last, isFinal, let last,
                !text.traits[last].verbal.isDisjoint(with: .auxiliary),
                let first = piece.finite, !text.traits[first].verbal.isOnlyFinite
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
            text.traits[last].verbal == .unknown,
            text.has(start, .subordinator) || text.has(start, .relative),
            !text.traits[start].isCapitalized
        else { return nil }
        return last
    }

    /// The finite verb where it stands last: an unambiguous one, else the last.
    private func finalVerb(_ candidates: [Int]) -> Int? {
        candidates.last { text.traits[$0].verbal.isOnlyFinite } ?? candidates.last
    }

    /// The finite verb where it stands first or second.
    private func firstVerb(_ candidates: [Int]) -> Int? {
        candidates.first { text.traits[$0].verbal.isOnlyFinite }
            ?? candidates.first(where: scanner.isAuxiliary) ?? candidates.first
    }

    /// Whether nothing but verbs stands behind `finite`, as in subordinate clauses.
    ///
    /// One infinitive or participle behind its auxiliary makes a clause with its verb second: `die
    /// Preise würden steigen`; behind a last verb there are two: `die er hat kommen lassen`.
    private func isVerbFinal(_ finite: Int, _ range: Range<Int>) -> Bool {
        var count = 0
        var only = finite
        for index in finite + 1..<range.upperBound where !text.isMark(index) {
            guard text.known(index) == .zu || scanner.isVerb(index, range) else { return false }
            count += 1
            only = index
        }
        return count != 1 || !scanner.isAuxiliary(finite) || !scanner.isNonFinite(only)
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
        if finite.isEmpty, [.um, .ohne, .statt, .anstatt].contains(text.known(index)),
            range.contains(where: scanner.isZuInfinitive)
        {
            return .infinitive(word)
        }
        if followsMark, let pronoun = relative(index, range, finite, last) {
            return .relative(pronoun)
        }
        let opening = text.traits[index].opening
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
                && text.traits[index].function.isDisjoint(with: [
                    .subordinator, .relative, .preposition,
                ])
    }

    /// A preposition with a question word behind it: `mit welchem`, `auf wen`.
    private func prepositionalQuestion(
        _ index: Int, _ range: Range<Int>, _ last: Int?
    ) -> ClausePiece.Opener {
        guard text.has(index, .preposition), index + 1 < range.upperBound, last != nil,
            text.traits[index + 1].opening.contains(.question), text.known(index + 1) != .wie
        else { return .none }
        return .subordinator(text.lower(index + 1))
    }

    private func relative(
        _ index: Int, _ range: Range<Int>, _ finite: [Int], _ last: Int?
    ) -> Int? {
        var pronoun = index
        if text.has(index, .preposition) { pronoun += 1 }
        guard pronoun < range.upperBound, text.traits[pronoun].opening.contains(.relative),
            !text.traits[pronoun].isCapitalized
        else { return nil }
        let next = pronoun + 1
        let isWhose = [.deren, .dessen].contains(text.known(pronoun))
        if text.known(pronoun) == .denen || isWhose && finite.first != next { return pronoun }
        guard next < range.upperBound else { return finite.isEmpty ? pronoun : nil }
        let startsPhrase =
            isNoun(pronoun, next, range, behind: pronoun > index ? index : nil)
            || isAttribute(pronoun, next, range)
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

    /// Whether a noun behind the word agrees with it as with an article, in a case that the preposition
    /// before it governs: not in `bei der Soldaten schossen`.
    private func isNoun(
        _ pronoun: Int, _ next: Int, _ range: Range<Int>, behind preposition: Int?
    ) -> Bool {
        guard text.isNoun(next, range.upperBound),
            let shows = text.word(pronoun).determines
        else { return false }
        let cases = preposition.flatMap { text.word($0).preposition?.governs }
        let governed = cases.map { shows.limited(to: $0) } ?? shows
        return !governed.isDisjoint(with: text.word(next).noun?.shows ?? .any)
    }

    /// Whether an adjective or number behind the word agrees with it as with an article.
    private func isAttribute(_ pronoun: Int, _ next: Int, _ range: Range<Int>) -> Bool {
        guard text.isAdjective(next, range.upperBound),
            let shows = text.word(pronoun).determines
        else { return false }
        let ending = DeterminerForms.adjective(
            text.traits[next].ending, isBehindDeterminer: true, isPlural: false)
        return !shows.isDisjoint(with: ending)
    }
}
