/// A word form and all the ways it can be read, each told once for all places where it stands.
package final class Word: Sendable {
    /// The form as written, accents joined to their letters.
    package let text: String
    /// The form in lower case.
    package let lower: String
    /// What rules ask of it most often.
    let traits: WordTraits
    /// Its readings as a verb, of its lower-case form.
    package let verbs: [VerbReading]
    /// The country whose adjective it is.
    let countryAdjective: Int?
    /// The two countries between which what an adjective belongs to is: `russisch-ukrainisch`.
    let countryPair: CountryPair?
    /// The people it names.
    let inhabitant: Inhabitant?
    /// The place whose inhabitant or adjective it is.
    let placeInhabitant: Int?
    /// The role it names.
    let role: RoleForm?
    /// Whether the lexicon has it as a name.
    let isName: Bool
    /// Whether it is somebody's first name.
    let isFirstName: Bool
    /// Whether it is the last name of somebody in public life.
    let isSurname: Bool
    /// The part before the last hyphen when there is one: `US` in `US-Präsident`.
    let compoundHead: String?
    /// The number it spells.
    let number: Int?
    /// How it is read as a noun.
    let noun: NounReading?
    /// What it tells as a determiner, or `nil`.
    let determines: Agreement?
    /// What it tells as a preposition, or `nil`.
    let preposition: Preposition?
    /// Whether it is a common noun by the lexicon or by its ending.
    let isCommonNoun: Bool
    /// Whether it is a noun of the calendar.
    let isCalendarNoun: Bool
    /// The group of countries whose adjective it is.
    let alliance: Alliance?
    /// What it can be in a time expression.
    let times: TimeReadings
    /// How it helps to tell whom a phrase means.
    let reference: ReferenceKind

    init(_ form: String, lexicon: Lexicon) {
        text = form
        let lower = form.inLowerCase
        self.lower = lower
        let capitalized = form.isCapitalized
        let closed = ClosedWord.table[lower]
        var traits = WordTraits(form, lower, closed, isCapitalized: capitalized, lexicon)
        let mayBeVerb = traits.function.isEmpty || traits.function.contains(.possessive)
        var verbs =
            mayBeVerb ? lexicon.verbs.readings(of: lower, guesses: !capitalized) : []
        let isUnknown = verbs.isEmpty && mayBeVerb && !capitalized
        if isUnknown { verbs = VerbLexicon.weak(lower) }
        self.verbs = verbs
        traits.verbal =
            isUnknown && !verbs.isEmpty ? .unknown : Self.tags(verbs, lexicon.verbs)
        determines = closed?.determines
        preposition = closed?.preposition
        noun = capitalized ? lexicon.nouns.reading(of: lower) : nil
        countryAdjective =
            lexicon.countries.adjectives[lower] ?? lexicon.countries.adjectives[form]
        inhabitant = capitalized ? lexicon.countries.inhabitants[form] : nil
        placeInhabitant = capitalized ? lexicon.places.inhabitants[form] : nil
        let hyphen = form.lastHyphen
        let mayBeRole =
            inhabitant == nil && placeInhabitant == nil && (capitalized || hyphen != nil)
        role =
            mayBeRole
            ? lexicon.roles.form(of: form, inLowerCase: lower) : lexicon.roles.listed(form)
        isName = capitalized && lexicon.names.contains(form)
        compoundHead = hyphen.map { String(form[..<$0]) }
        countryPair = Self.countryPair(lower, lexicon.countries)
        number = Int(form) ?? closed?.number
        isCalendarNoun = CalendarWords.isCalendarNoun(lower)
        isCommonNoun = capitalized && lexicon.isCommonNoun(form)
        alliance = Alliance(adjective: lower)
        times = TimeReadings(form, lower, isCapitalized: capitalized, lexicon)
        isFirstName = capitalized && lexicon.firstNames.contains(form)
        isSurname = capitalized && lexicon.people.isSurname(form)
        let isNoun = role != nil || noun != nil
        reference = lexicon.references.kinds(of: isNoun ? form : lower, isCompound: isNoun)
        traits.times = times.kinds
        traits.hasTimeSense = !times.initial.isEmpty
        traits.isOfCountry = countryAdjective != nil
        traits.namesCountry = traits.isOfCountry || alliance != nil || countryPair != nil
        traits.isOfPlace = placeInhabitant != nil
        traits.isNumeral = number != nil
        traits.isRole = role != nil
        // An adjective may stand behind a name: `US-amerikanische`.
        let isSmall =
            !capitalized
            || role == nil
                && hyphen.map { form[$0...].dropFirst().first?.isLowercase ?? false } ?? false
        traits.looksLikeAdjective = isSmall && form.utf8.count > 3 && traits.mayBeAdjective
        traits.isSmallNoun =
            !capitalized
            && (role != nil && hyphen != nil || Self.isArabicName(form, article: compoundHead))
        self.traits = traits
    }

    private static func countryPair(_ lower: String, _ countries: CountryLexicon) -> CountryPair? {
        guard let hyphen = lower.lastHyphen,
            let first = countries.adjectives[String(lower[..<hyphen])],
            let second = countries.adjectives[String(lower[hyphen...].dropFirst())]
        else { return nil }
        return CountryPair(first: first, second: second)
    }

    /// Whether the word is a name with its article in lower case: `al-Maliki`.
    private static func isArabicName(_ form: String, article: String?) -> Bool {
        guard let article, article.utf8.count <= 4 else { return false }
        return form.dropFirst(article.count + 1).first?.isUppercase ?? false
    }

    private static func tags(_ readings: [VerbReading], _ lexicon: VerbLexicon) -> VerbTags {
        readings.reduce(into: []) { $0.formUnion(lexicon.tags(of: $1)) }
    }

    /// A form too long to be a word.
    init(unknown form: String) {
        text = form
        lower = form
        traits = WordTraits()
        verbs = []
        countryAdjective = nil
        countryPair = nil
        inhabitant = nil
        placeInhabitant = nil
        role = nil
        isName = false
        isFirstName = false
        isSurname = false
        compoundHead = nil
        number = nil
        noun = nil
        determines = nil
        preposition = nil
        isCommonNoun = false
        isCalendarNoun = false
        alliance = nil
        times = TimeReadings()
        reference = []
    }

    /// Whether the lexicon has it, or the last part of it, as a common noun.
    var isKnownNoun: Bool {
        guard let noun else { return role != nil || inhabitant != nil }
        return noun.source != .ending || role != nil
    }
}

/// What the traits of the word tell.
extension Word {
    /// Whether it begins with a capital letter.
    package var isCapitalized: Bool { traits.isCapitalized }
    /// What it is among the closed word classes.
    var function: FunctionClass { traits.function }
    /// What it may do where a clause begins.
    var opening: ClauseOpening { traits.opening }
    /// What it is among the marks.
    var mark: MarkClass { traits.mark }
    /// What its readings as a verb can be.
    var verbal: VerbTags { traits.verbal }
    /// What it may be beside the words of somebody.
    var cue: CueTags { traits.cue }
    /// The ending of an adjective that it has.
    var ending: AdjectiveEnding? { traits.ending }
    /// Whether it looks like an inflected adjective or participle in lower case.
    var looksLikeAdjective: Bool { traits.looksLikeAdjective }
    /// Whether it is finite as well as an inflected participle: `besuchte`.
    var mayBeFinite: Bool { traits.mayBeFinite }
}
