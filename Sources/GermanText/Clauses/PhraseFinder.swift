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
                for phrase in chunker.phrases(in: start..<segment.upperBound) {
                    if !text.inParentheses[phrase.head] {
                        clauses[clause].phrases.append(phrases.count)
                    }
                    phrases.append(phrase)
                    owners.append(clause)
                }
            }
            PhraseLinker(text, clauses: owners).link(&phrases, from: first)
            let antecedents = AntecedentFinder(text, phrases, from: first)
            for clause in range {
                clauses[clause].antecedent = antecedents.antecedent(of: clauses[clause])
            }
            for clause in range where clauses[clause].kind == .attribute {
                add(phrasesInside(clauses[clause], chunker), to: &clauses[clause], &phrases)
            }
        }
        return phrases
    }

    private func ordered(_ clauses: [Clause], _ range: Range<Int>) -> [(Int, Range<Int>)] {
        range.filter { clauses[$0].kind != .attribute }
            .flatMap { clause in clauses[clause].segments.map { (clause, $0) } }
            .sorted { $0.1.lowerBound < $1.1.lowerBound }
    }

    /// The phrases before the participle of an attribute.
    private func phrasesInside(_ clause: Clause, _ chunker: PhraseChunker) -> [NounPhrase] {
        clause.segments.flatMap { chunker.phrases(in: $0.dropLast()) }
    }

    private func add(
        _ inside: [NounPhrase], to clause: inout Clause, _ phrases: inout [NounPhrase]
    ) {
        let first = phrases.count
        phrases += inside
        clause.phrases = Array(first..<phrases.count)
        PhraseLinker(text, clauses: inside.map { _ in 0 }).link(&phrases, from: first)
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
