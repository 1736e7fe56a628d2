/// The tokens of an article together with the words they are forms of.
package final class TokenSequence: Sendable {
    /// The tokens in order.
    package let tokens: [Token]
    /// The distinct words.
    package let words: [Word]
    /// Whether each token begins a sentence, where any word has a capital letter.
    let begins: [Bool]
    /// Whether each token stands in parentheses.
    let inParentheses: [Bool]

    /// Whether each token is the participle or adjective of an attribute with words of its own before
    /// it: `unterzeichnete` in `das am Montag unterzeichnete Abkommen`.
    let ends: [Bool]
    /// That token for each determiner whose attribute it ends.
    let attributeEnds: [Int: Int]

    /// The most tokens that a pair of parentheses may hold.
    private static let longestParenthesis = 40

    /// The tokens of an article, cut into `sentences`.
    convenience init(tokens: [Token], words: [Word], sentences: [Sentence]) {
        let plain = TokenSequence(tokens, words, sentences, ends: [:])
        self.init(tokens, words, sentences, ends: AttributeFinder(plain).ends(sentences))
    }

    private init(
        _ tokens: [Token], _ words: [Word], _ sentences: [Sentence], ends: [Int: Int]
    ) {
        attributeEnds = ends
        var endsAttribute = [Bool](repeating: false, count: tokens.count)
        for end in ends.values { endsAttribute[end] = true }
        self.ends = endsAttribute
        self.tokens = tokens
        self.words = words
        var begins = [Bool](repeating: false, count: tokens.count)
        for sentence in sentences {
            var mayBegin = true
            for index in sentence.tokens {
                if tokens[index].kind == .punctuation {
                    mayBegin = mayBegin || words[tokens[index].word].mark.contains(.reopening)
                } else {
                    begins[index] = mayBegin
                    mayBegin = false
                }
            }
        }
        self.begins = begins
        inParentheses = Self.parentheses(tokens, words)
    }

    private static func parentheses(_ tokens: [Token], _ words: [Word]) -> [Bool] {
        var inside = [Bool](repeating: false, count: tokens.count)
        var open: Int?
        for index in tokens.indices where tokens[index].kind == .punctuation {
            let mark = words[tokens[index].word].mark
            if mark.contains(.parenthesis) {
                open = index
            } else if mark.contains(.closingParenthesis) {
                guard let start = open, index - start <= longestParenthesis else { continue }
                for token in start...index { inside[token] = true }
                open = nil
            }
        }
        return inside
    }

    /// The word of the token at `index`.
    package func word(_ index: Int) -> Word { words[tokens[index].word] }

    /// The token at `index` as written.
    package func text(_ index: Int) -> String { words[tokens[index].word].text }

    /// The token at `index` in lower case.
    package func lower(_ index: Int) -> String { words[tokens[index].word].lower }

    /// Whether the token at `index` is in the closed class `function`.
    func has(_ index: Int, _ function: FunctionClass) -> Bool {
        !word(index).function.isDisjoint(with: function)
    }

    /// Whether the token at `index` is a punctuation mark.
    func isMark(_ index: Int) -> Bool { tokens[index].kind == .punctuation }

    /// Whether the token at `index` is a number in digits.
    func isNumber(_ index: Int) -> Bool { tokens[index].kind == .number }

    /// Whether the token at `index` is an adjective by its looks, before a noun in `limit`.
    func isAdjective(_ index: Int, _ limit: Int) -> Bool {
        let word = word(index)
        if ends[index] { return true }
        if word.looksLikeAdjective {
            return !word.mayBeFinite || index > 0 && followsDeterminer(index)
        }
        if isVerbLikeAdjective(index, limit) { return true }
        if word.isCapitalized, word.placeInhabitant != nil, word.text.hasEnding("er") {
            return index + 1 < limit && self.word(index + 1).isCapitalized
        }
        if word.countryAdjective != nil, !word.isCapitalized || begins[index] { return true }
        guard begins[index], word.isCapitalized, word.function.isEmpty, word.role == nil,
            word.inhabitant == nil, !word.isName, !word.isFirstName, index + 1 < limit
        else { return false }
        if word.noun?.source == .listed, !(word.noun?.isAdjectival ?? false) { return false }
        let next = self.word(index + 1)
        return AdjectiveEnding(of: word.text) != nil
            && (next.isCapitalized || next.looksLikeAdjective && !next.mayBeFinite)
    }

    /// Whether a form of a verb, such as `langen`, is an adjective between words it agrees with.
    private func isVerbLikeAdjective(_ index: Int, _ limit: Int) -> Bool {
        let word = word(index)
        guard !word.isCapitalized, word.function.isEmpty, !word.verbal.isEmpty,
            word.verbal.isDisjoint(with: [.auxiliary, .governing]), index > 0, index + 1 < limit,
            word.ending != nil
        else { return false }
        let before = self.word(index - 1)
        guard !before.function.isDisjoint(with: [.determiner, .possessive]),
            let shows = before.determines
        else { return false }
        let next = self.word(index + 1)
        let ending = DeterminerForms.adjective(
            word.ending, isBehindDeterminer: true, isPlural: shows.isDisjoint(with: .anySingular))
        let both = shows.intersection(ending)
        guard next.isCapitalized, !both.isEmpty else { return false }
        return !both.isDisjoint(with: next.noun?.shows ?? .any)
    }

    /// Whether the token at `index` is the full stop of an initial with a name behind it.
    func isInitialStop(_ index: Int) -> Bool {
        guard index > 0, index + 1 < tokens.count, !tokens[index].followsBlank,
            text(index) == ".", word(index - 1).isCapitalized
        else { return false }
        return text(index - 1).unicodeScalars.count == 1 && word(index + 1).isCapitalized
    }

    /// Whether the word is a name with its article in lower case: `al-Maliki`.
    private static func isArabicName(_ word: Word) -> Bool {
        guard let article = word.compoundHead, article.utf8.count <= 4 else { return false }
        return word.text.dropFirst(article.count + 1).first?.isUppercase ?? false
    }

    /// Whether a word at the start of a sentence is an adverb by its ending.
    private func isAdverb(_ word: Word) -> Bool {
        guard !word.isKnownNoun, !word.isName, word.text.utf8.count > 4 else { return false }
        let bytes = word.text.utf8Span.span
        for ending in Self.adverbEndings where bytes.ends(with: ending) { return true }
        return false
    }

    private static let adverbEndings = [
        "lich", "weise", "mals", "seits", "wärts", "end", "falls", "lings", "ig", "isch", "bar",
        "sam", "haft", "los", "voll", "iert", "dings", "maßen", "ell", "iv",
    ]

    /// Whether a word at the start of a sentence is a verb: `Kommt er?`, `Geplant ist …`.
    func isInitialVerb(_ index: Int) -> Bool {
        let word = word(index)
        guard begins[index], word.isCapitalized, !word.verbal.isEmpty, word.verbal != .unknown,
            word.verbs.contains(where: { !$0.form.isAdjectival })
        else { return false }
        if index + 1 < tokens.count, Self.subjects.contains(text(index + 1)) { return true }
        return !word.isKnownNoun && !word.isName
    }

    /// Pronouns that, behind a word that may be a verb, are its subject.
    private static let subjects: Set<String> = [
        "Sie", "sie", "er", "es", "wir", "ich", "du", "man",
    ]

    /// Whether an article or another adjective stands before the token at `index`.
    private func followsDeterminer(_ index: Int) -> Bool {
        let before = word(index - 1)
        return before.function.contains(.determiner) || before.function.contains(.preposition)
            || before.looksLikeAdjective && !before.mayBeFinite
            || before.function.contains(.quantifier)
            || (before.number != nil || isNumber(index - 1)) && !isYear(index - 1)
    }

    /// Whether the token is a number of four digits, which counts nothing.
    private func isYear(_ index: Int) -> Bool {
        isNumber(index) && word(index).text.utf8.count == 4
    }

    /// Whether the token at `index` is a noun or a name by its capital letter.
    func isNoun(_ index: Int, _ limit: Int) -> Bool {
        let word = word(index)
        if tokens[index].kind == .punctuation {
            return index > 0 && isNumber(index - 1) && word.mark.contains(.unit)
        }
        guard tokens[index].kind == .word, word.isCapitalized else {
            return tokens[index].kind == .word
                && (word.role != nil && word.compoundHead != nil || Self.isArabicName(word))
        }
        if !begins[index] { return word.function.isEmpty || !word.function.contains(.determiner) }
        return word.function.isEmpty && !isAdjective(index, limit) && !isAdverb(word)
            && !isInitialVerb(index)
    }
}
