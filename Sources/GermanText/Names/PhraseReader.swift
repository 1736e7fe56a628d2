import Articles

/// What a noun phrase by itself says about whom it names.
struct PhraseReader {
    /// What was read in one phrase.
    struct Reading {
        var kind: Entity.Kind
        var name: String?
        var country: String?
        var sector: Sector?
        var title: String?
        var place: Int?
        var isPlural = false
        /// Whether the phrase has a name and not only common nouns.
        var isNamed: Bool { name != nil }
    }

    private let text: TokenSequence
    private let lexicon: Lexicon
    private let day: CalendarDate?

    init(_ text: TokenSequence, _ lexicon: Lexicon, on day: CalendarDate?) {
        self.text = text
        self.lexicon = lexicon
        self.day = day
    }

    /// Reads `phrase`; `nil` when it names nobody.
    func read(_ phrase: NounPhrase) -> Reading? {
        guard phrase.kind == .noun, !phrase.isTime else { return nil }
        if let name = phrase.name, name.tokens.contains(phrase.head) { return named(phrase, name) }
        if let role = text.word(phrase.head).role { return self.role(phrase, role) }
        if let name = phrase.name { return named(phrase, name) }
        if let inhabitant = text.word(phrase.head).inhabitant {
            return Reading(
                kind: .group, country: lexicon.countries.countries[inhabitant.country].code,
                sector: .civilians, isPlural: inhabitant.isPlural ?? true)
        }
        return unknownPerson(phrase)
    }

    // MARK: Roles

    private func role(_ phrase: NounPhrase, _ form: RoleForm) -> Reading {
        let role = lexicon.roles.roles[form.role]
        let isBare =
            phrase.determiner == nil && phrase.tokens.upperBound == phrase.head + 1
            && form.lemma == role.singular && role.plural == role.singular
        let isPlural = phrase.isPlural ?? form.isPlural ?? isBare
        var reading = Reading(
            kind: role.kind == .title && !isPlural ? .person : .group, sector: role.sector,
            isPlural: isPlural)
        if role.kind == .title { reading.title = form.lemma }
        readModifiers(phrase, &reading)
        if let name = phrase.name, name.tokens.lowerBound > phrase.head {
            takeName(name, &reading)
        } else if phrase.tokens.upperBound > phrase.head + 1, reading.kind == .person {
            reading.name = spelling(phrase.head + 1..<phrase.tokens.upperBound)
        }
        return reading
    }

    private func takeName(_ match: NameMatch, _ reading: inout Reading) {
        switch match.reading {
        case .person(let name):
            reading.name = name
            reading.kind = .person
            fill(&reading, from: lexicon.people.office(of: name, on: day))
        case .organisation(let index):
            let organisation = lexicon.organisations.organisations[index]
            reading.country = reading.country ?? organisation.country
            if reading.kind == .group {
                reading.kind = .organisation
                reading.name = organisation.names.first
                reading.sector = organisation.sector ?? reading.sector
            } else {
                reading.sector = reading.sector ?? organisation.sector
            }
        case .place(let index):
            reading.country = reading.country ?? lexicon.places.places[index].country
        case .country(let index), .capital(let index):
            reading.country = reading.country ?? lexicon.countries.countries[index].code
        }
    }

    private func fill(_ reading: inout Reading, from office: PublicPerson?) {
        reading.country = reading.country ?? office?.country
        reading.sector = reading.sector ?? office?.sector
        reading.title = reading.title ?? office?.title
    }

    private func readModifiers(_ phrase: NounPhrase, _ reading: inout Reading) {
        for token in phrase.tokens where token <= phrase.head {
            let word = text.word(token)
            if token < phrase.head, let country = word.countryAdjective {
                reading.country = lexicon.countries.countries[country].code
            } else if token < phrase.head, let place = word.placeInhabitant {
                reading.country = reading.country ?? lexicon.places.places[place].country
            } else if token < phrase.head, Self.alliance(word.lower) != nil {
                reading.country = Self.alliance(word.lower)
            }
        }
        guard reading.country == nil, let found = compoundName(text.word(phrase.head)) else {
            return
        }
        reading.country = found.country
        reading.sector = reading.sector ?? found.sector
    }

    /// The body that an adjective such as `europäisch` or `westlich` stands for.
    private static func alliance(_ word: String) -> String? {
        if word.hasPrefix("westlich") { return "WST" }
        if word.hasPrefix("europäisch") { return "EUR" }
        return nil
    }

    /// The country or organisation in front of a compound: `US-Präsident`, `Talibankämpfer`.
    private func compoundName(_ word: Word) -> (country: String?, sector: Sector?)? {
        let head: String
        if let before = word.compoundHead {
            head = before
        } else if let role = word.role {
            let end = lexicon.roles.roles[role.role].singular.count
            guard role.lemma.count > end else { return nil }
            head = String(role.lemma.dropLast(end))
        } else {
            return nil
        }
        guard let match = lexicon.names.match(head, { _ in nil }) else { return nil }
        return identity(match.reading)
    }

    private func identity(_ reading: NameReading) -> (country: String?, sector: Sector?) {
        switch reading {
        case .country(let index), .capital(let index):
            (lexicon.countries.countries[index].code, nil)
        case .organisation(let index):
            (
                lexicon.organisations.organisations[index].country,
                lexicon.organisations.organisations[index].sector
            )
        case .place(let index): (lexicon.places.places[index].country, nil)
        case .person: (nil, nil)
        }
    }

    /// The country or organisation that an adjective or the front of a compound names.
    func attribute(of phrase: NounPhrase) -> PhraseAttribute? {
        for token in phrase.tokens where token <= phrase.head {
            let word = text.word(token)
            if token < phrase.head || word.compoundHead != nil, let index = word.countryAdjective {
                let country = lexicon.countries.countries[index]
                return PhraseAttribute(
                    country: country.code, name: country.name, sector: .government)
            }
            if let code = Self.alliance(word.lower), token < phrase.head {
                return PhraseAttribute(
                    country: code, name: code == "WST" ? "Westen" : "Europäische Union",
                    sector: .government)
            }
        }
        return compoundAttribute(phrase)
    }

    private func compoundAttribute(_ phrase: NounPhrase) -> PhraseAttribute? {
        guard let head = text.word(phrase.head).compoundHead,
            let match = lexicon.names.match(head, { _ in nil })
        else { return nil }
        let found = identity(match.reading)
        guard found.country != nil || found.sector != nil,
            let name = lexicon.spellings(of: match.reading).first
        else { return nil }
        if case .place = match.reading { return nil }
        return PhraseAttribute(
            country: found.country, name: name, sector: found.sector ?? .government)
    }

    // MARK: Names

    private func named(_ phrase: NounPhrase, _ match: NameMatch) -> Reading? {
        switch match.reading {
        case .country(let index):
            return country(index, named: lexicon.countries.countries[index].name)
        case .capital(let index):
            return country(
                index,
                named: lexicon.spellings(of: match.reading)
                    .first { spelling(match.tokens).hasPrefix($0) } ?? spelling(match.tokens))
        case .organisation(let index):
            if let seat = seat(phrase, match) { return place(seat) }
            let organisation = lexicon.organisations.organisations[index]
            return Reading(
                kind: .organisation, name: organisation.names.first, country: organisation.country,
                sector: organisation.sector)
        case .person(let name):
            var reading = Reading(kind: .person, name: name)
            readModifiers(phrase, &reading)
            fill(&reading, from: lexicon.people.office(of: name, on: day))
            return reading
        case .place(let index):
            guard phrase.head == match.tokens.upperBound - 1 else { return nil }
            return place(index)
        }
    }

    private func place(_ index: Int) -> Reading {
        let place = lexicon.places.places[index]
        return Reading(
            kind: .place, name: place.names.first, country: place.country, place: index)
    }

    /// The city that stands for an organisation elsewhere, meant as a city behind `in`.
    private func seat(_ phrase: NounPhrase, _ match: NameMatch) -> Int? {
        guard ["in", "nach", "aus", "bei"].contains(phrase.preposition ?? "") else { return nil }
        return lexicon.places.byName[spelling(match.tokens)]
    }

    private func country(_ index: Int, named name: String) -> Reading {
        Reading(
            kind: .country, name: name, country: lexicon.countries.countries[index].code,
            sector: .government, isPlural: lexicon.countries.countries[index].isPlural)
    }

    /// Two or more capitalised words without an article that no lexicon knows.
    private func unknownPerson(_ phrase: NounPhrase) -> Reading? {
        guard phrase.determiner == nil, (2...4).contains(phrase.tokens.count),
            phrase.tokens.allSatisfy({ isNamePart($0, phrase.tokens.upperBound) })
        else { return nil }
        return Reading(kind: .person, name: spelling(phrase.tokens))
    }

    private func isNamePart(_ token: Int, _ limit: Int) -> Bool {
        let word = text.word(token)
        return word.isCapitalized && !text.isAdjective(token, limit) && word.countryAdjective == nil
            && word.number == nil
            && word.placeInhabitant == nil && !CalendarWords.isCalendarNoun(word.lower)
            && word.text.utf8.count > 1 && !lexicon.isCommonNoun(word.text)
    }

    /// The words of `range`, a genitive's `s` at the end left on.
    private func spelling(_ range: Range<Int>) -> String {
        range.filter { !text.isMark($0) }.map(text.text).joined(separator: " ")
    }
}
