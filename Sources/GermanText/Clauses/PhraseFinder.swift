/// Finds the phrases of every clause of an article.
struct PhraseFinder {
    private let text: TokenSequence
    private let lexicon: Lexicon
    private let times: FoundTimes

    init(_ text: TokenSequence, _ lexicon: Lexicon, _ times: FoundTimes) {
        self.text = text
        self.lexicon = lexicon
        self.times = times
    }

    /// The phrases in the order of the text, those of an attribute behind the others of its sentence;
    /// each clause learns which are its own, and what it says something of.
    func phrases(
        _ clauses: inout [Clause], _ sentences: [Sentence], _ ranges: [Range<Int>]
    ) -> [NounPhrase] {
        let chunker = PhraseChunker(
            text, NounRunReader(text, lexicon, surnames: Surnames.all(text, lexicon)), times)
        var phrases: [NounPhrase] = []
        phrases.reserveCapacity(text.tokens.count / 3)
        var owners: [Int] = []
        for range in ranges {
            let first = phrases.count
            owners.removeAll(keepingCapacity: true)
            for part in parts(of: clauses, range) {
                add(part.segment, of: &clauses[part.clause], chunker, &phrases)
                while owners.count < phrases.count - first { owners.append(part.clause) }
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

    /// The segments of the clauses in `range`, attributes left out, in order.
    private func parts(
        of clauses: [Clause], _ range: Range<Int>
    ) -> [(clause: Int, segment: Range<Int>)] {
        var parts: [(clause: Int, segment: Range<Int>)] = []
        parts.reserveCapacity(range.count + 2)
        for clause in range where clauses[clause].kind != .attribute {
            for segment in clauses[clause].segments { parts.append((clause, segment)) }
        }
        if parts.count > 1 { parts.sort { $0.segment.lowerBound < $1.segment.lowerBound } }
        return parts
    }

    /// Adds the phrases of one segment of `clause`; those in parentheses are not its own.
    private func add(
        _ segment: Range<Int>, of clause: inout Clause, _ chunker: PhraseChunker,
        _ phrases: inout [NounPhrase]
    ) {
        var start = segment.lowerBound
        if let pronoun = clause.relativePronoun, segment.contains(pronoun) {
            clause.phrases.append(phrases.count)
            phrases.append(relative(pronoun, segment))
            start = pronoun + 1
        }
        if let conjunction = clause.conjunction, start < segment.upperBound,
            !text.has(start, [.pronoun, .determiner]), text.lower(start) == conjunction
        {
            start += 1
        }
        let known = phrases.count
        chunker.add(start..<segment.upperBound, to: &phrases)
        clause.phrases.reserveCapacity(clause.phrases.count + phrases.count - known)
        for index in known..<phrases.count where !text.inParentheses[phrases[index].head] {
            clause.phrases.append(index)
        }
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
            agreement: PronounForms.relative(text.word(pronoun)),
            preposition: before ? pronoun - 1 : nil, isPlural: nil, determiner: nil, name: nil,
            text)
    }
}
