/// Finds the letters that an article introduces behind a full name:
/// `die Nationale Umweltbehörde (NUB)`.
struct AcronymFinder {
    /// The most phrases before the parenthesis that the full name may take.
    private static let reach = 5

    private let text: TokenSequence

    private let names: NominativeName

    init(_ text: TokenSequence, _ lexicon: Lexicon) {
        self.text = text
        names = NominativeName(text, lexicon)
    }

    /// Lets `register` find by each acronym whom the full name before it names.
    func enter(_ register: inout EntityRegister, _ readings: [PhraseReading?]) {
        for index in register.phrases.indices
        where text.inParentheses[register.phrases[index].head]
            && isAcronym(register.phrases[index])
        {
            let letters = text.text(register.phrases[index].head)
            guard register.entity(ofAcronym: letters) == nil,
                let full = fullName(before: index, letters, register.phrases),
                let entity = entity(full, readings, &register)
            else { continue }
            register.enter(entity, acronym: letters)
            register.makeOrganisation(entity)
            if register.phrases[index].entity == nil { register.note(entity, index, .acronym) }
        }
    }

    /// Whether the phrase is one word with two or more capitals, alone in parentheses.
    private func isAcronym(_ phrase: NounPhrase) -> Bool {
        guard phrase.kind == .noun, phrase.tokens.count == 1,
            phrase.head > 0, phrase.head + 1 < text.tokens.count,
            text.known(phrase.head - 1) == .openingParenthesis,
            text.known(phrase.head + 1) == .closingParenthesis
        else { return false }
        return text.text(phrase.head).unicodeScalars.count { $0.properties.isUppercase } >= 2
    }

    /// The phrase that begins the full name, whose words have the letters in order.
    private func fullName(before index: Int, _ letters: String, _ phrases: [NounPhrase]) -> Int? {
        let end = phrases[index].head - 1
        var candidate = index - 1
        while candidate >= 0, index - candidate <= Self.reach {
            let phrase = phrases[candidate]
            if phrase.kind != .noun || phrase.tokens.upperBound > end { return nil }
            let start = phrase.determiner.map { $0 + 1 } ?? phrase.tokens.lowerBound
            if spells(letters, start..<end) { return candidate }
            candidate -= 1
        }
        return nil
    }

    /// Whether the words of `range` begin with the first of `letters` and have all of them in order.
    private func spells(_ letters: String, _ range: Range<Int>) -> Bool {
        let wanted = letters.lowercased().filter(\.isLetter)
        let words = range.filter { !text.isMark($0) }
        guard let first = words.first, text.lower(first).first == wanted.first else { return false }
        var rest = wanted[...]
        for word in words {
            for letter in text.lower(word) where letter == rest.first { rest.removeFirst() }
        }
        return rest.isEmpty
    }

    /// Whether the word may be the name of a body: a noun for one, or no German noun.
    private func isBody(_ word: Word) -> Bool {
        word.reference.contains(.body) || word.noun == nil || word.noun?.source == .ending
    }

    /// Whom the full name names: somebody known, or a body of its own.
    private func entity(
        _ phrase: Int, _ readings: [PhraseReading?], _ register: inout EntityRegister
    ) -> Int? {
        if let entity = register.phrases[phrase].entity { return entity }
        let head = text.word(register.phrases[phrase].head)
        guard head.isCapitalized, readings[phrase] != nil || isBody(head) else { return nil }
        var reading = readings[phrase] ?? PhraseReading(kind: .organisation)
        guard reading.kind != .person, !reading.isPlural else { return nil }
        reading.kind = .organisation
        let name = names.name(register.phrases[phrase])
        let genders = register.phrases[phrase].agreement.genders
        let entity = register.add(Entity(reading, name: name, genders: genders), key: name)
        register.note(entity, phrase, .name)
        return entity
    }
}
