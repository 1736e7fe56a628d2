/// The entities of an article and the names by which they are found again.
struct EntityRegister {
    /// How many mentions back a definite noun may refer.
    private static let memory = 60

    private(set) var entities: [Entity] = []
    private(set) var phrases: [NounPhrase]
    /// The persons of each last name.
    private var bySurname = FormTable<[Int]>()
    /// The person who holds each office of a country.
    private var byOffice: [String: Int] = [:]
    /// The entity of each name, of a country's code, or of a common noun with its country.
    private var byKey: [String: Int] = [:]
    /// The entity of each acronym that the article introduces.
    private var byAcronym: [String: Int] = [:]
    /// The entities mentioned last, the latest at the end.
    private(set) var recent: [Int] = []

    init(_ phrases: [NounPhrase]) { self.phrases = phrases }

    // MARK: Finding

    /// The persons called `surname`.
    func persons(called surname: String) -> [Int] { bySurname[surname] ?? [] }

    /// The persons called `surname`, which may be a genitive.
    func persons(calledOrOf surname: String) -> [Int] {
        if let found = bySurname[surname] { return found }
        return surname.hasEnding("s") ? bySurname[String(surname.dropLast())] ?? [] : []
    }

    /// The holder of the office `title` of `country`.
    func holder(of title: String, _ country: String) -> Int? { byOffice["\(title)/\(country)"] }

    /// The entity noted under `key`.
    func entity(_ key: String) -> Int? { byKey[key] }

    /// The entity that the article gave the letters `acronym` behind its full name.
    func entity(ofAcronym acronym: String) -> Int? { byAcronym[acronym] }

    /// The name without a genitive's `s` when somebody is called so.
    func withoutGenitive(_ name: String) -> String {
        guard name.hasEnding("s"), !name.hasEnding("ss"), name.count > 3 else { return name }
        let short = String(name.dropLast())
        return bySurname[PersonName(short).surname] != nil ? short : name
    }

    /// Those of `candidates` that the sentence which mentions any of them last before `phrase`
    /// mentions; all of them when none was mentioned yet.
    func latest(_ candidates: [Int], before phrase: Int, _ text: TokenSequence) -> [Int] {
        guard candidates.count > 1 else { return candidates }
        let last = candidates.map { entity in
            entities[entity].mention(before: phrase).map { phrases[$0].head }
        }
        guard let nearest = last.compactMap(\.self).max() else { return candidates }
        return zip(candidates, last).filter { _, head in
            head.map { !text.endsSentence(in: $0..<nearest) } ?? false
        }.map(\.0)
    }

    /// The two countries to which those mentioned last belong, in the order they were mentioned.
    func latestCountries(within reach: Int) -> [String] {
        var codes: [String] = []
        for index in recent.suffix(reach).reversed() where codes.count < 2 {
            guard let code = entities[index].country, !ActorCodes.supranational.contains(code),
                !codes.contains(code)
            else { continue }
            codes.insert(code, at: 0)
        }
        return codes
    }

    /// Takes what looked like a person's name for that of an organisation.
    mutating func makeOrganisation(_ index: Int) {
        guard entities[index].kind == .person, entities[index].title == nil else { return }
        entities[index].kind = .organisation
        entities[index].genders = []
    }

    // MARK: Entering

    /// Adds `entity` and finds it by `key` from now on; its index.
    mutating func add(_ entity: Entity, key: String?) -> Int {
        entities.append(entity)
        if let key { byKey[key] = entities.count - 1 }
        return entities.count - 1
    }

    /// Finds `entity` by the letters `acronym` from now on.
    mutating func enter(_ entity: Int, acronym: String) { byAcronym[acronym] = entity }

    /// Finds the person `entity` by the parts of `name` from now on.
    mutating func enterSurname(_ name: PersonName, of entity: Int) {
        bySurname.change(bySurname.add(name.surname, [])) { $0.append(entity) }
        guard PersonName.isFamilyNameFirst(in: entities[entity].country), name.isFull else {
            return
        }
        bySurname.add(name.first, [entity])
    }

    /// Adds to `index` what `reading` says of it.
    mutating func merge(_ reading: PhraseReading, _ name: String, into index: Int) {
        if entities[index].kind == .person, name.count > entities[index].name.count {
            entities[index].name = name
        }
        if entities[index].country == nil {
            entities[index].country = reading.country
            entities[index].countryGround = reading.countryGround
        }
        entities[index].sector = entities[index].sector ?? reading.sector
        entities[index].title = entities[index].title ?? reading.title
    }

    /// Names a country by its own name, once it is met, rather than by its capital.
    mutating func rename(_ index: Int, _ name: String) { entities[index].name = name }

    /// Limits the genders of `index` to `genders` unless they contradict what is known.
    mutating func limit(_ index: Int, to genders: GenderSet) {
        let known = entities[index].genders
        let both = known.isEmpty ? genders : known.intersection(genders)
        if !both.isEmpty { entities[index].genders = both }
    }

    // MARK: Mentions

    /// Notes that `phrase` means `entity`.
    mutating func note(_ entity: Int, _ phrase: Int, _ resolution: Resolution) {
        phrases[phrase].entity = entity
        phrases[phrase].resolution = resolution
        entities[entity].mentions.append(phrase)
        remember(entity)
        if entities[entity].kind == .person, let title = entities[entity].title,
            let country = entities[entity].country
        {
            byOffice["\(title)/\(country)"] = entity
        }
    }

    /// Notes that `phrase` means all of `several`.
    mutating func note(several: [Int], _ phrase: Int, _ resolution: Resolution) {
        phrases[phrase].pair = several
        phrases[phrase].resolution = resolution
    }

    /// Notes that `phrase` may mean any of `rivals`, and so none.
    mutating func note(rivals: [Int], _ phrase: Int) { phrases[phrase].rivals = rivals }

    /// Notes that `phrase` explains `head`, and joins to that what was joined to `phrase`.
    mutating func setApposition(_ phrase: Int, to head: Int) {
        phrases[phrase].apposedTo = head
        phrases[phrase].joinedTo = nil
        if phrase + 1 < phrases.count, phrases[phrase + 1].joinedTo == phrase {
            phrases[phrase + 1].joinedTo = head
        }
    }

    /// Takes the place of the name `index` for `place`, in `country`.
    mutating func setPlace(_ index: Int, _ place: Int, _ country: String?) {
        entities[index].place = place
        entities[index].country = country
    }

    /// Notes what an adjective or compound in each phrase names.
    mutating func setAttribute(_ attribute: PhraseAttribute?, _ phrase: Int) {
        phrases[phrase].attribute = attribute
    }

    /// Counts `entity` as mentioned last.
    mutating func remember(_ entity: Int) {
        recent.append(entity)
        if recent.count > 2 * Self.memory { recent.removeFirst(Self.memory) }
    }

    /// Forgets who was mentioned last, so that the article can be gone through again.
    mutating func forgetRecent() { recent = [] }
}
