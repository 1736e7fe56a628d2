/// Makes clauses of participles that stand before their noun with words of their own:
/// `das am Montag unterzeichnete Abkommen`.
struct AttributeParser {
    private let text: TokenSequence
    private let negations: NegationFinder

    init(_ text: TokenSequence) {
        self.text = text
        negations = NegationFinder(text)
    }

    /// The attributes of the sentence with tokens `range`, whose other clauses are `clauses`.
    func clauses(in range: Range<Int>, _ clauses: ArraySlice<Clause>) -> [Clause] {
        let first = text.attributes.partitioningIndex { $0.determiner >= range.lowerBound }
        return text.attributes[first...].prefix { $0.determiner < range.upperBound }
            .compactMap { clause($0.determiner + 1..<$0.end + 1, clauses) }
    }

    private func clause(_ tokens: Range<Int>, _ clauses: ArraySlice<Clause>) -> Clause? {
        let start = tokens.lowerBound
        guard let parent = clauses.indices.first(where: { clauses[$0].contains(start) }),
            let verb = verb(tokens.upperBound - 1)
        else { return nil }
        var clause = Clause(
            kind: .attribute, sentence: clauses[parent].sentence, segments: [tokens])
        clause.parent = parent
        clause.verbs = [verb]
        clause.ground = .attribute
        clause.negation = negations.negation(in: clause, until: tokens.upperBound)
        return clause
    }

    /// The participle at `token`: past of what was done to the noun, or present of what it does.
    private func verb(_ token: Int) -> VerbGroup? {
        let readings = text.word(token).verbs.filter(\.form.isAdjectival)
        guard let reading = readings.first(where: { !$0.verb.isGuessed }) ?? readings.first else {
            return nil
        }
        let isPast = reading.form == .attributive
        var group = VerbGroup(
            verb: reading.verb, head: token, tense: isPast ? .past : .present,
            rule: isPast ? "past participle" : "present participle")
        group.voice = isPast && !reading.verb.takesSein ? .passive : .active
        return group
    }
}
