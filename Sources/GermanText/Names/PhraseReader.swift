import Articles

/// What a noun phrase by itself says about whom it names.
struct PhraseReader {
    private let text: TokenSequence
    private let lexicon: Lexicon
    private let day: CalendarDate?
    private let attributes: AttributeReader

    init(_ text: TokenSequence, _ lexicon: Lexicon, on day: CalendarDate?) {
        self.text = text
        self.lexicon = lexicon
        self.day = day
        attributes = AttributeReader(text, lexicon)
    }

    /// Reads `phrase`; `nil` when it names nobody.
    func read(_ phrase: NounPhrase) -> PhraseReading? {
        guard phrase.kind == .noun, !phrase.isTime else { return nil }
        if let name = phrase.name, name.tokens.contains(phrase.head) { return named(phrase, name) }
        if isFullName(phrase) {
            return PhraseReading(kind: .person, name: spelling(phrase.tokens), resolution: .name)
        }
        if let role = text.word(phrase.head).role { return self.role(phrase, role) }
        if let name = phrase.name { return named(phrase, name) }
        if let inhabitant = text.word(phrase.head).inhabitant {
            return PhraseReading(
                kind: .group, country: lexicon.countries.countries[inhabitant.country].code,
                countryGround: .named, sector: .civilians, isPlural: inhabitant.isPlural ?? true)
        }
        return unknownPerson(phrase)
    }

    // MARK: Roles

    private func role(_ phrase: NounPhrase, _ form: RoleForm) -> PhraseReading {
        let role = lexicon.roles.roles[form.role]
        let isBare =
            phrase.determiner == nil && phrase.tokens.upperBound == phrase.head + 1
            && form.lemma == role.singular && role.plural == role.singular
        let isPlural = phrase.isPlural ?? form.isPlural ?? isBare
        var reading = PhraseReading(
            kind: isPerson(phrase, role) && !isPlural ? .person : .group, sector: role.sector,
            isPlural: isPlural)
        if role.kind == .title { reading.title = form.lemma }
        attributes.readModifiers(phrase, &reading)
        if isFormer(phrase, form), reading.sector.map(Self.offices.contains) ?? false {
            reading.sector = .elites
        }
        if let name = phrase.name, name.tokens.lowerBound > phrase.head {
            takeName(name, &reading)
        } else if phrase.tokens.upperBound > phrase.head + 1, reading.kind == .person {
            reading.name = spelling(phrase.head + 1..<phrase.tokens.upperBound)
            reading.resolution = .name
        }
        return reading
    }

    private func isPerson(_ phrase: NounPhrase, _ role: Role) -> Bool {
        role.kind == .title || text.word(phrase.head).reference.contains(.human)
    }

    /// The sectors of those who hold an office; who held one before belongs to the elites.
    private static let offices: Set<Sector> = [
        .government, .legislature, .party, .opposition, .police, .judiciary, .intelligence,
    ]

    /// Whether the phrase says that the office is no longer held: `die frühere Ministerin`.
    private func isFormer(_ phrase: NounPhrase, _ form: RoleForm) -> Bool {
        form.lemma.hasBeginning("Ex-")
            || (phrase.tokens.lowerBound..<phrase.head).contains {
                text.word($0).reference.contains(.former)
            }
    }

    private func takeName(_ match: NameMatch, _ reading: inout PhraseReading) {
        switch match.reading {
        case .person(let index):
            reading.name = personName(match, index)
            reading.kind = .person
            reading.resolution = .name
            fill(&reading, from: lexicon.people.office(of: lexicon.people.names[index], on: day))
        case .organisation(let index):
            let organisation = lexicon.organisations.organisations[index]
            reading.take(country: organisation.country, .lexicon)
            if reading.kind == .group {
                reading.kind = .organisation
                reading.name = alias(match)
                reading.key = organisation.names.first
                reading.resolution = .name
                reading.sector = organisation.sector ?? reading.sector
            } else {
                reading.sector = reading.sector ?? organisation.sector
            }
        case .place(let index):
            reading.take(country: lexicon.places.places[index].country, .named)
        case .country(let index), .capital(let index):
            reading.take(country: lexicon.countries.countries[index].code, .named)
        }
    }

    private func fill(_ reading: inout PhraseReading, from office: PublicPerson?) {
        reading.take(country: office?.country, .lexicon)
        reading.sector = reading.sector ?? office?.sector
        reading.title = reading.title ?? office?.title
    }

    /// The country or organisation that an adjective or the front of a compound in a phrase names.
    func attribute(of tokens: Range<Int>, head: Int) -> PhraseAttribute? {
        attributes.attribute(of: tokens, head: head)
    }

    // MARK: Names

    private func named(_ phrase: NounPhrase, _ match: NameMatch) -> PhraseReading? {
        switch match.reading {
        case .country(let index):
            return country(index, named: alias(match), .name)
        case .capital(let index):
            return country(index, named: alias(match), .metonym)
        case .organisation(let index):
            if let seat = seat(phrase, match) { return place(seat) }
            let organisation = lexicon.organisations.organisations[index]
            return PhraseReading(
                kind: .organisation, name: alias(match), key: organisation.names.first,
                country: organisation.country, countryGround: .lexicon,
                sector: organisation.sector, resolution: .name)
        case .person(let index):
            var reading = PhraseReading(
                kind: .person, name: personName(match, index), resolution: .name)
            attributes.readModifiers(phrase, &reading)
            fill(&reading, from: lexicon.people.office(of: lexicon.people.names[index], on: day))
            return reading
        case .place(let index):
            guard phrase.head == match.tokens.upperBound - 1 else { return nil }
            return place(index)
        }
    }

    /// The name of the person `index` as far as the article tells it: whole, or without the first name.
    private func personName(_ match: NameMatch, _ index: Int) -> String {
        let name = lexicon.people.names[index]
        let isParticle = text.has(match.tokens.lowerBound, .preposition)
        return isParticle ? PersonName(name).particleForms.first ?? name : name
    }

    /// The name as the article spells it, in the nominative: `Weißrussland`, though the lexicon has
    /// `Belarus` first.
    private func alias(_ match: NameMatch) -> String {
        let written = spelling(match.tokens)
        let names = lexicon.spellings(of: match.reading)
        if names.contains(written) { return written }
        let forms = names.filter { Self.isForm(written, of: $0) }
        return forms.max { $0.count < $1.count } ?? names.first ?? written
    }

    /// Whether `written` is `name` in some case: words with other endings, a genitive's `s`.
    private static func isForm(_ written: String, of name: String) -> Bool {
        let (words, own) = (written.split(separator: " "), name.split(separator: " "))
        guard words.count == own.count else { return false }
        return zip(words, own).allSatisfy { word, part in
            word == part || word.hasPrefix(part.dropLast(part.count > 4 ? 2 : 0))
        }
    }

    private func place(_ index: Int) -> PhraseReading {
        let place = lexicon.places.places[index]
        return PhraseReading(
            kind: .place, name: place.names.first, country: place.country, countryGround: .lexicon,
            place: index, resolution: .name)
    }

    /// The city that stands for an organisation elsewhere, meant as a city behind `in`.
    private func seat(_ phrase: NounPhrase, _ match: NameMatch) -> Int? {
        guard ["in", "nach", "aus", "bei"].contains(phrase.preposition ?? "") else { return nil }
        return lexicon.places.byName[spelling(match.tokens)]
    }

    private func country(
        _ index: Int, named name: String, _ resolution: Resolution
    ) -> PhraseReading {
        PhraseReading(
            kind: .country, name: name, country: lexicon.countries.countries[index].code,
            countryGround: .named, sector: .government,
            isPlural: resolution == .name && lexicon.countries.countries[index].isPlural,
            resolution: resolution)
    }

    // MARK: Unknown names

    /// Whether the phrase is a first name with a last name that is a noun too: `Robert Koch`.
    private func isFullName(_ phrase: NounPhrase) -> Bool {
        phrase.tokens.count == 2 && phrase.head == phrase.tokens.lowerBound + 1
            && text.word(phrase.tokens.lowerBound).isFirstName && phrase.name == nil
            && text.word(phrase.head).isCapitalized && text.word(phrase.head).compoundHead == nil
            && phrase.determiner == nil
    }

    /// Two or more capitalised words without an article that no lexicon knows, the last no noun.
    private func unknownPerson(_ phrase: NounPhrase) -> PhraseReading? {
        guard (2...6).contains(phrase.tokens.count), isBareName(phrase),
            text.word(phrase.tokens.lowerBound).isFirstName
                || (text.word(phrase.head).noun?.source ?? .ending) == .ending
        else { return nil }
        return PhraseReading(kind: .person, name: spelling(phrase.tokens), resolution: .name)
    }

    /// A name of one word that the lexicon does not know, where nothing but a name can stand.
    func apposedName(_ phrase: NounPhrase) -> PhraseReading? {
        guard phrase.kind == .noun, phrase.tokens.count == 1, phrase.name == nil,
            isBareName(phrase), text.word(phrase.head).noun?.source != .listed,
            text.word(phrase.head).role == nil, text.word(phrase.head).inhabitant == nil
        else { return nil }
        return PhraseReading(kind: .person, name: spelling(phrase.tokens), resolution: .name)
    }

    /// The person that two or three words which are no known nouns may name.
    func foreignName(_ phrase: NounPhrase) -> PhraseReading? {
        guard phrase.kind == .noun, (2...3).contains(phrase.tokens.count), phrase.name == nil,
            phrase.determiner == nil, !phrase.isTime,
            phrase.tokens.allSatisfy({
                text.word($0).isCapitalized && text.word($0).noun?.source != .listed
                    && text.word($0).role == nil && text.word($0).inhabitant == nil
            })
        else { return nil }
        return PhraseReading(kind: .person, name: spelling(phrase.tokens), resolution: .name)
    }

    /// The person of public life whose last name alone the phrase is, or is behind a title; `isJoined`
    /// says that another phrase is joined to it.
    func knownPerson(
        _ phrase: NounPhrase, _ reading: PhraseReading?, isJoined: Bool
    ) -> PhraseReading? {
        guard phrase.kind == .noun, !phrase.isTime, phrase.name == nil else { return nil }
        let title = reading?.title
        let isAlone =
            reading == nil && phrase.tokens.count == 1 && apposedName(phrase) != nil
            && (isJoined || isNameForSure(phrase.head))
        guard isAlone || title != nil && reading?.name?.contains(" ") == false else { return nil }
        let last = text.text(phrase.tokens.upperBound - 1)
        let choices = last.hasEnding("s") ? [last, String(last.dropLast())] : [last]
        for surname in choices {
            if let office = lexicon.people.bearer(
                of: surname, title: title, country: reading?.country, on: day)
            {
                var known =
                    reading ?? PhraseReading(kind: .person, sector: office.sector)
                known.name = surname
                known.resolution = .knownName
                fill(&known, from: office)
                return known
            }
        }
        return nil
    }

    /// Whether the capital letter can only be a name's: inside a sentence, or before the verb.
    private func isNameForSure(_ token: Int) -> Bool {
        guard text.begins[token], token + 1 < text.tokens.count else { return true }
        return text.word(token + 1).mayBeFinite
    }

    private func isBareName(_ phrase: NounPhrase) -> Bool {
        phrase.determiner == nil
            && phrase.tokens.allSatisfy {
                isInitial($0) || isParticle($0, phrase) || isNamePart($0, phrase.tokens.upperBound)
            }
    }

    /// Whether the token is a small word inside a name: `von` in `Clemens von Goetze`.
    private func isParticle(_ token: Int, _ phrase: NounPhrase) -> Bool {
        token > phrase.tokens.lowerBound && token + 1 < phrase.tokens.upperBound
            && !text.isCapitalized(token) && text.isCapitalized(phrase.tokens.lowerBound)
    }

    /// Whether the token is an initial or its full stop.
    private func isInitial(_ token: Int) -> Bool {
        text.isInitialStop(token) || token + 1 < text.tokens.count && text.isInitialStop(token + 1)
    }

    private func isNamePart(_ token: Int, _ limit: Int) -> Bool {
        let word = text.word(token)
        return word.isCapitalized && !text.isAdjective(token, limit) && word.countryAdjective == nil
            && word.number == nil
            && word.placeInhabitant == nil && !word.isCalendarNoun
            && word.text.utf8.count > 1 && !word.isCommonNoun
    }

    /// The words of `range`, a genitive's `s` at the end left on.
    private func spelling(_ range: Range<Int>) -> String {
        var spelling = ""
        for token in range where !text.isMark(token) || text.isInitialStop(token) {
            if !spelling.isEmpty, text.tokens[token].followsBlank { spelling += " " }
            spelling += text.text(token)
        }
        return spelling
    }
}
