/// Writes a phrase in the nominative as speakers are named.
struct SpeakerName {
    private let text: TokenSequence
    private let phrases: [NounPhrase]

    init(_ text: TokenSequence, _ phrases: [NounPhrase]) {
        self.text = text
        self.phrases = phrases
    }

    /// The phrase `index`, with a genitive that follows it, the phrase itself in the nominative.
    func nominative(_ index: Int) -> String {
        let phrase = phrases[index]
        var words = phrase.tokens.filter { !text.isMark($0) }.map { nominative($0, phrase) }
        if index > 0, phrases[index - 1].genitiveOf == index {
            words.insert(contentsOf: phrases[index - 1].tokens.map(text.text), at: 0)
        }
        if index + 1 < phrases.count, phrases[index + 1].genitiveOf == index {
            words += phrases[index + 1].tokens.map(text.text)
        }
        return words.joined(separator: " ")
    }

    private func nominative(_ token: Int, _ phrase: NounPhrase) -> String {
        let word = text.text(token)
        if token == phrase.determiner { return determiner(word, phrase) }
        if token == phrase.head { return noun(word, phrase) }
        return token < phrase.head ? adjective(word, phrase) : word
    }

    /// An adjective before the noun: `-e` behind an article in the singular, `-en` in the plural, else
    /// the ending without one as far as it can be told.
    private func adjective(_ word: String, _ phrase: NounPhrase) -> String {
        guard let first = word.utf8.first, !(65...90).contains(first) || phrase.determiner == nil,
            word.hasEnding("er") || word.hasEnding("en") || word.hasEnding("em")
        else { return word }
        guard let determiner = phrase.determiner.map(text.lower) else {
            return String(word.dropLast(2)) + "e"
        }
        guard Self.articles.contains(determiner), phrase.isPlural != true, word.hasEnding("en")
        else { return word }
        return String(word.dropLast())
    }

    private static let articles: Set<String> = ["der", "den", "dem", "des", "die", "das"]

    private func determiner(_ word: String, _ phrase: NounPhrase) -> String {
        let lower = word.lowercased()
        if Self.articles.contains(lower) {
            if phrase.isPlural == true || lower == "der" && !phrase.cases.contains(.nominative) {
                return "die"
            }
            if lower == "die" || lower == "das" { return lower }
            return isNeuter(nounStem(phrase)) ? "das" : "der"
        }
        let endings = ["es", "em", "en", "er"]
        guard let ending = endings.first(where: lower.hasEnding), lower.count > 4 else {
            return lower
        }
        let stem = String(lower.dropLast(2))
        return ending == "er" || phrase.isPlural == true ? stem + "e" : stem
    }

    private static let neuterEndings = [
        "um", "amt", "büro", "ment", "militär", "gericht", "haus", "blatt", "magazin", "kommando",
        "regime", "institut", "lager", "organ", "mitglied", "land", "portal",
    ]

    private func isNeuter(_ noun: String) -> Bool {
        Self.neuterEndings.contains(where: noun.lowercased().hasEnding)
    }

    private func nounStem(_ phrase: NounPhrase) -> String {
        noun(text.text(phrase.head), phrase)
    }

    private func noun(_ word: String, _ phrase: NounPhrase) -> String {
        if phrase.name == nil, let role = text.word(phrase.head).role, role.isPlural == false {
            return role.lemma
        }
        let isGenitive =
            phrase.cases == .genitive
            || phrase.determiner.map { text.lower($0).hasEnding("es") } ?? false
        guard isGenitive, word.hasEnding("s"), word.count > 3 else { return word }
        return word.hasEnding("es") && word.count > 5
            && !"aeiou".contains(word.dropLast(2).last ?? "a")
            && phrase.name == nil ? String(word.dropLast(2)) : String(word.dropLast())
    }
}
