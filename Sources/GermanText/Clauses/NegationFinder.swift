/// Tells how far the negations of a clause reach.
///
/// `nicht` denies the clause unless something shows that it denies a part of it: its place before the
/// finite verb or before an adjective of a noun phrase, or a correction with `sondern` behind that part.
struct NegationFinder {
    /// Words behind `nicht` that turn it into something else: `nicht nur`, `nicht zuletzt`.
    private static let softening: [KnownWord] = [.nur, .bloß, .zuletzt, .allein]
    /// Words that, with `als`, make `nicht` part of a number: `nicht weniger als hundert`.
    private static let counting: [KnownWord] = [.mehr, .weniger]

    private let text: TokenSequence

    init(_ text: TokenSequence) { self.text = text }

    /// What is denied in `clause`, whose verbs are known and whose sentence ends before `end`: a
    /// negation of the whole clause first.
    func negation(in clause: Clause, until end: Int) -> Negation? {
        var partial: Negation?
        for (place, segment) in clause.segments.enumerated() {
            for token in segment where text.has(token, .negation) && isOwn(token, clause) {
                guard let found = negation(at: token, segment, place, clause, end) else { continue }
                if found.reach == .clause { return found }
                partial = partial ?? found
            }
        }
        return partial
    }

    /// Whether the token is not one of an attribute that is a clause by itself.
    private func isOwn(_ token: Int, _ clause: Clause) -> Bool {
        clause.kind == .attribute
            || !text.attributes.contains { $0.determiner < token && token <= $0.end }
    }

    private func negation(
        at token: Int, _ segment: Range<Int>, _ place: Int, _ clause: Clause, _ end: Int
    ) -> Negation? {
        let rest = token + 1..<segment.upperBound
        let isPlain = text.known(token) == .nicht
        if isPlain, isSoftened(rest) { return nil }
        if isPlain, let attribute = attribute(rest, clause.finite) {
            return Negation(
                token: token, reach: .part, scope: attribute, rule: "nicht before an adjective")
        }
        if let corrected = corrected(rest, clause, end) {
            return Negation(
                token: token, reach: .corrected, scope: corrected, rule: "corrected by sondern")
        }
        if isPlain, isElliptic(token, segment, place, clause) {
            return Negation(
                token: token, reach: .part, scope: segment.lowerBound..<token,
                rule: "nicht behind what stands for a clause")
        }
        if isPlain, place == 0, let prefield = prefield(rest, clause) {
            return Negation(
                token: token, reach: .part, scope: prefield, rule: "nicht before the finite verb")
        }
        return Negation(
            token: token, reach: .clause, scope: segment,
            rule: "\(text.lower(token)) in the clause")
    }

    /// Whether `nicht` ends what stands for a whole clause behind one that is complete: `Polen stimmte
    /// zu, Ungarn nicht`.
    private func isElliptic(
        _ token: Int, _ segment: Range<Int>, _ place: Int, _ clause: Clause
    ) -> Bool {
        guard place > 0, token > segment.lowerBound,
            (token + 1..<segment.upperBound).allSatisfy(text.isMark),
            !clause.verbs.contains(where: { $0.tokens.contains(where: segment.contains) })
        else { return false }
        let end = clause.segments[place - 1].upperBound - 1
        return clause.verbs.contains { $0.particle == end || $0.head == end && $0.finite != end }
    }

    private func isSoftened(_ rest: Range<Int>) -> Bool {
        guard let next = rest.first else { return false }
        if Self.softening.contains(text.known(next)) { return true }
        return Self.counting.contains(text.known(next)) && rest.count > 1
            && text.known(next + 1) == .als
    }

    /// The adjective or participle right behind `nicht`, one adverb passed over, before its noun.
    private func attribute(_ rest: Range<Int>, _ finite: Int?) -> Range<Int>? {
        for end in rest.prefix(2)
        where end != finite
            && (text.isAdjective(end, rest.upperBound) || text.traits[end].looksLikeAdjective)
        {
            guard end + 1 < rest.upperBound,
                text.isNoun(end + 1, rest.upperBound)
                    || text.isAdjective(end + 1, rest.upperBound)
            else { return nil }
            return rest.lowerBound..<end + 1
        }
        return nil
    }

    /// What stands between the negation and `, sondern`, when that is no whole clause's verb.
    private func corrected(_ rest: Range<Int>, _ clause: Clause, _ end: Int) -> Range<Int>? {
        let comma = rest.upperBound
        guard comma + 1 < end, !rest.isEmpty, text.known(comma) == .comma,
            text.known(comma + 1) == .sondern
        else { return nil }
        let verbs = clause.verbs.filter { rest.contains($0.head) }
        if verbs.isEmpty {
            let closesBracket = clause.verbs.contains { verb in
                verb.particle.map(rest.contains) ?? false
            }
            return closesBracket ? nil : rest
        }
        return clause.verbs.count > verbs.count ? rest : nil
    }

    /// What `nicht` denies before the finite verb of a main clause.
    private func prefield(_ rest: Range<Int>, _ clause: Clause) -> Range<Int>? {
        guard clause.kind == .main, let finite = clause.finite, finite > rest.lowerBound,
            finite < rest.upperBound,
            !clause.verbs.contains(where: { $0.head < finite })
        else { return nil }
        return rest.lowerBound..<finite
    }
}
