/// What a word form can be in a time expression.
struct TimeReadings: Sendable {
    /// What it can be inside a sentence.
    private(set) var senses: [TimeSense] = []
    /// What it can be where any word has a capital letter.
    private(set) var initial: [TimeSense] = []
    /// The kinds of all these senses; none when no expression can begin with it.
    private(set) var kinds: TimeKinds = []

    /// The readings of a form that is no word.
    init() {}

    /// What `form`, which is `lower` in lower case, can be.
    init(_ form: String, _ lower: String, isCapitalized: Bool, _ lexicon: Lexicon) {
        let reader = TimeWordReader(lexicon, lower)
        senses = reader.senses(of: form, isCapitalized: isCapitalized)
        initial = isCapitalized ? senses + reader.initialSenses() : senses
        kinds = TimeKinds(initial)
        if lexicon.times.openers[lower] != nil { kinds.insert(.opener) }
    }
}
