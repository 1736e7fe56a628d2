/// Finds the phrases of every clause of an article.
struct PhraseFinder {
    private let text: TokenSequence
    private let lexicon: Lexicon

    init(_ text: TokenSequence, _ lexicon: Lexicon) {
        self.text = text
        self.lexicon = lexicon
    }

    /// The phrases in the order of the text, those of an attribute behind the others of its sentence;
    /// each clause learns which are its own, and what it says something of.
    func phrases(
        _ clauses: inout [Clause], _ sentences: [Sentence], _ ranges: [Range<Int>]
    ) -> [NounPhrase] {
        let chunker = PhraseChunker(text, lexicon, surnames: Surnames.all(text, lexicon))
        var phrases: [NounPhrase] = []
        phrases.reserveCapacity(text.tokens.count / 4)
        for range in ranges {
            let first = phrases.count
            var owners: [Int] = []
            for (clause, segment) in ordered(clauses, range) {
                var start = segment.lowerBound
                if let pronoun = clauses[clause].relativePronoun, segment.contains(pronoun) {
                    clauses[clause].phrases.append(phrases.count)
                    phrases.append(relative(pronoun, segment))
                    owners.append(clause)
                    start = pronoun + 1
                }
                if clauses[clause].conjunction != nil, start < segment.upperBound,
                    text.lower(start) == clauses[clause].conjunction, !text.has(start, .pronoun),
                    !text.has(start, .determiner)
                {
                    start += 1
                }
                let known = phrases.count
                chunker.add(start..<segment.upperBound, to: &phrases)
                clauses[clause].phrases += (known..<phrases.count).filter {
                    !text.inParentheses[phrases[$0].head]
                }
                owners += repeatElement(clause, count: phrases.count - known)
            }
            PhraseLinker(text, clauses: owners).link(&phrases, from: first)
            let antecedents = AntecedentFinder(text, phrases, from: first)
            for clause in range {
                clauses[clause].antecedent = antecedents.antecedent(of: clauses[clause])
            }
            for clause in range where clauses[clause].kind == .attribute {
                addInside(&clauses[clause], chunker, &phrases)
            }
        }
        return phrases
    }

    private func ordered(_ clauses: [Clause], _ range: Range<Int>) -> [(Int, Range<Int>)] {
        range.filter { clauses[$0].kind != .attribute }
            .flatMap { clause in clauses[clause].segments.map { (clause, $0) } }
            .sorted { $0.1.lowerBound < $1.1.lowerBound }
    }

    /// Adds the phrases before the participle of an attribute.
    private func addInside(
        _ clause: inout Clause, _ chunker: PhraseChunker, _ phrases: inout [NounPhrase]
    ) {
        let first = phrases.count
        for segment in clause.segments { chunker.add(segment.dropLast(), to: &phrases) }
        clause.phrases = Array(first..<phrases.count)
        PhraseLinker(text, clauses: clause.phrases.map { _ in 0 }).link(&phrases, from: first)
    }

    private func relative(_ pronoun: Int, _ segment: Range<Int>) -> NounPhrase {
        let before = pronoun > segment.lowerBound && text.has(pronoun - 1, .preposition)
        return NounPhrase(
            kind: .relative, tokens: pronoun..<pronoun + 1, head: pronoun,
            agreement: PronounForms.relative(text.lower(pronoun)),
            preposition: before ? pronoun - 1 : nil, isPlural: nil, determiner: nil, name: nil,
            text)
    }
}
