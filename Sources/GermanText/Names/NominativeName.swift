/// Writes what a common noun phrase names in the nominative, without its article.
///
/// `dem libanesischen Präsidenten` becomes `libanesischer Präsident`. Where number or gender cannot
/// be told, the words stay as they are or take the ending that goes with the definite article.
struct NominativeName {
    /// Determiners that only stand before a singular.
    private static let singular: Set<String> = [
        "dem", "des", "ein", "eine", "einem", "einen", "einer", "eines", "das", "im", "am", "vom",
        "zum", "zur", "beim",
    ]
    /// Prepositions that only take the dative.
    private static let dative: Set<String> = ["mit", "von", "bei", "zu", "nach", "aus", "seit"]

    private let text: TokenSequence
    private let lexicon: Lexicon

    init(_ text: TokenSequence, _ lexicon: Lexicon) {
        self.text = text
        self.lexicon = lexicon
    }

    /// The words of `phrase`.
    func name(_ phrase: NounPhrase) -> String {
        if phrase.kind == .pronoun { return phrase.tokens.map(text.lower).joined(separator: " ") }
        let tokens = phrase.tokens.filter { $0 != phrase.determiner && !text.isMark($0) }
        guard let isPlural = number(phrase) else {
            return tokens.map { plain($0, phrase) }.joined(separator: " ")
        }
        let noun = noun(phrase, isPlural: isPlural)
        let ending =
            isPlural ? "e" : ending(phrase)
        return tokens.map { token in
            if token == phrase.head { return noun }
            return isInflected(token, phrase) ? inflected(token, ending) : plain(token, phrase)
        }.joined(separator: " ")
    }

    /// The nominative ending of an adjective without an article; `-e`, as behind one, where the
    /// gender is unknown.
    private func ending(_ phrase: NounPhrase) -> String {
        let noun = text.word(phrase.head).noun?.shows ?? .any
        let both = noun.intersection(phrase.agreement).intersection(.anySingular)
        let shown = both.isEmpty ? noun : both
        if shown.isSubset(of: .anyMasculine) { return "er" }
        return shown.isSubset(of: .anyNeuter) ? "es" : "e"
    }

    // MARK: Number

    private func number(_ phrase: NounPhrase) -> Bool? {
        if let isPlural = phrase.isPlural { return isPlural }
        let word = text.word(phrase.head)
        if let isPlural = word.role?.isPlural { return isPlural }
        guard let determiner = phrase.determiner.map(text.lower) else {
            return bareNumber(phrase, word)
        }
        if Self.singular.contains(determiner) || determiner.hasEnding("em") { return false }
        if determiner == "den" {
            return Self.dative.contains(phrase.preposition ?? "")
        }
        guard let role = word.role else { return nil }
        let plural = lexicon.roles.roles[role.role].plural
        return determiner == "die" && word.lower.hasEnding(plural.lowercased()) ? true : nil
    }

    /// The number that an adjective without an article tells: `mit russischen Vertretern`.
    private func bareNumber(_ phrase: NounPhrase, _ word: Word) -> Bool? {
        guard let adjective = phrase.tokens.first(where: { isInflected($0, phrase) }) else {
            return phrase.prepositionToken.flatMap {
                text.word($0).preposition?.article != nil ? false : nil
            }
        }
        return text.lower(adjective).hasEnding("en") && word.role != nil ? true : nil
    }

    // MARK: Words

    private func noun(_ phrase: NounPhrase, isPlural: Bool) -> String {
        let word = text.word(phrase.head)
        guard let form = word.role else {
            return isPlural && word.inhabitant != nil && word.text.hasEnding("ern")
                ? String(word.text.dropLast()) : word.text
        }
        if !isPlural { return form.lemma }
        let role = lexicon.roles.roles[form.role]
        guard word.text.hasEnding("n"), !role.plural.isEmpty, !role.plural.hasEnding("n"),
            form.lemma.lowercased().hasEnding(role.singular.lowercased())
        else { return word.text }
        let front = form.lemma.dropLast(role.singular.count)
        return front.isEmpty || front.hasSuffix("-")
            ? front + role.plural : front + role.plural.lowercased()
    }

    private func isInflected(_ token: Int, _ phrase: NounPhrase) -> Bool {
        let word = text.word(token)
        return token < phrase.head && text.isAdjective(token, phrase.tokens.upperBound)
            && word.placeInhabitant == nil && word.number == nil && word.function.isEmpty
    }

    private func inflected(_ token: Int, _ ending: String) -> String {
        let word = text.begins[token] ? text.lower(token) : text.text(token)
        for old in ["en", "em", "er", "es"] where word.hasEnding(old) {
            return word.dropLast(2) + ending
        }
        return word.hasEnding("e") ? word.dropLast() + ending : word
    }

    /// The word as written, a capital at the start of a sentence taken off what is no noun.
    private func plain(_ token: Int, _ phrase: NounPhrase) -> String {
        let word = text.word(token)
        let isNoun =
            token >= phrase.head || word.placeInhabitant != nil || word.isName
            || word.role != nil || word.compoundHead != nil
        guard text.begins[token], !isNoun else { return word.text }
        let isOther =
            word.number != nil || !word.function.isEmpty
            || text.isAdjective(token, phrase.tokens.upperBound)
        return isOther ? word.lower : word.text
    }
}
