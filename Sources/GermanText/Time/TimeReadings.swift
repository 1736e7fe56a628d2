/// What a word form can be in a time expression.
struct TimeReadings: Sendable {
    /// What it can be inside a sentence.
    private(set) var senses: [TimeSense] = []
    /// What it can be where any word has a capital letter.
    private(set) var initial: [TimeSense] = []
    /// The kinds of all these senses; none when no expression can begin with it.
    private(set) var kinds: TimeKinds = []

    /// The number that its figures write, or `nil`.
    private(set) var figures: Double?

    /// The readings of a form that is no word.
    init() {}

    /// What `form`, which is `lower` in lower case, can be.
    init(_ form: String, _ lower: String, isCapitalized: Bool, _ lexicon: Lexicon) {
        let reader = TimeWordReader(lexicon, lower)
        senses = reader.senses(of: form, isCapitalized: isCapitalized)
        initial = isCapitalized ? senses + reader.initialSenses() : senses
        figures = Self.figures(form)
        kinds = TimeKinds(initial)
        if lexicon.times.openers[lower] != nil { kinds.insert(.opener) }
    }

    /// The number that figures such as `1.500` and `2,5` write.
    private static func figures(_ text: String) -> Double? {
        guard let first = text.utf8.first, first >= 0x30, first <= 0x39, text.utf8.count < 13 else {
            return nil
        }
        let commas = text.split(separator: ",", omittingEmptySubsequences: false)
        guard commas.count <= 2 else { return nil }
        let groups = commas[0].split(separator: ".", omittingEmptySubsequences: false)
        guard groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }) else { return nil }
        let fraction = commas.count == 2 ? "." + commas[1] : ""
        return Double(groups.joined() + fraction)
    }
}
