import Articles

/// Gathers the entities that the phrases of an article name.
struct EntityFinder {
    private let text: TokenSequence
    private let reader: PhraseReader
    private let names: NominativeName
    private let lexicon: Lexicon
    private(set) var entities: [Entity] = []
    private(set) var phrases: [NounPhrase]
    /// The person of each last name.
    private var bySurname: [String: Int] = [:]
    /// The person who holds each office of a country.
    private var byOffice: [String: Int] = [:]
    /// The entities mentioned last, the latest at the end.
    private var recent: [Int] = []
    /// How many mentions back a definite noun may refer.
    private static let memory = 60
    /// The entity of each name or of a common noun with its country.
    private var byKey: [String: Int] = [:]

    init(
        _ text: TokenSequence, _ phrases: [NounPhrase], _ lexicon: Lexicon,
        on day: CalendarDate?
    ) {
        self.text = text
        self.phrases = phrases
        self.lexicon = lexicon
        reader = PhraseReader(text, lexicon, on: day)
        names = NominativeName(text, lexicon)
    }

    /// Finds every entity; names first, so that short forms find them.
    mutating func find() {
        var readings: [PhraseReader.Reading?] = phrases.map(reader.read)
        for index in phrases.indices {
            complete(&readings, index)
            if phrases[index].kind == .noun, !phrases[index].isTime {
                phrases[index].attribute = reader.attribute(of: phrases[index])
            }
        }
        for index in phrases.indices {
            if let reading = readings[index], reading.isNamed { enter(reading, index) }
        }
        recent = []
        for index in phrases.indices {
            if let entity = phrases[index].entity {
                remember(entity)
            } else if let reading = readings[index] {
                enterCommon(reading, index)
            } else {
                resolveSurname(index)
            }
        }
    }

    // MARK: What neighbouring phrases add

    /// Takes a missing country from a genitive, from `von` or `in` behind, or an apposition.
    private mutating func complete(_ readings: inout [PhraseReader.Reading?], _ index: Int) {
        guard var reading = readings[index], reading.kind == .person || reading.kind == .group
        else { return }
        if reading.title != nil || reading.kind == .group { addOwner(&reading, readings, index) }
        readings[index] = reading
        joinApposition(&readings, index)
    }

    private func addOwner(
        _ reading: inout PhraseReader.Reading, _ readings: [PhraseReader.Reading?], _ index: Int
    ) {
        for neighbour in [index - 1, index + 1] where phrases.indices.contains(neighbour) {
            let other = phrases[neighbour]
            let isGenitive = other.genitiveOf == index
            let isBehind =
                neighbour > index && ["von", "in", "aus"].contains(other.preposition ?? "")
                && !isPossessed(phrases[index])
                && other.extent.lowerBound == phrases[index].tokens.upperBound
            guard isGenitive || isBehind, let owner = readings[neighbour] else { continue }
            if isBehind, owner.kind == .person || owner.kind == .group { continue }
            reading.country = reading.country ?? owner.country
            if isGenitive, owner.kind != .country, owner.kind != .place {
                reading.sector = reading.sector ?? owner.sector
            }
        }
    }

    private func isPossessed(_ phrase: NounPhrase) -> Bool {
        phrase.determiner.map { text.has($0, .possessive) } ?? false
    }

    /// Joins `der Präsident, Hugo Chávez,` and `Hugo Chávez, der Präsident,`.
    private func joinApposition(_ readings: inout [PhraseReader.Reading?], _ index: Int) {
        guard let reading = readings[index], reading.kind == .person, index > 0 else { return }
        var previous = index - 1
        while previous > 0, index - previous < 4,
            phrases[previous].genitiveOf == previous - 1
                || phrases[previous].preposition != nil && readings[previous] == nil
                    && phrases[previous - 1].tokens.upperBound
                        == phrases[previous].extent.lowerBound
        {
            previous -= 1
        }
        guard let gap = phrases[index - 1].gap(to: phrases[index]), gap.count == 1,
            text.text(gap.lowerBound) == ",", phrases[index].joinedTo == nil,
            phrases[index].preposition == nil, var other = readings[previous],
            other.kind == .person, other.isNamed != reading.isNamed,
            reading.title == nil || other.title == nil
        else { return }
        let named = reading.isNamed ? reading : other
        let titled = reading.isNamed ? other : reading
        other = named
        other.title = titled.title ?? named.title
        other.country = titled.country ?? named.country
        other.sector = titled.sector ?? named.sector
        readings[previous] = other
        readings[index] = other
    }

    // MARK: Entering

    private mutating func enter(_ reading: PhraseReader.Reading, _ phrase: Int) {
        guard let name = reading.name else { return }
        let isPerson = reading.kind == .person
        let plain = isPerson ? withoutGenitive(name) : name
        let surname = plain.split(separator: " ").last.map(String.init) ?? plain
        let known = isPerson ? bySurname[surname] : byKey[name]
        if let known {
            merge(reading, plain, into: known, phrase)
            return
        }
        entities.append(
            Entity(
                kind: reading.kind, name: plain, country: reading.country, sector: reading.sector,
                title: reading.title, place: reading.place, isPlural: reading.isPlural))
        if isPerson {
            bySurname[surname] = entities.count - 1
            enterFamilyName(plain, reading.country)
        } else {
            byKey[name] = entities.count - 1
        }
        note(entities.count - 1, phrase)
    }

    /// Where the family name stands first, as in Chinese, finds the person by it too.
    private mutating func enterFamilyName(_ name: String, _ country: String?) {
        guard let country, ["CHN", "TWN", "PRK", "KOR", "VNM"].contains(country),
            let first = name.split(separator: " ").first.map(String.init), bySurname[first] == nil
        else { return }
        bySurname[first] = entities.count - 1
    }

    private mutating func merge(
        _ reading: PhraseReader.Reading, _ name: String, into index: Int, _ phrase: Int
    ) {
        if entities[index].kind == .person, name.count > entities[index].name.count {
            entities[index].name = name
        }
        entities[index].country = entities[index].country ?? reading.country
        entities[index].sector = entities[index].sector ?? reading.sector
        entities[index].title = entities[index].title ?? reading.title
        note(index, phrase)
    }

    private mutating func note(_ entity: Int, _ phrase: Int) {
        phrases[phrase].entity = entity
        entities[entity].mentions.append(phrase)
        remember(entity)
        if entities[entity].kind == .person, let title = entities[entity].title,
            let country = entities[entity].country
        {
            byOffice["\(title)/\(country)"] = entity
        }
    }

    private mutating func remember(_ entity: Int) {
        recent.append(entity)
        if recent.count > 2 * Self.memory { recent.removeFirst(Self.memory) }
    }

    private func withoutGenitive(_ name: String) -> String {
        guard name.hasSuffix("s"), !name.hasSuffix("ss"), name.count > 3 else { return name }
        let short = String(name.dropLast())
        let surname = short.split(separator: " ").last.map(String.init) ?? short
        return bySurname[surname] != nil ? short : name
    }

    // MARK: Common nouns and short names

    private mutating func enterCommon(_ reading: PhraseReader.Reading, _ phrase: Int) {
        if isBoth(phrase), reading.country == nil, let pair = latestPair() {
            phrases[phrase].pair = pair
            return
        }
        let noun = reading.title ?? nounLemma(phrase)
        let isDefinite = isDefinite(phrase)
        if isDefinite, CountryDescription(text).fits(phrases[phrase], noun),
            let country = countryBefore(phrase)
        {
            note(country, phrase)
            return
        }
        if reading.country == nil, isDefinite, let earlier = earlier(noun) {
            note(earlier, phrase)
            return
        }
        let key = isDefinite ? "\(noun)/\(reading.country ?? "")" : "\(phrase)"
        if isDefinite, let known = byKey[key] {
            note(known, phrase)
            return
        }
        if isDefinite, let country = reading.country, let person = byOffice["\(noun)/\(country)"] {
            note(person, phrase)
            return
        }
        var entity = Entity(
            kind: reading.kind, name: names.name(phrases[phrase]), country: reading.country,
            sector: reading.sector, title: reading.title, isPlural: reading.isPlural)
        entity.isDefinite = isDefinite
        entities.append(entity)
        byKey[key] = entities.count - 1
        note(entities.count - 1, phrase)
    }

    /// Whether the phrase speaks of two who were named before: `beide Länder`.
    private func isBoth(_ phrase: Int) -> Bool {
        phrases[phrase].determiner.map { text.lower($0).hasPrefix("beide") } ?? false
            || text.word(phrases[phrase].tokens.lowerBound).lower.hasPrefix("beide")
    }

    /// The last two entities of different countries, in the order they were named.
    private func latestPair() -> [Int]? {
        guard let last = recent.last(where: { entities[$0].country != nil }),
            let other = recent.last(where: {
                entities[$0].country != nil && entities[$0].country != entities[last].country
            })
        else { return nil }
        return [other, last]
    }

    private func isDefinite(_ phrase: Int) -> Bool {
        guard let determiner = phrases[phrase].determiner else { return false }
        let word = text.lower(determiner)
        return ["der", "die", "das", "den", "dem", "des"].contains(word) || word.hasPrefix("dies")
            || ["im", "am", "vom", "zum", "zur", "beim"].contains(word)
    }

    /// The country named last, unless it may be the subject of the phrase's own sentence.
    private func countryBefore(_ phrase: Int) -> Int? {
        let head = phrases[phrase].head
        let reach = max(0, head - SentenceSplitter.maximumTokens)
        let start = (reach..<head).last { text.text($0) == "." } ?? reach
        return recent.last { index in
            let mention = entities[index].mention(before: phrase)
            guard entities[index].kind == .country, let mention else { return false }
            return phrases[mention].head < start || phrases[mention].preposition != nil
                || phrases[mention].genitiveOf != nil
        }
    }

    private func nounLemma(_ phrase: Int) -> String {
        let word = text.word(phrases[phrase].head)
        return word.role?.lemma ?? word.text
    }

    /// The entity mentioned last whose title or noun is `noun` or ends with it.
    private func earlier(_ noun: String) -> Int? {
        let end = noun.lowercased()
        for index in recent.reversed() {
            let entity = entities[index]
            if entity.title?.lowercased().hasSuffix(end) ?? false { return index }
            if entity.kind == .group, nounLemma(entity.mentions[0]).lowercased().hasSuffix(end) {
                return index
            }
        }
        return nil
    }

    private mutating func resolveSurname(_ index: Int) {
        let phrase = phrases[index]
        guard phrase.kind == .noun, phrase.determiner == nil || phrase.tokens.count <= 3 else {
            return
        }
        let last = text.text(phrase.tokens.upperBound - 1)
        for name in [last, String(last.dropLast())] {
            if let entity = bySurname[name], name == last || last.hasSuffix("s") {
                note(entity, index)
                return
            }
        }
    }
}
