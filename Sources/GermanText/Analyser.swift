import Articles

/// Reads articles: tokens, sentences, clauses, names, times and who says what.
public struct Analyser: Sendable {
    private let lexicon: Lexicon
    private let words: WordCache

    /// Makes an analyser that knows what `lexicon` knows.
    public init(lexicon: Lexicon) {
        self.lexicon = lexicon
        words = WordCache(lexicon)
    }

    /// Reads `article`; the same article and lexicon always give the same analysis.
    public func analyse(_ article: Article) -> Analysis {
        let (text, sentences) = tokenize(article)
        let sharing = SubjectSharing(lexicon.cues)
        var (clauses, ranges) = clauses(text, sentences)
        sharing.markEnumerations(&clauses)
        let reader = TimeReader(text, lexicon)
        let found = reader.find(in: sentences)
        var phrases = PhraseFinder(text, lexicon, found).phrases(&clauses, sentences, ranges)
        let times = reader.resolve(found, article.published) { sentence, token in
            clue(clauses, ranges[sentence], token)
        }
        var entities = EntityFinder.entities(
            text, &phrases, lexicon, on: article.published?.last)
        RelativePronouns.resolve(&phrases, clauses)
        findArguments(of: &clauses, text, phrases)
        sharing.share(&clauses, phrases)
        PronounResolver.resolve(&phrases, text, sentences, clauses, entities)
        ColleagueResolver(text).resolve(&phrases, &entities)
        Mentions.note(&entities, phrases)
        let paragraphs = paragraphs(sentences)
        CountryFrame(phrases, text, clauses, paragraphs: paragraphs).complete(&entities)
        let parsed = ParsedText(
            text, lexicon, sentences, clauses, ranges, phrases, entities, paragraphs)
        let quotations = QuotationFinder(parsed).quotations()
        FirstPersonResolver.resolve(&phrases, in: quotations, text)
        return Analysis(
            article: article, tokens: text.tokens, sentences: sentences, clauses: clauses,
            entities: entities, times: times, quotations: quotations, phrases: phrases, text: text)
    }

    private func findArguments(
        of clauses: inout [Clause], _ text: TokenSequence, _ phrases: [NounPhrase]
    ) {
        let finder = ArgumentFinder(text, phrases)
        var hasContent = [Bool](repeating: false, count: clauses.count)
        for index in clauses.indices {
            if let parent = clauses[index].parent, clauses[index].isContent {
                hasContent[parent] = true
            }
        }
        for index in clauses.indices {
            clauses[index].arguments = finder.arguments(
                in: clauses[index], hasContent: hasContent[index])
        }
    }

    private func tokenize(_ article: Article) -> (TokenSequence, [Sentence]) {
        var tokenizer = Tokenizer(article.text, words: words)
        var ranges: [(tokens: Range<Int>, paragraph: Int)] = []
        for (index, paragraph) in article.paragraphs.enumerated() where paragraph.kind != .credit {
            let start = tokenizer.tokens.count
            tokenizer.add(paragraph.bodyStart..<paragraph.bodyEnd)
            ranges.append((start..<tokenizer.tokens.count, index))
        }
        let splitter = SentenceSplitter(
            tokenizer.tokens, tokenizer.vocabulary.words, lexicon.abbreviations)
        let sentences = ranges.flatMap { part in
            splitter.sentences(
                in: part.tokens, paragraph: part.paragraph,
                whole: article.paragraphs[part.paragraph].kind != .body)
        }
        return (
            TokenSequence(
                tokens: tokenizer.tokens, words: tokenizer.vocabulary.words, sentences: sentences),
            sentences
        )
    }

    /// The tokens of each paragraph that has sentences.
    private func paragraphs(_ sentences: [Sentence]) -> [Range<Int>] {
        var paragraphs: [Range<Int>] = []
        var last = -1
        for sentence in sentences {
            if sentence.paragraph == last, let open = paragraphs.popLast() {
                paragraphs.append(open.lowerBound..<sentence.tokens.upperBound)
            } else {
                paragraphs.append(sentence.tokens)
            }
            last = sentence.paragraph
        }
        return paragraphs
    }

    private func clauses(
        _ text: TokenSequence, _ sentences: [Sentence]
    ) -> ([Clause], [Range<Int>]) {
        let scanner = VerbScanner(text: text, lexicon: lexicon)
        let verbs = VerbGroupFinder(scanner)
        let reader = PieceReader(scanner)
        let negations = NegationFinder(text)
        let attributes = AttributeParser(text)
        var clauses: [Clause] = []
        var ranges: [Range<Int>] = []
        for (index, sentence) in sentences.enumerated() {
            let start = clauses.count
            let pieces = reader.pieces(in: sentence.tokens)
            let read = ClauseParser.clauses(
                pieces, sentence: index, offset: start, isQuestion: isQuestion(sentence, text))
            for parsed in read {
                var clause = parsed
                clause.verbs = verbs.groups(of: parsed)
                clause.negation = negations.negation(in: clause, until: sentence.tokens.upperBound)
                clauses.append(clause)
            }
            if !text.attributes.isEmpty {
                clauses += attributes.clauses(in: sentence.tokens, clauses[start...])
            }
            ranges.append(start..<clauses.count)
        }
        return (clauses, ranges)
    }

    /// Whether the sentence ends with a question mark, quotation marks behind it passed over.
    private func isQuestion(_ sentence: Sentence, _ text: TokenSequence) -> Bool {
        sentence.tokens.suffix(3).contains { text.known($0) == .questionMark }
    }

    /// The verb that sets the time of `clause`: of an infinitive that of the clause it depends on,
    /// when that is past and no plan.
    private func governingVerb(_ clause: Clause, _ clauses: [Clause]) -> VerbGroup? {
        guard clause.kind == .infinitive, let parent = clause.parent,
            let verb = clauses[parent].verbs.first, verb.tense == .past,
            lexicon.mood(of: verb.lemma) != .planned
        else { return clause.verbs.first }
        return verb
    }

    /// Which way a time in the clause of `verb` looks.
    private func direction(_ verb: VerbGroup) -> TimeDirection {
        switch verb.tense {
        case .past: .back
        case .future: .ahead
        case .present: verb.modal == nil && verb.finite != nil ? .present : .ahead
        }
    }

    /// What the clause in `range` that holds `token`, and the sentence, tell of a time there.
    private func clue(_ clauses: [Clause], _ range: Range<Int>, _ token: Int) -> TimeClue {
        let own = range.first { clauses[$0].contains(token) }
        let verb = own.flatMap { governingVerb(clauses[$0], clauses) }
        return TimeClue(
            direction: verb.map(direction),
            isUnreal: verb.map { $0.mood == .unreal && $0.tense != .past } ?? false,
            verb: verb?.lemma,
            isTelegraphic: range.allSatisfy { clause in
                clauses[clause].verbs.allSatisfy { $0.finite == nil }
            })
    }
}
