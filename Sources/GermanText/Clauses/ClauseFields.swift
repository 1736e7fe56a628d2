/// The topological fields of a clause: German puts the parts of its verb around the middle.
package struct ClauseFields: Sendable {
    /// What stands before the finite verb of a main clause.
    package private(set) var prefield: [Range<Int>] = []
    /// The finite verb of a main clause, or the word that opens a dependent one.
    package private(set) var leftBracket: Range<Int>?
    /// What the brackets enclose.
    package private(set) var middle: [Range<Int>] = []
    /// The other verbs and the separated prefix; in dependent clauses all verbs.
    package private(set) var rightBracket: Range<Int>?
    /// What follows the brackets.
    package private(set) var postfield: [Range<Int>] = []

    /// The fields of `clause`.
    init(_ clause: Clause, _ text: TokenSequence) {
        let tokens = Set(clause.verbs.flatMap(\.tokens))
        leftBracket = Self.opening(clause, text)
        rightBracket = Self.closing(clause, text, tokens)
        let start = leftBracket?.lowerBound ?? clause.segments.first?.lowerBound ?? 0
        let end = rightBracket?.upperBound ?? .max
        for segment in clause.segments {
            Self.add(segment.clamped(to: 0..<start), &prefield, text)
            let inside = leftBracket?.upperBound ?? start
            Self.add(
                segment.clamped(to: inside..<max(inside, rightBracket?.lowerBound ?? .max)),
                &middle,
                text)
            if end < .max {
                Self.add(segment.clamped(to: end..<max(end, segment.upperBound)), &postfield, text)
            }
        }
    }

    private static func add(
        _ range: Range<Int>, _ field: inout [Range<Int>], _ text: TokenSequence
    ) {
        if !range.allSatisfy(text.isMark) { field.append(range) }
    }

    private static func opening(_ clause: Clause, _ text: TokenSequence) -> Range<Int>? {
        guard let first = clause.segments.first else { return nil }
        if !clause.isVerbLast { return clause.finite.map { $0..<$0 + 1 } }
        if let pronoun = clause.relativePronoun { return first.lowerBound..<pronoun + 1 }
        guard let word = clause.conjunction,
            let token = first.prefix(5).first(where: { text.lower($0) == word })
        else { return nil }
        return first.lowerBound..<token + 1
    }

    /// The last verbs of the clause that stand together.
    private static func closing(
        _ clause: Clause, _ text: TokenSequence, _ verbs: Set<Int>
    ) -> Range<Int>? {
        let others = clause.isVerbLast ? verbs : verbs.filter { $0 != clause.finite }
        guard let last = others.max() else { return nil }
        var start = last
        while others.contains(start - 1)
            || text.tokens.indices.contains(start - 1)
                && text.known(start - 1) == .zu && others.contains(start)
        {
            start -= 1
        }
        return start..<last + 1
    }
}
