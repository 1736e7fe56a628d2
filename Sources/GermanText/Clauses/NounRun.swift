/// The run of nouns and names that a phrase ends with.
struct NounRun {
    /// The token behind the run.
    private(set) var end: Int
    /// The token of the head.
    private(set) var head: Int
    /// The name in the run that the lexicon knows.
    private(set) var name: NameMatch?
    /// Whether the run is a bare name in the genitive.
    private(set) var isGenitive = false
    /// Whether the head is plural; `nil` when unknown.
    private(set) var isPlural: Bool?
    /// The token that carries the case: the common noun before a name, else the first of the name.
    private(set) var core: Int

    private let start: Int
    /// Words in lower case inside a name.
    private static let particles = [
        "van", "bin", "al", "de", "el", "ibn", "del", "da", "dos", "di", "of", "the", "du",
    ]

    /// Whether the head is the name of a country.
    var isCountry: Bool {
        if case .country = name?.reading { return head == end - 1 }
        return false
    }

    /// Whether there is no noun at all.
    var isEmpty: Bool { end == start }

    init(
        _ text: TokenSequence, _ lexicon: Lexicon, _ surnames: Set<String>, from start: Int,
        limit: Int
    ) {
        self.start = start
        end = start
        head = start
        core = start
        var hasRole = false
        while end < limit, end < start + 10 {
            if end > start, text.isInitialStop(end), end + 1 < limit {
                end += 1
                continue
            }
            if !text.isMark(end), let match = Self.match(text, lexicon, end, limit) {
                if end > start, stopsBefore(match) { break }
                name = match
                if !hasRole { head = match.tokens.upperBound - 1 }
                isGenitive = !hasRole && Self.isGenitive(text, lexicon, match)
                if !hasRole { isPlural = Self.isPlural(lexicon, match) }
                end = match.tokens.upperBound
                break
            }
            guard text.isNoun(end, limit) || isParticle(text, end, limit) else { break }
            let word = text.word(end)
            if end > start, !hasRole, surnames.contains(word.text),
                surnames.contains(text.text(end - 1))
            {
                break
            }
            if end > start,
                word.isCalendarNoun || text.word(end - 1).isCalendarNoun
            {
                break
            }
            if hasRole, word.role == nil, lexicon.isCommonNoun(word.text) { break }
            if end > start, !hasRole, Self.isOther(word, text.word(end - 1)) { break }
            if Self.isOwner(text, end, limit) {
                isGenitive = true
                head = end
                end += 1
                break
            }
            if let role = word.role {
                if hasRole { break }
                hasRole = true
                head = end
                isPlural = role.isPlural
            } else if !hasRole {
                if word.inhabitant != nil { isPlural = word.inhabitant?.isPlural }
                head = end
            }
            end += 1
            if !hasRole, word.text.hasEnding("s"), surnames.contains(String(word.text.dropLast())),
                !surnames.contains(word.text)
            {
                isGenitive = true
                break
            }
        }
        core = self.core(text)
    }

    /// Whether `word` is a plural that begins a phrase of its own behind an unknown name.
    private static func isOther(_ word: Word, _ before: Word) -> Bool {
        guard let noun = word.noun, noun.source == .listed, noun.shows.isPlural == true else {
            return false
        }
        return before.noun == nil && before.role == nil && before.inhabitant == nil
    }

    /// Whether the word is an unknown name in the genitive with what it owns behind it.
    private static func isOwner(_ text: TokenSequence, _ index: Int, _ limit: Int) -> Bool {
        let word = text.word(index)
        guard index + 1 < limit, word.text.hasEnding("s"), !word.text.hasEnding("ss"),
            word.text.utf8.count > 3, !word.isKnownNoun
        else { return false }
        let next = text.word(index + 1)
        return next.isCapitalized && (next.noun?.source ?? .ending) != .ending
            && text.tokens[index + 1].kind == .word && next.role == nil
            || next.isCapitalized && next.role != nil
    }

    private func core(_ text: TokenSequence) -> Int {
        guard end > start + 1 else { return start }
        if let name, name.tokens.lowerBound == start, name.tokens.count > 1,
            text.word(start).ending != nil,
            text.word(start).noun?.source != .listed,
            text.word(name.tokens.upperBound - 1).isKnownNoun
        {
            return name.tokens.upperBound - 1
        }
        return Self.counts(text.lower(start)) ? start + 1 : start
    }

    /// Whether the word only counts the noun behind it.
    private static func counts(_ word: String) -> Bool {
        ["million", "millionen", "milliarde", "milliarden", "billionen", "dutzend"].contains(word)
    }

    /// Whether a name found behind other nouns begins a phrase of its own.
    private func stopsBefore(_ match: NameMatch) -> Bool {
        switch match.reading {
        case .country, .capital: true
        case .organisation, .person, .place: false
        }
    }

    private func isParticle(_ text: TokenSequence, _ index: Int, _ limit: Int) -> Bool {
        index > start && index + 1 < limit && text.word(index + 1).isCapitalized
            && Self.particles.contains(text.text(index))
    }

    private static func match(
        _ text: TokenSequence, _ lexicon: Lexicon, _ index: Int, _ limit: Int
    ) -> NameMatch? {
        guard text.word(index).beginsName else { return nil }
        let found = lexicon.names.match(text.text(index)) { offset in
            index + offset < limit ? text.text(index + offset) : nil
        }
        return found.map { NameMatch(tokens: index..<index + $0.length, reading: $0.reading) }
    }

    private static func isGenitive(
        _ text: TokenSequence, _ lexicon: Lexicon, _ match: NameMatch
    ) -> Bool {
        let last = text.text(match.tokens.upperBound - 1)
        guard last.hasEnding("s") || last.hasEnding("’") || last.hasEnding("'") else {
            return false
        }
        return !lexicon.spellings(of: match.reading).contains { $0.hasEnding(last) }
    }

    private static func isPlural(_ lexicon: Lexicon, _ match: NameMatch) -> Bool? {
        if case .country(let index) = match.reading {
            return lexicon.countries.countries[index].isPlural
        }
        if case .person = match.reading { return false }
        return nil
    }
}
