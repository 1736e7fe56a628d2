/// Reads what the adjectives of a phrase and the front of a compound say about its country.
struct AttributeReader {
    private let text: TokenSequence
    private let lexicon: Lexicon

    init(_ text: TokenSequence, _ lexicon: Lexicon) {
        self.text = text
        self.lexicon = lexicon
    }

    /// Fills in the country, and of a compound the sector, that `phrase` tells by the way.
    func readModifiers(_ phrase: NounPhrase, _ reading: inout PhraseReading) {
        for token in own(phrase.tokens) where token < phrase.head {
            let word = text.word(token)
            if let country = word.countryAdjective {
                reading.country = lexicon.countries.countries[country].code
                reading.countryGround = .named
            } else if let place = word.placeInhabitant {
                reading.take(country: lexicon.places.places[place].country, .named)
            } else if let alliance = word.alliance {
                reading.country = alliance.code
                reading.countryGround = .named
            }
        }
        guard reading.country == nil, let found = compoundName(text.word(phrase.head)) else {
            return
        }
        reading.take(country: found.country, .named)
        reading.sector = reading.sector ?? found.sector
    }

    /// The countries that the adjectives of `phrase` name, when there are several:
    /// `deutsche und französische Soldaten`.
    func countries(of phrase: NounPhrase) -> [String] {
        var codes: [String] = []
        for token in phrase.tokens where token < phrase.head {
            guard let country = text.word(token).countryAdjective else { continue }
            let code = lexicon.countries.countries[country].code
            if !codes.contains(code) { codes.append(code) }
        }
        return codes.count > 1 ? codes : []
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

    /// Those of `tokens` that are no part of a participle's own words: not `von russischen Truppen` in `der
    /// von russischen Truppen verübte Anschlag`.
    private func own(_ tokens: Range<Int>) -> Range<Int> {
        guard let end = text.attributeEnd(behind: tokens.lowerBound), tokens.contains(end) else {
            return tokens
        }
        return end..<tokens.upperBound
    }

    /// The country or organisation that an adjective or the front of a compound in a phrase names.
    func attribute(of tokens: Range<Int>, head: Int) -> PhraseAttribute? {
        for token in own(tokens)
        where token <= head && text.traits[token].namesCountry {
            let word = text.word(token)
            if token < head || word.compoundHead != nil, let index = word.countryAdjective {
                return attribute(index)
            }
            if let pair = word.countryPair, token < head {
                return attribute(pair.first, and: attribute(pair.second))
            }
            if let alliance = word.alliance, token < head {
                return PhraseAttribute(
                    country: alliance.code, name: alliance.name, sector: .government)
            }
        }
        return compoundAttribute(head)
    }

    private func attribute(_ index: Int, and other: PhraseAttribute? = nil) -> PhraseAttribute {
        let country = lexicon.countries.countries[index]
        return PhraseAttribute(
            country: country.code, name: country.name, sector: .government, other: other)
    }

    private func compoundAttribute(_ head: Int) -> PhraseAttribute? {
        guard let front = text.word(head).compoundHead,
            let match = lexicon.names.match(front, { _ in nil })
        else { return nil }
        let found = identity(match.reading)
        guard found.country != nil || found.sector != nil,
            let name = lexicon.spellings(of: match.reading).first
        else { return nil }
        if case .place = match.reading { return nil }
        return PhraseAttribute(
            country: found.country, name: name, sector: found.sector ?? .government)
    }
}
