/// A word form and all the ways it can be read.
package final class Word: Sendable {
    /// The form as written.
    package let text: String
    /// The form in lower case.
    package let lower: String
    /// Whether it begins with a capital letter.
    package let isCapitalized: Bool
    /// What it is among the closed word classes.
    let function: FunctionClass
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
    /// How it helps to tell whom a phrase means.
    let reference: ReferenceKind

    init(_ form: String, lexicon: Lexicon) {
        text = form
        lower = form.lowercased()
        let capitalized = form.first?.isUppercase ?? false
        isCapitalized = capitalized
        function = FunctionWords.classes[lower] ?? []
        let mayBeVerb = function.isEmpty || function.contains(.possessive)
        var verbs =
            mayBeVerb ? lexicon.verbs.readings(of: lower, guesses: !capitalized) : []
        let isUnknown = verbs.isEmpty && mayBeVerb && !capitalized
        if isUnknown { verbs = VerbLexicon.weak(lower) }
        self.verbs = verbs
        verbal = isUnknown && !verbs.isEmpty ? .unknown : Self.tags(verbs, lexicon.verbs)
        determines = DeterminerForms.table[lower]
        noun = capitalized ? lexicon.nouns.reading(of: lower) : nil
        countryAdjective =
            lexicon.countries.adjectives[lower] ?? lexicon.countries.adjectives[form]
        inhabitant = capitalized ? lexicon.countries.inhabitants[form] : nil
        placeInhabitant = capitalized ? lexicon.places.inhabitants[form] : nil
        role = capitalized || form.contains("-") ? lexicon.roles.form(of: form) : nil
        isName = capitalized && lexicon.names.contains(form)
        isFirstName = capitalized && lexicon.firstNames.contains(form)
        compoundHead = form.lastIndex(of: "-").map { String(form[..<$0]) }
        number = Int(form) ?? NumberWords.value(lower)
        cue = lexicon.cues.tags(of: lower, isNoun: capitalized)
        reference = Self.reference(form, isNoun: role != nil || noun != nil, lexicon)
    }

    /// How the word, or the last part of it, helps to tell whom a phrase means.
    private static func reference(
        _ form: String, isNoun: Bool, _ lexicon: Lexicon
    ) -> ReferenceKind {
        let own = lexicon.references.kinds(of: isNoun ? form : form.lowercased())
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
        verbs = []
        countryAdjective = nil
        inhabitant = nil
        placeInhabitant = nil
        role = nil
        isName = false
        isFirstName = false
        compoundHead = nil
        number = nil
        noun = nil
        verbal = []
        cue = []
        determines = nil
        reference = []
    }

    /// Whether it is finite as well as an inflected participle: `besuchte`.
    var mayBeFinite: Bool { verbal.contains(.finite) }

    /// Whether the lexicon has it, or the last part of it, as a common noun.
    var isKnownNoun: Bool {
        guard let noun else { return role != nil || inhabitant != nil }
        return noun.source != .ending || role != nil
    }

    /// Whether it is an adjective behind a name: `US-amerikanische`.
    private var isHyphenated: Bool {
        guard let front = compoundHead?.count, role == nil else { return false }
        return text.dropFirst(front + 1).first?.isLowercase ?? false
    }

    /// Whether it looks like an inflected adjective or participle in lower case.
    var looksLikeAdjective: Bool {
        guard !isCapitalized || isHyphenated, function.isEmpty, text.utf8.count > 3,
            verbal.isEmpty || verbal.contains(.adjectival) || verbal == .unknown
        else { return false }
        return AdjectiveForms.endings.contains { text.hasSuffix($0) }
    }
}
