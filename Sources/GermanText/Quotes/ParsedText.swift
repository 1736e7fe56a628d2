/// What is known of an article before it is asked who says what.
struct ParsedText {
    let text: TokenSequence
    let lexicon: Lexicon
    let sentences: [Sentence]
    let clauses: [Clause]
    /// The clauses of each sentence.
    let ranges: [Range<Int>]
    let phrases: [NounPhrase]
    let entities: [Entity]
    /// What stands in quotation marks.
    let passages: [MarkedPassage]
    /// Whether each token stands in quotation marks.
    let quoted: [Bool]
    /// The other mark of each quotation mark that has one.
    let mates: [Int: Int]
    /// The first verb of each clause that is a cue, an index into its verbs, with its kind.
    private var sayings: [(verb: Int, cue: CueLexicon.Saying)?] = []

    init(
        _ text: TokenSequence, _ lexicon: Lexicon, _ sentences: [Sentence], _ clauses: [Clause],
        _ ranges: [Range<Int>], _ phrases: [NounPhrase], _ entities: [Entity],
        _ paragraphs: [Range<Int>]
    ) {
        self.text = text
        self.lexicon = lexicon
        self.sentences = sentences
        self.clauses = clauses
        self.ranges = ranges
        self.phrases = phrases
        self.entities = entities
        passages = QuotationMarks.passages(text, paragraphs)
        var quoted = [Bool](repeating: false, count: text.tokens.count)
        for passage in passages where passage.depth == 0 {
            for token in passage.tokens { quoted[token] = true }
        }
        self.quoted = quoted
        var mates: [Int: Int] = [:]
        for passage in passages where passage.isClosed {
            mates[passage.tokens.lowerBound] = passage.tokens.upperBound - 1
            mates[passage.tokens.upperBound - 1] = passage.tokens.lowerBound
        }
        self.mates = mates
        sayings = clauses.indices.map(cue)
    }

    /// The index of the sentence that holds `token`.
    func sentence(of token: Int) -> Int {
        min(sentences.partitioningIndex { $0.tokens.upperBound > token }, sentences.count - 1)
    }

    /// The clause of sentence `sentence` that holds `token`, or `nil`.
    func clause(of token: Int, in sentence: Int) -> Int? {
        ranges[sentence].first { clauses[$0].contains(token) }
    }

    /// The first phrase, from the beginning, whose tokens with preposition begin at `token` or later,
    /// those inside attributes left out.
    func phrase(from token: Int) -> Int? {
        guard !sentences.isEmpty else { return nil }
        let sentence = sentences[sentence(of: token)].tokens
        let start = phrases.partitioningIndex { $0.extent.lowerBound >= sentence.lowerBound }
        return phrases[start...].firstIndex { $0.extent.lowerBound >= token }
    }

    /// The phrase of sentence `sentence` that ends right before `token`.
    func phrase(endingAt token: Int, _ sentence: Int) -> Int? {
        let first = sentences[sentence].tokens.lowerBound
        let start = phrases.partitioningIndex { $0.extent.lowerBound >= first }
        return phrases[start...].indices.prefix { phrases[$0].tokens.upperBound <= token }
            .last { phrases[$0].tokens.upperBound == token }
    }

    /// The kind of cue that the first verb of `clause` is, and the verb.
    func saying(_ clause: Int) -> (verb: VerbGroup, cue: CueLexicon.Saying)? {
        sayings[clause].map { (clauses[clause].verbs[$0.verb], $0.cue) }
    }

    /// Whether a verb of `clause` is a cue.
    func tells(_ clause: Int) -> Bool { sayings[clause] != nil }

    private func cue(of clause: Int) -> (verb: Int, cue: CueLexicon.Saying)? {
        for place in clauses[clause].verbs.indices {
            let found = lexicon.cues.saying(clauses[clause].verbs[place].lemma) { word in
                stands(word, in: clause)
            }
            guard let found else { continue }
            if found == .impersonal, !isImpersonal(clauses[clause].verbs[place]) { continue }
            return (place, found)
        }
        return nil
    }

    /// Whether the word stands in the clause.
    private func stands(_ word: String, in clause: Int) -> Bool {
        clauses[clause].segments.contains { $0.contains { text.lower($0) == word } }
    }

    /// Whether `es` stands beside the verb: `hieß es`.
    private func isImpersonal(_ verb: VerbGroup) -> Bool {
        let finite = verb.finite ?? verb.head
        return [finite - 1, finite + 1].contains {
            text.tokens.indices.contains($0) && text.known($0) == .es
        }
    }

    /// The tokens of `clause` with all that depend on it, from the first to the last.
    func extent(of clause: Int) -> Range<Int> {
        let range = ranges[clauses[clause].sentence]
        var members: Set<Int> = [clause]
        for index in clause..<range.upperBound {
            if let parent = clauses[index].parent, members.contains(parent) {
                members.insert(index)
            }
        }
        for index in range where clauses[index].parent.map(members.contains) ?? false {
            members.insert(index)
        }
        let segments = members.flatMap { clauses[$0].segments }
        let start = segments.map(\.lowerBound).min() ?? 0
        return start..<max(start, segments.map(\.upperBound).max() ?? 0)
    }

    /// `range` without marks at its edges; a closing quotation mark stays when its pair is inside.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, text.isMark(start), !isMate(start, start..<end) { start += 1 }
        while end > start, text.isMark(end - 1), !isMate(end - 1, start..<end) { end -= 1 }
        return start..<end
    }

    /// Whether the token is a bracket or quotation mark whose pair stands in `range` too.
    private func isMate(_ token: Int, _ range: Range<Int>) -> Bool {
        if [.closingParenthesis, .openingParenthesis].contains(text.known(token)) {
            return text.inParentheses[token]
        }
        return mates[token].map(range.contains) ?? false
    }
}

extension ParsedText {
    /// The part of a sentence, between semicolons and colons outside quotation marks, that holds
    /// `token`.
    func part(around token: Int, _ sentence: Int) -> Range<Int> {
        let range = sentences[sentence].tokens
        var start = token
        while start > range.lowerBound, !divides(start - 1) { start -= 1 }
        var end = token
        while end < range.upperBound, !divides(end) { end += 1 }
        return start..<end
    }

    private func divides(_ token: Int) -> Bool {
        text.isMark(token) && !quoted[token] && [.semicolon, .colon].contains(text.known(token))
    }

    /// The clause that the passage stands in, whose verb is not in the passage.
    func clause(around passage: MarkedPassage, _ shape: PassageShape) -> Int? {
        let before = clause(of: max(passage.tokens.lowerBound - 1, 0), in: shape.first)
        if let before, let head = clauses[before].verbs.first?.head,
            !passage.tokens.contains(head)
        {
            return before
        }
        return ranges[shape.first].first { index in
            clauses[index].contains(passage.tokens.lowerBound + 1)
                && !(clauses[index].verbs.first.map { passage.tokens.contains($0.head) }
                    ?? true)
        }
    }
}
