/// Finds who is made to say what in an article.
struct QuotationFinder {
    private let parsed: ParsedText

    init(_ parsed: ParsedText) { self.parsed = parsed }

    /// The quotations in the order of the text, those that hold others before them.
    func quotations() -> [Quotation] {
        var found = indirect()
        found += DirectFinder.quotations(parsed, found)
        SourceQuotations(parsed).add(to: &found)
        return finished(FreeSpeech(parsed).completed(Self.sorted(found)))
    }

    private func indirect() -> [Quotation] {
        let frames = FrameFinder(parsed)
        let complements = ComplementFinder(parsed)
        return parsed.sentences.indices.flatMap { sentence in
            Self.distinct(
                frames.quotations(in: sentence) + complements.quotations(in: sentence))
        }
    }

    /// The quotations without those that cross one found by an earlier rule, or say the same.
    private static func distinct(_ found: [Quotation]) -> [Quotation] {
        var kept: [Quotation] = []
        for quotation in found where !quotation.tokens.isEmpty {
            let crosses = kept.contains { other in
                let shared = other.tokens.clamped(to: quotation.tokens)
                guard !shared.isEmpty else { return false }
                return other.tokens == quotation.tokens
                    || shared != other.tokens && shared != quotation.tokens
            }
            if !crosses { kept.append(quotation) }
        }
        return kept
    }

    private static func sorted(_ found: [Quotation]) -> [Quotation] {
        found.sorted {
            ($0.tokens.lowerBound, $1.tokens.upperBound) < (
                $1.tokens.lowerBound, $0.tokens.upperBound
            )
        }
    }

    // MARK: What belongs to each

    private func finished(_ found: [Quotation]) -> [Quotation] {
        var finished = found
        var holders: [Int] = []
        for index in finished.indices {
            while let last = holders.last,
                finished[last].tokens.upperBound <= finished[index].tokens.lowerBound
            {
                holders.removeLast()
            }
            finished[index].clauses = clauses(of: finished[index])
            if finished[index].outer == nil {
                finished[index].outer = holders.last { holder in
                    finished[holder].tokens.upperBound >= finished[index].tokens.upperBound
                        && finished[holder].speaker?.tokens != finished[index].speaker?.tokens
                }.flatMap { finished[$0].speaker }
            }
            holders.append(index)
        }
        return finished
    }

    /// The clauses told in the words of `quotation`, its frame left out.
    private func clauses(of quotation: Quotation) -> Set<Int> {
        let first = parsed.sentence(of: quotation.tokens.lowerBound)
        let last = parsed.sentence(of: quotation.tokens.upperBound - 1)
        let range = parsed.ranges[first].lowerBound..<parsed.ranges[last].upperBound
        return Set(
            range.filter { index in
                guard index != quotation.frame else { return false }
                let clause = parsed.clauses[index]
                guard let token = clause.verbs.first?.head ?? clause.segments.first?.lowerBound
                else { return false }
                return quotation.tokens.contains(token)
            })
    }
}
