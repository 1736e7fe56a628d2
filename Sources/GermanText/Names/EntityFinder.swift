import Articles

/// Gathers the entities that the phrases of an article name.
struct EntityFinder {
    private let text: TokenSequence
    private let reader: PhraseReader
    private let lexicon: Lexicon
    private let genders: GenderReader
    private var register: EntityRegister
    private var readings: [PhraseReading?]
    private let common: CommonNounResolver

    /// The entities that `phrases` name; each phrase learns whom it means.
    static func entities(
        _ text: TokenSequence, _ phrases: inout [NounPhrase], _ lexicon: Lexicon,
        on day: CalendarDate?
    ) -> [Entity] {
        var finder = EntityFinder(text, phrases, lexicon, on: day)
        phrases = []
        finder.find()
        phrases = finder.register.phrases
        return finder.register.entities
    }

    private init(
        _ text: TokenSequence, _ phrases: [NounPhrase], _ lexicon: Lexicon,
        on day: CalendarDate?
    ) {
        self.text = text
        self.lexicon = lexicon
        reader = PhraseReader(text, lexicon, on: day)
        genders = GenderReader(text, lexicon)
        common = CommonNounResolver(text, lexicon)
        register = EntityRegister(phrases)
        var readings: [PhraseReading?] = []
        readings.reserveCapacity(phrases.count)
        for phrase in phrases {
            readings.append(phrase.kind == .noun ? reader.read(phrase) : nil)
        }
        self.readings = readings
    }

    /// Finds every entity; names first, so that short forms find them.
    private mutating func find() {
        let appositions = PhraseCompletion(text, register.phrases, reader).complete(&readings)
        for (index, head) in appositions { register.setApposition(index, to: head) }
        let indices = register.phrases.indices
        for index in indices
        where register.phrases[index].kind == .noun && !register.phrases[index].isTime {
            let (tokens, head) = (register.phrases[index].tokens, register.phrases[index].head)
            register.setAttribute(reader.attribute(of: tokens, head: head), index)
        }
        for index in indices {
            if let reading = readings[index], reading.isNamed { enter(reading, index) }
        }
        enterKnownPersons()
        NamesakePlaces(lexicon).choose(&register)
        AcronymFinder(text, lexicon).enter(&register, readings)
        register.forgetRecent()
        for index in indices {
            if let entity = register.phrases[index].entity {
                register.remember(entity)
            } else if let reading = readings[index] {
                common.resolve(reading, index, readings, &register)
            } else {
                resolveShortName(index)
            }
        }
    }

    // MARK: Names

    private mutating func enter(_ reading: PhraseReading, _ phrase: Int) {
        guard let name = reading.name else { return }
        switch reading.kind {
        case .person: enterPerson(reading, register.withoutGenitive(name), phrase)
        case .country: enterCountry(reading, name, phrase)
        default: enter(reading, name, key: reading.key ?? name, phrase)
        }
    }

    private mutating func enterPerson(_ reading: PhraseReading, _ name: String, _ phrase: Int) {
        let parts = PersonName(name)
        let ground = reading.isApposed ? Resolution.apposition : reading.resolution
        let shown = genders.genders(of: reading, name: name, register.phrases[phrase])
        let namesakes = register.persons(called: parts.surname).filter {
            PersonName(register.entities[$0].name).mayBe(parts)
        }
        let fitting = namesakes.filter { mayBe(register.entities[$0], reading, shown) }
        if let known = (fitting.isEmpty ? namesakes : fitting).last {
            register.merge(reading, name, into: known)
            register.limit(known, to: shown)
            register.note(known, phrase, ground == .name && !parts.isFull ? .surname : ground)
            return
        }
        let entity = register.add(Entity(reading, name: name, genders: shown), key: nil)
        register.enterSurname(parts, of: entity)
        register.note(entity, phrase, ground)
    }

    /// Whether what is read beside a name does not contradict what is known of `entity`.
    private func mayBe(_ entity: Entity, _ reading: PhraseReading, _ genders: GenderSet) -> Bool {
        if entity.genders.isDisjoint(with: genders) { return false }
        guard let title = reading.title, let known = entity.title else { return true }
        return title == known || entity.country == reading.country || reading.country == nil
    }

    /// A country is one entity under its name and its capital.
    private mutating func enterCountry(_ reading: PhraseReading, _ name: String, _ phrase: Int) {
        guard let code = reading.country, let known = register.entity("=" + code) else {
            enter(reading, name, key: "=" + (reading.country ?? name), phrase)
            return
        }
        if reading.resolution == .name { rename(known, name) }
        register.note(known, phrase, reading.resolution)
    }

    /// Takes `name` when it is fuller than the one known, or that was a capital's.
    private mutating func rename(_ entity: Int, _ name: String) {
        let first = register.entities[entity].mentions.first.flatMap {
            register.phrases[$0].resolution
        }
        if first == .metonym || name.count > register.entities[entity].name.count {
            register.rename(entity, name)
        }
    }

    private mutating func enter(
        _ reading: PhraseReading, _ name: String, key: String, _ phrase: Int
    ) {
        if let known = register.entity(key) {
            register.merge(reading, name, into: known)
            if reading.key != nil { rename(known, name) }
            register.limit(
                known, to: genders.genders(of: reading, name: name, register.phrases[phrase]))
            register.note(known, phrase, reading.resolution)
            return
        }
        let shown = genders.genders(of: reading, name: name, register.phrases[phrase])
        let entity = register.add(Entity(reading, name: name, genders: shown), key: key)
        register.note(entity, phrase, reading.resolution)
    }

    // MARK: Short names

    /// Fills in what the lexicon knows of those whom the article calls by the last name only.
    private mutating func enterKnownPersons() {
        for index in register.phrases.indices where mayBeKnown(index) {
            let known = reader.knownPerson(
                register.phrases[index], readings[index], isJoined: isJoined(index))
            guard let known, let name = known.name else { continue }
            if let entity = register.phrases[index].entity {
                register.merge(known, name, into: entity)
            } else if register.persons(called: name).isEmpty {
                enterPerson(known, name, index)
            }
        }
    }

    /// Whether the phrase is one word without a reading, or has a title.
    private func mayBeKnown(_ index: Int) -> Bool {
        guard register.phrases[index].kind == .noun else { return false }
        return readings[index].map { $0.title != nil }
            ?? (register.phrases[index].tokens.count == 1)
    }

    /// Whether the phrase behind is joined to this one: `Scholz und Macron`.
    private func isJoined(_ index: Int) -> Bool {
        index + 1 < register.phrases.count && register.phrases[index + 1].joinedTo == index
    }

    private mutating func resolveShortName(_ index: Int) {
        guard register.phrases[index].kind == .noun,
            register.phrases[index].determiner == nil
                || register.phrases[index].tokens.count <= 3
        else { return }
        let last = text.text(register.phrases[index].tokens.upperBound - 1)
        if let entity = register.entity(ofAcronym: last) {
            register.note(entity, index, .acronym)
            return
        }
        let namesakes = register.persons(calledOrOf: last)
        guard !namesakes.isEmpty else { return }
        let latest = register.latest(namesakes, before: index, text)
        if latest.count == 1 { register.note(latest[0], index, .surname) }
        if latest.count > 1 { register.note(rivals: latest, index) }
    }
}
