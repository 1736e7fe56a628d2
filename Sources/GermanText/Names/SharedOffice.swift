/// Takes a plural apart that names the like of several countries: `die Präsidenten beider Länder`,
/// `die Außenminister Polens und Litauens`, `deutsche und französische Soldaten`.
struct SharedOffice {
    /// How many mentions back `beider Länder` may look.
    private static let reach = 12

    private let text: TokenSequence
    private let lexicon: Lexicon
    private let attributes: AttributeReader

    init(_ text: TokenSequence, _ lexicon: Lexicon) {
        self.text = text
        self.lexicon = lexicon
        attributes = AttributeReader(text, lexicon)
    }

    /// Those whom phrase `index` names, one for each country; `nil` when it is not of several.
    func entities(
        _ reading: PhraseReading, _ index: Int, _ readings: [PhraseReading?],
        _ register: inout EntityRegister
    ) -> [Int]? {
        let phrase = register.phrases[index]
        guard reading.isPlural || phrase.isPlural == true, !reading.isNamed,
            let form = text.word(phrase.head).role
        else { return nil }
        if let listed = listed(behind: index, readings, register) { return listed }
        var codes = attributes.countries(of: phrase)
        if codes.isEmpty { codes = owners(index, readings, register) }
        guard codes.count > 1 else { return nil }
        let role = lexicon.roles.roles[form.role]
        let share = Share(
            noun: form.lemma, plural: role.plural,
            isPerson: role.kind == .title && isCounted(phrase, codes.count),
            genders: genders(form.lemma))
        return codes.map { entity(reading, share, $0, &register) }
    }

    /// The countries listed right behind a noun for them: `die Staaten Polen und Norwegen`.
    private func listed(
        behind index: Int, _ readings: [PhraseReading?], _ register: EntityRegister
    ) -> [Int]? {
        let phrases = register.phrases
        guard text.word(phrases[index].head).reference.contains(.country),
            index + 1 < phrases.count, phrases[index + 1].determiner == nil,
            phrases[index + 1].extent.lowerBound == phrases[index].tokens.upperBound
        else { return nil }
        var found: [Int] = []
        var next = index + 1
        while next < phrases.count, found.isEmpty || phrases[next].joinedTo != nil {
            guard readings[next]?.kind == .country, let entity = phrases[next].entity else { break }
            found.append(entity)
            next += 1
        }
        return found.count > 1 ? found : nil
    }

    /// What each country has of what the plural names.
    private struct Share {
        /// The singular.
        let noun: String
        /// The plural; empty when there is none.
        let plural: String
        /// Whether each country has one person of the kind.
        let isPerson: Bool
        /// The gender of the singular.
        let genders: GenderSet

        /// Whether each country has one: a person, or a body such as `Regierung`.
        var isSingle: Bool { isPerson || plural.isEmpty || genders.isDisjoint(with: .masculine) }

        /// The ending of the adjective before it in the nominative.
        var ending: String {
            guard isSingle else { return "e" }
            if genders.contains(.masculine) { return "er" }
            return genders.contains(.neuter) ? "es" : "e"
        }
    }

    private func genders(_ noun: String) -> GenderSet {
        if noun.hasEnding("in") { return .feminine }
        let listed = lexicon.nouns.reading(of: noun.lowercased())?.shows ?? .anyMasculine
        return listed.genders.intersection(.singular)
    }

    /// Whether as many are meant as there are countries, one of each.
    private func isCounted(_ phrase: NounPhrase, _ count: Int) -> Bool {
        let number = phrase.tokens.lazy.compactMap { text.word($0).number }.first
        return number.map { $0 == count } ?? text.isDefinite(phrase)
    }

    private func entity(
        _ reading: PhraseReading, _ share: Share, _ country: String,
        _ register: inout EntityRegister
    ) -> Int {
        if share.isPerson, let holder = register.holder(of: share.noun, country) { return holder }
        let key = "\(share.noun)/\(country)"
        if let known = register.entity(key) { return known }
        var one = reading
        one.country = country
        one.countryGround = .owner
        one.kind = share.isPerson ? .person : .group
        one.isPlural = !share.isSingle
        let entity = Entity(
            one, name: name(share, country), genders: share.isSingle ? share.genders : .plural)
        return register.add(entity, key: key)
    }

    /// The noun with the country's adjective: `polnische Regierung`.
    private func name(_ share: Share, _ code: String) -> String {
        let noun = share.isSingle ? share.noun : share.plural
        guard let country = lexicon.countries.countries.first(where: { $0.code == code }),
            let adjective = country.adjective
        else { return noun }
        return "\(adjective)\(share.ending) \(noun)"
    }

    /// The countries that genitives, or `von` or `in`, behind the phrase name.
    private func owners(
        _ index: Int, _ readings: [PhraseReading?], _ register: EntityRegister
    ) -> [String] {
        let phrases = register.phrases
        var codes: [String] = []
        var next = index + 1
        guard next < phrases.count, isOwner(next, of: index, phrases) else { return [] }
        if text.lower(phrases[next].tokens.lowerBound).hasBeginning("beide"),
            text.word(phrases[next].head).reference.contains(.country)
        {
            return register.latestCountries(within: Self.reach)
        }
        while next < phrases.count, next == index + 1 || phrases[next].joinedTo != nil {
            guard let reading = readings[next], reading.kind == .country || reading.kind == .place,
                let code = reading.country
            else { break }
            if !codes.contains(code) { codes.append(code) }
            next += 1
        }
        return codes
    }

    private func isOwner(_ next: Int, of index: Int, _ phrases: [NounPhrase]) -> Bool {
        if phrases[next].genitiveOf == index { return true }
        return ["von", "in", "aus"].contains(phrases[next].preposition ?? "")
            && phrases[next].extent.lowerBound == phrases[index].tokens.upperBound
    }
}
