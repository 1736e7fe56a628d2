/// A word form and all the ways it can be read, each told once for all places where it stands.
package final class Word: Sendable {
    /// The form as written, accents joined to their letters.
    package let text: String
    /// The form in lower case.
    package let lower: String
    /// Whether it begins with a capital letter.
    package let isCapitalized: Bool
    /// What it is among the closed word classes.
    let function: FunctionClass
    /// What it may do where a clause begins.
    let opening: ClauseOpening
    /// What it is among the marks.
    let mark: MarkClass
    /// Its readings as a verb, of its lower-case form.
    package let verbs: [VerbReading]
    /// The country whose adjective it is.
    let countryAdjective: Int?
    /// The people it names.
    let inhabitant: Inhabitant?
    /// The place whose inhabitant or adjective it is.
    let placeInhabitant: Int?
    /// The role it names.
    let role: RoleForm?
    /// Whether the lexicon has it as a name.
    let isName: Bool
    /// Whether a name of the lexicon begins with it.
    let beginsName: Bool
    /// Whether it is somebody's first name.
    let isFirstName: Bool
    /// The part before the last hyphen when there is one: `US` in `US-Präsident`.
    let compoundHead: String?
    /// The number it spells.
    let number: Int?
    /// How it is read as a noun.
    let noun: NounReading?
    /// What its readings as a verb can be.
    let verbal: VerbTags
    /// What it may be beside the words of somebody.
    let cue: CueTags
    /// What it tells as a determiner, or `nil`.
    let determines: Agreement?
    /// What it tells as a preposition, or `nil`.
    let preposition: Preposition?
    /// The ending of an adjective that it has.
    let ending: AdjectiveEnding?
    /// Whether it looks like an inflected adjective or participle in lower case.
    let looksLikeAdjective: Bool
    /// Whether it is a noun of measure.
    let isMeasure: Bool
    /// Whether it is a noun of the calendar.
    let isCalendarNoun: Bool
    /// What it can be in a time expression.
    let times: TimeReadings
    /// How it helps to tell whom a phrase means.
    let reference: ReferenceKind

    init(_ form: String, lexicon: Lexicon) {
        text = form
        let lower = form.inLowerCase
        self.lower = lower
        let capitalized = form.isCapitalized
        isCapitalized = capitalized
        let function = FunctionWords.classes[lower] ?? []
        self.function = function
        opening = ClauseOpening.table[lower] ?? []
        mark = MarkClass.of(form)
        let mayBeVerb = function.isEmpty || function.contains(.possessive)
        var verbs =
            mayBeVerb ? lexicon.verbs.readings(of: lower, guesses: !capitalized) : []
        let isUnknown = verbs.isEmpty && mayBeVerb && !capitalized
        if isUnknown { verbs = VerbLexicon.weak(lower) }
        self.verbs = verbs
        let verbal =
            isUnknown && !verbs.isEmpty ? .unknown : Self.tags(verbs, lexicon.verbs)
        self.verbal = verbal
        determines = DeterminerForms.table[lower]
        preposition = Preposition.table[lower]
        noun = capitalized ? lexicon.nouns.reading(of: lower) : nil
        countryAdjective =
            lexicon.countries.adjectives[lower] ?? lexicon.countries.adjectives[form]
        inhabitant = capitalized ? lexicon.countries.inhabitants[form] : nil
        placeInhabitant = capitalized ? lexicon.places.inhabitants[form] : nil
        let hyphen = form.utf8.lastIndex(of: UInt8(ascii: "-"))
        let role =
            capitalized || hyphen != nil ? lexicon.roles.form(of: form, inLowerCase: lower) : nil
        self.role = role
        isName = capitalized && lexicon.names.contains(form)
        beginsName = lexicon.names.begins(with: form)
        compoundHead = hyphen.map { String(form[..<$0]) }
        number = Int(form) ?? NumberWords.value(lower)
        let ending = AdjectiveEnding(of: lower)
        self.ending = ending
        // An adjective may stand behind a name: `US-amerikanische`.
        let isSmall =
            !capitalized
            || role == nil
                && hyphen.map { form[$0...].dropFirst().first?.isLowercase ?? false } ?? false
        looksLikeAdjective =
            isSmall && function.isEmpty && form.utf8.count > 3 && ending != nil
            && (verbal.isEmpty || verbal.contains(.adjectival) || verbal == .unknown)
        isMeasure = MeasureNouns.forms[lower] != nil
        isCalendarNoun = CalendarWords.isCalendarNoun(lower)
        times = TimeReadings(form, lower, isCapitalized: capitalized, lexicon)
        isFirstName = capitalized && lexicon.firstNames.contains(form)
        reference = Self.reference(form, lower, isNoun: role != nil || noun != nil, lexicon)
        cue = lexicon.cues.tags(of: lower, isNoun: capitalized)
    }

    /// How the word, or the last part of it, helps to tell whom a phrase means.
    private static func reference(
        _ form: String, _ lower: String, isNoun: Bool, _ lexicon: Lexicon
    ) -> ReferenceKind {
        let own = lexicon.references.kinds(of: isNoun ? form : lower)
        guard own.isEmpty, isNoun, let hyphen = form.lastIndex(of: "-") else { return own }
        return lexicon.references.kinds(of: String(form[form.index(after: hyphen)...]))
    }

    private static func tags(_ readings: [VerbReading], _ lexicon: VerbLexicon) -> VerbTags {
        readings.reduce(into: []) { $0.formUnion(lexicon.tags(of: $1)) }
    }

    /// A form too long to be a word.
    init(unknown form: String) {
        text = form
        lower = form
        isCapitalized = false
        function = []
        opening = []
        mark = []
        verbs = []
        countryAdjective = nil
        inhabitant = nil
        placeInhabitant = nil
        role = nil
        isName = false
        beginsName = false
        isFirstName = false
        compoundHead = nil
        number = nil
        noun = nil
        verbal = []
        cue = []
        determines = nil
        preposition = nil
        ending = nil
        looksLikeAdjective = false
        isMeasure = false
        isCalendarNoun = false
        times = TimeReadings()
        reference = []
    }

    /// Whether it is finite as well as an inflected participle: `besuchte`.
    var mayBeFinite: Bool { verbal.contains(.finite) }

    /// Whether the lexicon has it, or the last part of it, as a common noun.
    var isKnownNoun: Bool {
        guard let noun else { return role != nil || inhabitant != nil }
        return noun.source != .ending || role != nil
    }
}
