/// Everything the program knows about the world and the language beyond its grammar.
public final class Lexicon: Sendable {
    let countries: CountryLexicon
    let organisations: OrganisationLexicon
    let people: PersonLexicon
    let roles: RoleLexicon
    let places: PlaceLexicon
    let verbs: VerbLexicon
    let nouns: NounLexicon
    let cues: CueLexicon
    let abbreviations: AbbreviationLexicon
    let times: TimeLexicon
    let names: NameTable
    let references: ReferenceLexicon
    let firstNames: FirstNameLexicon
    /// Nouns that are no names.
    let commonNouns: FormTable<Void>

    /// Reads the lexicon's files in whatever order they come; a file that is missing is empty.
    ///
    /// Throws every fault of every file at once.
    public convenience init(files: [LexiconFile]) throws(LexiconError) {
        var faults = LexiconFaults()
        self.init(LexiconFiles(files, faults: &faults), faults: &faults)
        try faults.check()
    }

    /// Reads the lexicon's files and notes what is wrong in `faults`.
    package init(_ files: LexiconFiles, faults: inout LexiconFaults) {
        let before = faults.faults.count
        countries = CountryLexicon(files["countries.txt"], faults: &faults)
        let codes = ActorCodes(
            countries: Set(countries.countries.map(\.code)),
            areComplete: faults.faults.count == before)
        organisations = OrganisationLexicon(
            files["organisations.txt"], codes: codes, faults: &faults)
        people = PersonLexicon(files["people.txt"], codes: codes, faults: &faults)
        roles = RoleLexicon(files["roles.txt"], faults: &faults)
        places = PlaceLexicon(files["places.txt"], codes: codes, faults: &faults)
        nouns = NounLexicon(files["nouns.txt"], faults: &faults)
        abbreviations = AbbreviationLexicon(files["abbreviations.txt"], faults: &faults)
        times = TimeLexicon(files["times.txt"], faults: &faults)
        references = ReferenceLexicon(files["references.txt"], faults: &faults)
        firstNames = FirstNameLexicon(files["firstnames.txt"], faults: &faults)
        var cues = CueLexicon()
        cues.readCues(files["cues.txt"], faults: &faults)
        cues.readMoods(files["moods.txt"], faults: &faults)
        self.cues = cues
        verbs = Self.verbs(files, cues, &faults)
        commonNouns = EventNouns.all(in: files.events, except: roles)
        names = Self.names(countries, organisations, people, places)
    }

    /// The codes that actors may have: the countries' and those of larger bodies.
    public var actorCodes: Set<String> {
        ActorCodes.supranational.union(countries.countries.map(\.code))
    }

    private static func verbs(
        _ files: LexiconFiles, _ cues: CueLexicon, _ faults: inout LexiconFaults
    ) -> VerbLexicon {
        var verbs = VerbTables()
        verbs.read(files["verbs.txt"], faults: &faults)
        for file in files.events {
            for verb in EventVerbs.infinitives(in: file) { verbs.addWeak(verb) }
        }
        for verb in cues.verbs { verbs.addWeak(verb) }
        return VerbLexicon(verbs)
    }

    private static func names(
        _ countries: CountryLexicon, _ organisations: OrganisationLexicon,
        _ people: PersonLexicon, _ places: PlaceLexicon
    ) -> NameTable {
        var table = NameTable()
        for (index, country) in countries.countries.enumerated() {
            for name in country.names { table.add(name, .country(index)) }
            if country.isPlural, country.name.hasEnding("e") {
                table.add(country.name + "n", .country(index))
            }
            for name in country.capitals { table.add(name, .capital(index)) }
        }
        for (index, organisation) in organisations.organisations.enumerated() {
            for name in organisation.names { table.add(name, .organisation(index)) }
        }
        for (index, name) in people.names.enumerated() {
            table.add(name, .person(index))
            for form in PersonName(name).particleForms { table.add(form, .person(index)) }
        }
        for (index, place) in places.places.enumerated() {
            for name in place.names { table.add(name, .place(index)) }
        }
        return table
    }
}

extension Lexicon {
    /// Whether `word` is a common noun by the lexicon or by its ending.
    func isCommonNoun(_ word: String) -> Bool {
        commonNouns[word] != nil || Self.commonEndings.fits(word)
    }

    private static let commonEndings = EndingTable([
        "ung", "ungen", "heit", "keit", "schaft", "tion", "tionen", "ismus", "tät",
    ])

    /// The spellings in the nominative of what `reading` names.
    func spellings(of reading: NameReading) -> [String] {
        switch reading {
        case .country(let index): countries.countries[index].names
        case .capital(let index): countries.countries[index].capitals
        case .organisation(let index): organisations.organisations[index].names
        case .person(let index): [people.names[index]]
        case .place(let index): places.places[index].names
        }
    }

    /// The country or place that is called `name`, with its country's code.
    package func location(named name: String) -> (name: String, country: String)? {
        guard let reading = names.match(name, { _ in nil })?.reading else { return nil }
        switch reading {
        case .country(let index), .capital(let index):
            return (countries.countries[index].name, countries.countries[index].code)
        case .place(let index):
            return places.places[index].country.map { (name, $0) }
        case .organisation, .person: return nil
        }
    }

    /// The index of the verb whose infinitive is `infinitive`, a separable prefix joined.
    package func verb(of infinitive: String) -> Int? { verbs.index(of: infinitive) }

    /// Whether the forms of the verb `infinitive` are listed, its own or those of the verb that its
    /// prefix stands before.
    package func lists(verb infinitive: String) -> Bool {
        !verbs.assumedWeak.contains(infinitive)
    }

    /// The verbs that report words or lend an act its mood, auxiliaries and modals: their infinitives.
    package var framingVerbs: Set<String> {
        let cues = cues.verbs.map { $0.parts(at: UInt8(ascii: "|")).joined() }
        return Set(cues).union(self.cues.moods.keys).union(AuxiliaryForms.modals)
            .union(["sein", "haben", "werden"])
    }

    /// The mood that the word `word`, in its dictionary form, lends to an act.
    package func mood(of word: String) -> Mood? { cues.moods[word] }
}

extension Lexicon {
    /// The number that `word`, in lower case, spells, or `nil`.
    package func number(spelling word: String) -> Double? { Numeral(times.numerals).value(word) }

    /// The place that `entity` is, with its coordinates, or `nil`.
    package func coordinates(of entity: Entity) -> (latitude: Double?, longitude: Double?)? {
        entity.place.map { (places.places[$0].latitude, places.places[$0].longitude) }
    }

    /// The mood that an adjective or participle, with its ending, lends to its noun.
    package func mood(ofAdjective word: String) -> Mood? {
        for ending in AdjectiveForms.endings where word.hasEnding(ending) {
            if let mood = cues.moods[String(word.dropLast(ending.count))] { return mood }
        }
        return nil
    }
}
