/// What rules ask of words most often, without references, so that each token can have it at hand.
struct WordTraits: Sendable {
    /// The word itself when rules ask for it by name.
    var known = KnownWord.other
    /// What it is among the closed word classes.
    var function: FunctionClass = []
    /// What it may do where a clause begins.
    var opening: ClauseOpening = []
    /// What it is among the marks.
    var mark: MarkClass = []
    /// What its readings as a verb can be.
    var verbal: VerbTags = []
    /// What it may be beside the words of somebody.
    var cue: CueTags = []
    /// The ending of an adjective that it has.
    var ending: AdjectiveEnding?
    /// Whether it begins with a capital letter.
    var isCapitalized = false
    /// Whether it looks like an inflected adjective or participle in lower case.
    var looksLikeAdjective = false
    /// Whether it is a country's adjective.
    var isOfCountry = false
    /// Whether it is the adjective of a country or of a group of countries.
    var namesCountry = false
    /// Whether it is the inhabitant or adjective of a place.
    var isOfPlace = false
    /// What time expressions can begin with it.
    var times: TimeKinds = []
    /// Whether it has a sense in time expressions.
    var hasTimeSense = false
    /// Whether verbs separate it as their prefix.
    var isPrefix = false
    /// Whether it is a noun of measure.
    var isMeasure = false
    /// Whether it spells a number.
    var isNumeral = false
    /// Whether its last letter is an s, as a genitive's is.
    var endsInS = false
    /// Whether it names a role.
    var isRole = false
    /// Whether a name of the lexicon begins with it.
    var beginsName = false
    /// Whether it is a noun or name though it begins with a small letter: `al-Maliki`.
    var isSmallNoun = false

    init() {}

    /// What `form`, which is `lower` in lower case, tells by itself; the rest is for the word to fill in.
    init(
        _ form: String, _ lower: String, _ closed: ClosedWord?, isCapitalized: Bool,
        _ lexicon: Lexicon
    ) {
        if let closed {
            known = closed.known
            function = closed.function
            opening = closed.opening
            isMeasure = closed.isMeasure
        }
        mark = MarkClass.of(form)
        cue = lexicon.cues.tags(of: lower, isNoun: isCapitalized)
        ending = AdjectiveEnding(of: lower)
        self.isCapitalized = isCapitalized
        isPrefix = !isCapitalized && lexicon.verbs.isPrefix(lower)
        endsInS = form.hasEnding("s")
        beginsName = lexicon.names.begins(with: form)
    }

    /// Whether neither its class nor its readings as a verb exclude that it is an inflected adjective.
    var mayBeAdjective: Bool {
        function.isEmpty && ending != nil
            && (verbal.isEmpty || verbal.contains(.adjectival) || verbal == .unknown)
    }

    /// Whether it is finite as well as an inflected participle: `besuchte`.
    var mayBeFinite: Bool { verbal.contains(.finite) }
}
