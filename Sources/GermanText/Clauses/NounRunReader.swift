/// Reads runs of nouns and names.
struct NounRunReader {
    /// The most tokens of a run.
    private static let longest = 10
    /// Words in lower case inside a name.
    private static let particles: [KnownWord] = [
        .van, .bin, .al, .de, .el, .ibn, .del, .da, .dos, .di, .of, .the, .du,
    ]
    /// What may stand behind `von` in a name.
    private static let articles: [KnownWord] = [.der, .den, .dem]

    private let text: TokenSequence
    private let lexicon: Lexicon
    /// Last names of the article's people; their genitives are recognised.
    private let surnames: Set<String>

    init(_ text: TokenSequence, _ lexicon: Lexicon, surnames: Set<String>) {
        self.text = text
        self.lexicon = lexicon
        self.surnames = surnames
    }

    /// The run that begins at `start`, which may be empty, and ends before `limit`.
    func run(from start: Int, limit: Int) -> NounRun {
        var run = NounRun(from: start)
        while run.end < min(limit, start + Self.longest), goesOn(&run, limit) {}
        run.core = core(run)
        return run
    }

    /// Whether a name begins at `index` with a particle that is a preposition elsewhere: `von der
    /// Leyen`.
    func beginsWithParticle(at index: Int, limit: Int) -> Bool {
        text.has(index, .preposition) && match(index, limit) != nil
    }

    /// Adds the next token or name to `run`; whether more may follow.
    private func goesOn(_ run: inout NounRun, _ limit: Int) -> Bool {
        let next = run.end
        if !run.isEmpty, text.isInitialStop(next), next + 1 < limit {
            run.end += 1
            return true
        }
        if isBody(run), beginsPerson(next, limit) { return false }
        if let match = match(next, limit),
            run.isEmpty || run.hasRole || !beginsWithParticle(at: next, limit: limit)
        {
            if run.isEmpty || !beginsPhrase(match) && !owns(match, run) { take(match, &run) }
            return false
        }
        guard text.isNoun(next, limit) || isParticle(run, limit) || isCrowd(next, run) else {
            return false
        }
        let word = text.word(next)
        guard !isOther(word, run), !(isThing(run) && isGenitiveOfSurname(word)) else {
            return false
        }
        if isOwner(next, limit) {
            run.isGenitive = true
            run.head = next
            run.end += 1
            return false
        }
        return take(word, &run)
    }

    // MARK: Groups

    /// Whether nothing but a word for many stands here, which at the start of a sentence is no noun by
    /// its capital letter: `Zehntausende haben demonstriert`.
    private func isCrowd(_ index: Int, _ run: NounRun) -> Bool {
        run.isEmpty && text.has(index, .quantifier) && text.isCapitalized(index)
            && text.word(index).role != nil
    }

    /// Whether the run ends with a body that bears nobody's name, so that a person's name behind it is of
    /// whoever holds an office there: `der Sprecher des Außenministeriums Wang Wenbin`.
    private func isBody(_ run: NounRun) -> Bool {
        run.hasRole && run.head == run.end - 1 && Self.bodies.fits(text.lower(run.head))
    }

    private static let bodies = EndingTable([
        "ministerium", "ministeriums", "parlament", "parlaments", "amt", "amts", "amtes",
        "ausschuss", "ausschusses", "haus", "hauses", "kommission", "regierung", "behörde",
        "fraktion", "polizei", "armee",
    ])

    /// Whether a person's name of two words begins at `index`.
    private func beginsPerson(_ index: Int, _ limit: Int) -> Bool {
        if let match = match(index, limit) {
            if case .person = match.reading { return true }
            return false
        }
        guard index + 1 < limit, text.isCapitalized(index), text.isCapitalized(index + 1) else {
            return false
        }
        let word = text.word(index)
        return word.isFirstName || word.role == nil && !word.isKnownNoun && word.inhabitant == nil
    }

    // MARK: Names of the lexicon

    private func match(_ index: Int, _ limit: Int) -> NameMatch? {
        guard text.traits[index].beginsName, !text.isMark(index) else { return nil }
        let found = lexicon.names.match(text.text(index)) { offset in
            index + offset < limit ? text.text(index + offset) : nil
        }
        return found.map { NameMatch(tokens: index..<index + $0.length, reading: $0.reading) }
    }

    /// Whether a name found behind other nouns begins a phrase of its own.
    private func beginsPhrase(_ match: NameMatch) -> Bool {
        switch match.reading {
        case .country, .capital: true
        case .organisation, .person, .place: false
        }
    }

    /// Whether the name in the genitive is whose the people or things before it are: `Anhänger Gaddafis`.
    private func owns(_ match: NameMatch, _ run: NounRun) -> Bool {
        guard case .person = match.reading, isGenitive(match) else { return false }
        return run.hasRole ? run.isPlural == true : isThing(run)
    }

    /// Whether the run is a common noun for no person, behind which a name in the genitive tells whose:
    /// `Rücktritt Nixons`.
    private func isThing(_ run: NounRun) -> Bool {
        guard !run.isEmpty else { return false }
        let last = text.word(run.end - 1)
        return last.role == nil && last.inhabitant == nil && last.isCommonNoun
            && last.noun?.source == .listed && !last.traits.isMeasure
    }

    private func take(_ match: NameMatch, _ run: inout NounRun) {
        run.name = match
        run.end = match.tokens.upperBound
        run.isGenitive = !run.hasRole && isGenitive(match)
        guard !run.hasRole else { return }
        run.head = run.end - 1
        run.isPlural = isPlural(match)
    }

    private func isGenitive(_ match: NameMatch) -> Bool {
        let last = text.text(match.tokens.upperBound - 1)
        guard last.hasEnding("s") || last.hasEnding("’") || last.hasEnding("'") else {
            return false
        }
        return !lexicon.spellings(of: match.reading).contains { $0.hasEnding(last) }
    }

    private func isPlural(_ match: NameMatch) -> Bool? {
        switch match.reading {
        case .country(let index): lexicon.countries.countries[index].isPlural
        case .person: false
        default: nil
        }
    }

    // MARK: Nouns

    /// Adds `word` to `run`; whether more may follow.
    private func take(_ word: Word, _ run: inout NounRun) -> Bool {
        if let role = word.role {
            if run.hasRole { return false }
            run.hasRole = true
            run.head = run.end
            run.isPlural = role.isPlural
        } else if !run.hasRole {
            if word.inhabitant != nil { run.isPlural = word.inhabitant?.isPlural }
            run.head = run.end
        }
        run.end += 1
        guard !run.hasRole, isGenitiveOfSurname(word) else { return true }
        run.isGenitive = true
        return false
    }

    private func isGenitiveOfSurname(_ word: Word) -> Bool {
        word.traits.endsInS && surnames.contains(String(word.text.dropLast()))
            && !surnames.contains(word.text)
    }

    private func isParticle(_ run: NounRun, _ limit: Int) -> Bool {
        let index = run.end
        guard !run.isEmpty, !text.isCapitalized(index), index + 1 < limit else { return false }
        return text.isCapitalized(index + 1) && Self.particles.contains(text.known(index))
            || isNobiliary(index, run, limit)
    }

    /// Whether `von` at `index`, or an article behind it, joins a first name, or a name behind an
    /// office, to a last name that is nothing else: `Clemens von Goetze`, `Eva von der Tann`.
    private func isNobiliary(_ index: Int, _ run: NounRun, _ limit: Int) -> Bool {
        let particle = Self.articles.contains(text.known(index)) ? index - 1 : index
        guard particle > run.start, text.known(particle) == .von,
            text.word(particle - 1).isFirstName || run.hasRole && particle - 1 > run.head
        else { return false }
        let isAlone = !Self.articles.contains(text.known(particle + 1))
        let name = particle + (isAlone ? 1 : 2)
        guard name < limit, text.isCapitalized(name) else { return false }
        let word = text.word(name)
        return word.noun?.source != .listed && word.role == nil && match(name, limit) == nil
    }

    /// Whether `word` does not go on with `run`: a second surname, a noun of the calendar, a common noun
    /// behind a role, or a plural behind an unknown name.
    private func isOther(_ word: Word, _ run: NounRun) -> Bool {
        if run.hasRole, word.role == nil, word.isCommonNoun || isPlural(word) && !mayName(word) {
            return true
        }
        guard !run.isEmpty else { return false }
        let before = text.word(run.end - 1)
        if word.isCalendarNoun || before.isCalendarNoun { return true }
        if word.role != nil, isThings(before) { return true }
        guard !run.hasRole else { return false }
        return surnames.contains(word.text) && surnames.contains(before.text)
            || isPlural(word) && before.noun == nil && before.role == nil
                && before.inhabitant == nil
    }

    /// Whether the word is a noun for several things, of which a role behind it is none: `nach UN-Angaben
    /// Frauen`.
    private func isThings(_ word: Word) -> Bool {
        guard let noun = word.noun, noun.source != .ending, word.role == nil,
            word.inhabitant == nil, !word.traits.isMeasure, !counts(word.lower)
        else { return false }
        return noun.shows.isPlural == true
    }

    private func mayName(_ word: Word) -> Bool { word.isFirstName || word.isSurname }

    private func isPlural(_ word: Word) -> Bool {
        guard let noun = word.noun, noun.source == .listed else { return false }
        return noun.shows.isPlural == true
    }

    /// Whether the word is an unknown name in the genitive with what it owns behind it.
    private func isOwner(_ index: Int, _ limit: Int) -> Bool {
        guard text.traits[index].endsInS, index + 1 < limit, text.isCapitalized(index + 1) else {
            return false
        }
        let word = text.word(index)
        guard !word.text.hasEnding("ss"), word.text.utf8.count > 3, !word.isKnownNoun else {
            return false
        }
        let next = text.word(index + 1)
        return next.role != nil
            || (next.noun?.source ?? .ending) != .ending && text.tokens[index + 1].kind == .word
    }

    // MARK: The word that carries the case

    private func core(_ run: NounRun) -> Int {
        guard run.end > run.start + 1 else { return run.start }
        let first = text.word(run.start)
        if let name = run.name, name.tokens.lowerBound == run.start, name.tokens.count > 1,
            first.ending != nil, first.noun?.source != .listed,
            text.word(name.tokens.upperBound - 1).isKnownNoun
        {
            return name.tokens.upperBound - 1
        }
        return counts(first.lower) ? run.start + 1 : run.start
    }

    /// Whether the word only counts the noun behind it.
    private func counts(_ word: String) -> Bool {
        ["million", "millionen", "milliarde", "milliarden", "billionen", "dutzend"].contains(word)
    }
}
