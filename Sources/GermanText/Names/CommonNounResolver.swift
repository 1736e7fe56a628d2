/// Finds whom a phrase without a name means: somebody mentioned before, or somebody new.
struct CommonNounResolver {
    private let text: TokenSequence
    private let lexicon: Lexicon
    private let names: FullName
    private let genders: GenderReader
    private let descriptions: DescriptionResolver
    private let shared: SharedOffice
    private let pairs: PairResolver

    init(_ text: TokenSequence, _ lexicon: Lexicon) {
        self.text = text
        self.lexicon = lexicon
        names = FullName(text, lexicon)
        genders = GenderReader(text, lexicon)
        descriptions = DescriptionResolver(text, lexicon)
        shared = SharedOffice(text, lexicon)
        pairs = PairResolver(text, lexicon)
    }

    /// Notes in `register` whom phrase `index`, read as `reading`, means.
    func resolve(
        _ reading: PhraseReading, _ index: Int, _ readings: [PhraseReading?],
        _ register: inout EntityRegister
    ) {
        let phrase = register.phrases[index]
        if isBoth(phrase), reading.country == nil,
            let pair = pairs.latest(phrase, reading, &register)
        {
            register.note(several: pair, index, .both)
            return
        }
        if let several = shared.entities(reading, index, readings, &register) {
            register.note(several: several, index, .severalCountries)
            return
        }
        let noun = reading.title ?? lemma(phrase)
        if text.isDefinite(phrase), let (known, rule) = known(reading, noun, index, register) {
            register.note(known, index, rule)
            return
        }
        if let rivals = rivals(reading, index, register) { register.note(rivals: rivals, index) }
        add(reading, noun, index, &register)
    }

    private func add(
        _ reading: PhraseReading, _ noun: String, _ index: Int, _ register: inout EntityRegister
    ) {
        let phrase = register.phrases[index]
        let isDefinite = text.isDefinite(phrase)
        let name = names.name(index, register.phrases)
        var entity = Entity(
            reading, name: name, genders: genders.genders(of: reading, name: "", phrase))
        entity.isDefinite = isDefinite
        let key = isDefinite ? key(noun, reading.country) : nil
        let added = register.add(entity, key: key)
        register.note(added, index, reading.resolution)
    }

    private func key(_ noun: String, _ country: String?) -> String { "\(noun)/\(country ?? "")" }

    /// The entity mentioned before that the definite phrase means, and the rule that tells.
    private func known(
        _ reading: PhraseReading, _ noun: String, _ index: Int, _ register: EntityRegister
    ) -> (Int, Resolution)? {
        let phrase = register.phrases[index]
        if CountryDescription(text).fits(phrase),
            let country = descriptions.country(before: index, register)
        {
            return (country, .description)
        }
        if reading.country == nil, let earlier = earlier(noun, reading, register) {
            let isOffice = register.entities[earlier].title != nil
            return (earlier, isOffice ? .office : .noun)
        }
        if let known = register.entity(key(noun, reading.country)) { return (known, .noun) }
        if let country = reading.country, let person = register.holder(of: noun, country) {
            return (person, .office)
        }
        let described = descriptions.persons(reading, index, register)
        return described.count == 1 ? (described[0], .description) : nil
    }

    /// Those between whom a description does not decide.
    private func rivals(
        _ reading: PhraseReading, _ index: Int, _ register: EntityRegister
    ) -> [Int]? {
        let phrase = register.phrases[index]
        guard text.isDefinite(phrase) else { return nil }
        let described = descriptions.persons(reading, index, register)
        return described.count > 1 ? described : nil
    }

    /// Whether the phrase speaks of two who were named before: `beide Länder`.
    private func isBoth(_ phrase: NounPhrase) -> Bool {
        phrase.determiner.map { text.lower($0).hasBeginning("beide") } ?? false
            || text.word(phrase.tokens.lowerBound).lower.hasBeginning("beide")
            || (phrase.tokens.lowerBound..<phrase.head).contains {
                text.lower($0).hasBeginning("beide")
            }
    }

    private func lemma(_ phrase: NounPhrase) -> String {
        let word = text.word(phrase.head)
        return word.role?.lemma ?? word.text
    }

    /// The entity mentioned last whose title or noun is `noun`, or else ends with it, as `Außenminister`
    /// does with `Minister`; the head of a state is no other president.
    private func earlier(
        _ noun: String, _ reading: PhraseReading, _ register: EntityRegister
    ) -> Int? {
        let end = noun.inLowerCase
        let kind = lexicon.references.kinds(of: noun).intersection([.state, .premier])
        var longer: Int?
        for index in register.recent.reversed() {
            guard let other = self.noun(index, reading, register) else { continue }
            if other == noun { return index }
            // The last part of a compound is written small, behind a hyphen with a capital letter.
            if longer == nil, other.hasEnding(end) || other.hasEnding(noun), isLike(other, kind) {
                longer = index
            }
        }
        return longer
    }

    /// The title of a person, or the noun that names a group of the same number as `reading`.
    private func noun(
        _ entity: Int, _ reading: PhraseReading, _ register: EntityRegister
    ) -> String? {
        if let title = register.entities[entity].title { return title }
        guard register.entities[entity].kind == .group,
            register.entities[entity].isPlural == reading.isPlural
        else { return nil }
        return lemma(register.phrases[register.entities[entity].mentions[0]])
    }

    /// Whether the compound `title` is of the `kind` of office that its last part is.
    private func isLike(_ title: String, _ kind: ReferenceKind) -> Bool {
        guard !kind.isEmpty, !title.contains("-") else { return true }
        return !lexicon.references.kinds(of: title).isDisjoint(with: kind)
    }
}

extension TokenSequence {
    /// Whether a full stop stands in `range`.
    func endsSentence(in range: Range<Int>) -> Bool { range.contains { text($0) == "." } }

    /// Whether the phrase has a definite article or a demonstrative.
    package func isDefinite(_ phrase: NounPhrase) -> Bool {
        guard let determiner = phrase.determiner else { return false }
        let articles: [KnownWord] = [
            .der, .die, .das, .den, .dem, .des, .im, .am, .vom, .zum, .zur, .beim,
        ]
        return articles.contains(known(determiner)) || lower(determiner).hasBeginning("dies")
    }
}
