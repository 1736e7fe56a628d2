/// What leads to words in quotation marks: `als einen „…“`, `von einer „…“`.
struct PassageOpening {
    /// The farthest that articles and adjectives before the words are looked for.
    private static let longest = 4
    /// Prepositions that verbs of saying take: `sprach von`, `warnte vor`.
    private static let complements: Set<String> = ["von", "vor", "für", "zu", "mit"]
    /// The forms of articles in the accusative.
    private static let accusatives: Set<String> = [
        "ein", "eine", "einen", "kein", "keine", "keinen", "den", "die", "das",
    ]

    /// The preposition before them, an article fused with it taken off, or `nil`.
    let preposition: String?
    /// Whether an indefinite article stands before them.
    let hasArticle: Bool
    /// Whether the article before them, if there is one, can be in the accusative.
    let mayBeAccusative: Bool
    /// Whether nothing that belongs to them stands before them.
    let isBare: Bool
    /// Whether an article stands before the preposition and a participle with its noun behind the words:
    /// `die als „…“ bekannte Stadt`.
    let isInAttribute: Bool
    /// Whether the preposition belongs to a noun before it: `die Partei von „…“`.
    private let isOfNoun: Bool

    init(_ passage: MarkedPassage, _ text: TokenSequence) {
        let start = Self.start(passage, text)
        var token = start - 1
        var hasArticle = false
        var mayBeAccusative = true
        while token > 0, token >= start - Self.longest,
            text.has(token, .determiner) || text.isAdjective(token, start)
        {
            if text.has(token, .determiner) {
                hasArticle = hasArticle || text.lower(token).hasBeginning("ein")
                mayBeAccusative = Self.accusatives.contains(text.lower(token))
            }
            token -= 1
        }
        let isPreposition = token >= 0 && text.has(token, .preposition) && !text.isMark(token)
        preposition =
            isPreposition ? text.word(token).preposition?.name ?? text.lower(token) : nil
        self.hasArticle = hasArticle
        self.mayBeAccusative = mayBeAccusative
        isBare = token == start - 1 && !isPreposition
        let end = passage.tokens.upperBound
        isInAttribute =
            isPreposition && token > 0 && text.has(token - 1, .determiner)
            && end + 1 < text.tokens.count && !text.word(end).isCapitalized
            && text.word(end).verbal.contains(.adjectival) && text.word(end + 1).isCapitalized
        isOfNoun =
            token > 0 && text.tokens[token - 1].kind == .word
            && text.word(token - 1).isCapitalized && !text.begins[token - 1]
    }

    /// The first token of the passage, or of `unter anderem` before it.
    private static func start(_ passage: MarkedPassage, _ text: TokenSequence) -> Int {
        let start = passage.tokens.lowerBound
        guard start > 1, text.lower(start - 1) == "anderem", text.lower(start - 2) == "unter" else {
            return start
        }
        return start - 2
    }

    /// Whether `als` leads to them, as to what something is called.
    var isJudgement: Bool { preposition == "als" }
    /// Whether a preposition leads to them that verbs of saying take.
    var isComplement: Bool {
        preposition.map(Self.complements.contains) ?? false && (preposition != "von" || !isOfNoun)
    }
    /// Whether no preposition leads to them, or `als`.
    var isFree: Bool { preposition == nil || isJudgement }
}
