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

    /// What rules ask of each token's word most often.
    let traits: [WordTraits]
    /// Whether each token is the participle or adjective of an attribute with words of its own before
    /// it: `unterzeichnete` in `das am Montag unterzeichnete Abkommen`.
    let ends: [Bool]
    /// Those attributes in order.
    let attributes: [TokenAttribute]

    /// The most tokens that a pair of parentheses may hold.
    private static let longestParenthesis = 40

    /// The tokens of an article, cut into `sentences`.
    init(tokens: [Token], words: [Word], sentences: [Sentence]) {
        let known = words.map(\.traits)
        let traits = tokens.map { known[$0.word] }
        self.tokens = tokens
        self.words = words
        self.traits = traits
        begins = Self.beginnings(tokens, traits, sentences)
        inParentheses = Self.parentheses(tokens, traits)
        attributes = AttributeFinder(tokens, words, traits).attributes(sentences)
        var ends = [Bool](repeating: false, count: tokens.count)
        for attribute in attributes { ends[attribute.end] = true }
        self.ends = ends
    }

    private static func beginnings(
        _ tokens: [Token], _ traits: [WordTraits], _ sentences: [Sentence]
    ) -> [Bool] {
        var begins = [Bool](repeating: false, count: tokens.count)
        for sentence in sentences {
            var mayBegin = true
            for index in sentence.tokens {
                if tokens[index].kind == .punctuation {
                    mayBegin = mayBegin || traits[index].mark.contains(.reopening)
                } else {
                    begins[index] = mayBegin
                    mayBegin = false
                }
            }
        }
        return begins
    }

    private static func parentheses(_ tokens: [Token], _ traits: [WordTraits]) -> [Bool] {
        var inside = [Bool](repeating: false, count: tokens.count)
        var open: Int?
        for index in tokens.indices where tokens[index].kind == .punctuation {
            let mark = traits[index].mark
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

    /// The token at `index` when rules ask for it by name.
    func known(_ index: Int) -> KnownWord { traits[index].known }

    /// Whether the token at `index` is in the closed class `function`.
    func has(_ index: Int, _ function: FunctionClass) -> Bool {
        !traits[index].function.isDisjoint(with: function)
    }

    /// Whether the token at `index` begins with a capital letter.
    func isCapitalized(_ index: Int) -> Bool { traits[index].isCapitalized }

    /// The token that ends the attribute behind the determiner at `index`, or `nil`.
    func attributeEnd(behind index: Int) -> Int? {
        let place = attributes.partitioningIndex { $0.determiner >= index }
        guard place < attributes.count, attributes[place].determiner == index else { return nil }
        return attributes[place].end
    }

    /// Whether the token at `index` is a punctuation mark.
    func isMark(_ index: Int) -> Bool { tokens[index].kind == .punctuation }

    /// Whether the token at `index` is a number in digits.
    func isNumber(_ index: Int) -> Bool { tokens[index].kind == .number }

    /// Whether the token at `index` is an adjective by its looks, before a noun in `limit`.
    func isAdjective(_ index: Int, _ limit: Int) -> Bool {
        let traits = traits[index]
        if ends[index] { return true }
        if traits.looksLikeAdjective {
            return !traits.mayBeFinite || index > 0 && followsDeterminer(index)
        }
        if isVerbLikeAdjective(index, limit) { return true }
        if traits.isOfPlace, traits.isCapitalized, traits.ending == .er {
            return index + 1 < limit && self.traits[index + 1].isCapitalized
        }
        if traits.isOfCountry, !traits.isCapitalized || begins[index] { return true }
        return begins[index] && traits.isCapitalized && isInitialAdjective(index, limit)
    }

    /// Whether the word with a capital letter, which begins a sentence, is an adjective.
    private func isInitialAdjective(_ index: Int, _ limit: Int) -> Bool {
        let word = word(index)
        guard word.function.isEmpty, word.role == nil, word.inhabitant == nil, !word.isName,
            !word.isFirstName, index + 1 < limit
        else { return false }
        if word.noun?.source == .listed, !(word.noun?.isAdjectival ?? false) { return false }
        let next = traits[index + 1]
        return AdjectiveEnding(of: word.text) != nil
            && (next.isCapitalized || next.looksLikeAdjective && !next.mayBeFinite)
    }

    /// Whether a form of a verb, such as `langen`, is an adjective between words it agrees with.
    private func isVerbLikeAdjective(_ index: Int, _ limit: Int) -> Bool {
        let traits = traits[index]
        guard traits.ending != nil, !traits.isCapitalized, traits.function.isEmpty,
            !traits.verbal.isEmpty, traits.verbal.isDisjoint(with: [.auxiliary, .governing]),
            index > 0, index + 1 < limit, has(index - 1, [.determiner, .possessive]),
            self.traits[index + 1].isCapitalized, let shows = word(index - 1).determines
        else { return false }
        let ending = DeterminerForms.adjective(
            traits.ending, isBehindDeterminer: true,
            isPlural: shows.isDisjoint(with: .anySingular))
        let both = shows.intersection(ending)
        return !both.isEmpty && !both.isDisjoint(with: word(index + 1).noun?.shows ?? .any)
    }

    /// Whether the token at `index` is the full stop of an initial with a name behind it.
    func isInitialStop(_ index: Int) -> Bool {
        guard known(index) == .period, index > 0, index + 1 < tokens.count,
            !tokens[index].followsBlank, isCapitalized(index - 1), isCapitalized(index + 1)
        else { return false }
        return text(index - 1).unicodeScalars.count == 1
    }

    /// Whether a word at the start of a sentence is an adverb by its ending.
    private func isAdverb(_ word: Word) -> Bool {
        guard !word.isKnownNoun, !word.isName, word.text.utf8.count > 4 else { return false }
        return Self.adverbEndings.fits(word.text)
    }

    private static let adverbEndings = EndingTable([
        "lich", "weise", "mals", "seits", "wärts", "end", "falls", "lings", "ig", "isch", "bar",
        "sam", "haft", "los", "voll", "iert", "dings", "maßen", "ell", "iv",
    ])

    /// Whether a word at the start of a sentence is a verb: `Kommt er?`, `Geplant ist …`.
    func isInitialVerb(_ index: Int) -> Bool {
        let traits = traits[index]
        guard begins[index], traits.isCapitalized, !traits.verbal.isEmpty,
            traits.verbal != .unknown
        else { return false }
        let word = word(index)
        guard word.verbs.contains(where: { !$0.form.isAdjectival }) else { return false }
        if index + 1 < tokens.count, Self.subjects.contains(text(index + 1)) { return true }
        return !word.isKnownNoun && !word.isName && !word.isSurname
    }

    /// Pronouns that, behind a word that may be a verb, are its subject.
    private static let subjects: Set<String> = [
        "Sie", "sie", "er", "es", "wir", "ich", "du", "man",
    ]

    /// Whether an article or another adjective stands before the token at `index`.
    private func followsDeterminer(_ index: Int) -> Bool {
        let before = traits[index - 1]
        return !before.function.isDisjoint(with: [.determiner, .preposition, .quantifier])
            || before.looksLikeAdjective && !before.mayBeFinite
            || (before.isNumeral || isNumber(index - 1)) && !isYear(index - 1)
    }

    /// Whether the token is a number of four digits, which counts nothing.
    private func isYear(_ index: Int) -> Bool {
        isNumber(index) && word(index).text.utf8.count == 4
    }

    /// Whether the token at `index` is a noun or a name by its capital letter.
    func isNoun(_ index: Int, _ limit: Int) -> Bool {
        let traits = traits[index]
        switch tokens[index].kind {
        case .number: return false
        case .punctuation:
            return traits.mark.contains(.unit) && index > 0 && isNumber(index - 1)
        case .word: break
        }
        guard traits.isCapitalized else { return traits.isSmallNoun }
        if !begins[index] { return !traits.function.contains(.determiner) }
        return traits.function.isEmpty && !isAdjective(index, limit) && !isAdverb(word(index))
            && !isInitialVerb(index)
    }
}
