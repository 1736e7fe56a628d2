import Articles

/// An article and everything that was read in it.
public final class Analysis: Sendable {
    /// The article.
    public let article: Article
    /// Its words, numbers and marks in order.
    public let tokens: [Token]
    /// Its sentences in order; a headline and each sub-heading is one by itself.
    public let sentences: [Sentence]
    /// Its clauses, sentence by sentence.
    public let clauses: [Clause]
    /// Those whom it names.
    public let entities: [Entity]
    /// Its time expressions, resolved against the date of publication, in order.
    public let times: [TimeExpression]
    /// Its passages that are somebody's words, in order, those that hold others before them.
    public let quotations: [Quotation]
    /// The noun phrases, in order.
    package let phrases: [NounPhrase]
    /// The tokens with their words.
    package let text: TokenSequence

    init(
        article: Article, tokens: [Token], sentences: [Sentence], clauses: [Clause],
        entities: [Entity], times: [TimeExpression], quotations: [Quotation], phrases: [NounPhrase],
        text: TokenSequence
    ) {
        self.article = article
        self.tokens = tokens
        self.sentences = sentences
        self.clauses = clauses
        self.entities = entities
        self.times = times
        self.quotations = quotations
        self.phrases = phrases
        self.text = text
    }

    /// The words of `tokens` as the article has them, from the first to the last.
    public func string(_ tokens: Range<Int>) -> String {
        guard let bytes = byteRange(tokens) else { return "" }
        return article.text.string(bytes)
    }

    /// Where `tokens` stand, UTF-8 byte offsets; `nil` when there are none.
    func byteRange(_ tokens: Range<Int>) -> Range<Int>? {
        guard let first = tokens.first, let last = tokens.last else { return nil }
        return self.tokens[first].range.lowerBound..<self.tokens[last].range.upperBound
    }

    /// Where `tokens` stand, Unicode scalar offsets into the article's text.
    public func span(_ tokens: Range<Int>) -> Range<Int> {
        guard let first = tokens.first, let last = tokens.last else { return 0..<0 }
        return self.tokens[first].span.lowerBound..<self.tokens[last].span.upperBound
    }

    /// The index of the sentence that holds `token`.
    package func sentence(of token: Int) -> Int {
        max(0, sentences.partitioningIndex { $0.tokens.lowerBound > token } - 1)
    }

    /// The infinitive of the verb that each token is a form of, a separated prefix joined.
    package var lemmas: [String?] {
        var lemmas = tokens.indices.map { index -> String? in
            let word = text.word(index)
            guard !word.isCapitalized, !word.verbs.isEmpty else { return nil }
            return word.verbs.min { $0.verb.isGuessed != $1.verb.isGuessed && $1.verb.isGuessed }?
                .verb.infinitive
        }
        for clause in clauses {
            for verb in clause.verbs { lemmas[verb.head] = verb.lemma }
        }
        return lemmas
    }

    /// The parts of the noun at `token` when it is a compound.
    package func compound(_ token: Int) -> Compound? { Compound(text.word(token)) }

    /// Whether the word at `token` can only be a name, and none that the lexicon has.
    package func isUnknownName(_ token: Int) -> Bool {
        let word = text.word(token)
        return word.isCapitalized && word.noun == nil && word.role == nil && word.verbs.isEmpty
            && !word.isCommonNoun && !word.isFirstName && !word.isCalendarNoun
            && word.inhabitant == nil && word.countryAdjective == nil && word.number == nil
            && word.text.utf8.count > 2 && !word.text.hasEnding("-")
    }

    /// Whether a word with a capital letter stands at `token`.
    package func isCapitalized(_ token: Int) -> Bool {
        tokens.indices.contains(token) && text.word(token).isCapitalized
    }

    /// Whether nothing but its form tells what the word at `token` is.
    package func isGuessed(_ token: Int) -> Bool {
        let word = text.word(token)
        if let noun = word.noun { return noun.source == .ending && !word.isName }
        return !word.verbs.isEmpty && word.verbs.allSatisfy(\.verb.isGuessed)
    }

    /// The topological fields of `clause`.
    package func fields(of clause: Clause) -> ClauseFields { ClauseFields(clause, text) }

    /// The arguments of `verb` in `clause`.
    package func arguments(of verb: VerbGroup, in clause: Clause) -> Arguments {
        guard let place = clause.verbs.firstIndex(where: { $0.head == verb.head }) else {
            return Arguments()
        }
        return clause.arguments[place]
    }

    /// What `phrases[index]` means in the nominative without its article, with what stands behind it
    /// that tells whose or of where it is.
    package func name(of index: Int, _ lexicon: Lexicon) -> String {
        FullName(text, lexicon).name(index, phrases)
    }

    /// The token behind the last word of ``name(of:_:)``.
    package func end(ofName index: Int) -> Int { FullName.end(index, phrases) }

    /// Whom or what the thing that `phrases[index]` names belongs to or lies in: an entity in a
    /// phrase behind it, or the country of its adjective.
    package func owner(of index: Int) -> (name: String, country: String?)? {
        var next = index + 1
        let end = end(ofName: index)
        while next < phrases.count, phrases[next].tokens.upperBound <= end {
            if let owner = phrases[next].entity.map({ entities[$0] }), owner.country != nil {
                return (owner.name, owner.country)
            }
            next += 1
        }
        return phrases[index].attribute.map { ($0.name, $0.country) }
    }

    /// The common nouns, with their tokens, that stand right before the name of a person and are no
    /// title that the lexicon has.
    package var unknownTitles: [(title: String, token: Int)] {
        phrases.compactMap { phrase in
            guard phrase.kind == .noun, phrase.tokens.count > 1,
                let entity = phrase.entity.map({ entities[$0] }), entity.kind == .person
            else { return nil }
            let token = phrase.tokens.first {
                $0 != phrase.determiner && text.word($0).isCapitalized
            }
            guard let token, token + 1 < phrase.tokens.upperBound else { return nil }
            let word = text.word(token)
            guard word.role == nil, !word.isFirstName, word.placeInhabitant == nil,
                word.text.dropFirst().contains(where: \.isLowercase), let noun = word.noun,
                noun.source != .ending
            else { return nil }
            return (word.text, token)
        }
    }
}
