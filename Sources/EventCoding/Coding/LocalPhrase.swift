import GermanText

/// A phrase that names a place: a known name, or a kind of place told apart by what goes with it.
struct LocalPhrase {
    /// Nouns for kinds of places, also as the end of compounds.
    private static let kinds = [
        "hauptstadt", "provinz", "region", "bezirk", "distrikt", "innenstadt", "stadtteil",
        "norden", "süden", "osten", "westen", "grenze", "küste", "insel", "stadt", "dorf",
        "flughafen", "gebiet", "hafen",
    ]

    /// Its words without preposition and article.
    let tokens: Range<Int>
    /// The country it lies in.
    let country: String?
    /// The place or country of the lexicon that it is.
    let entity: Entity?

    /// Reads phrase `index`; `nil` when it names no place.
    init?(_ index: Int, _ analysis: Analysis) {
        let phrase = analysis.phrases[index]
        guard phrase.kind == .noun, !phrase.isTime else { return nil }
        if let name = Self.apposition(to: index, analysis) {
            self.init(name, analysis)
            return
        }
        let start = phrase.determiner.map { $0 + 1 } ?? phrase.tokens.lowerBound
        if let entity = Self.place(phrase, analysis) {
            let tokens = start..<phrase.tokens.upperBound
            self.init(
                tokens: Self.name(of: entity, in: tokens, analysis) ?? tokens,
                country: entity.country, entity: entity)
            return
        }
        let named = phrase.entity.map { analysis.entities[$0] }
        let head = analysis.text.lower(phrase.head)
        if named == nil, Self.isUnknownPlace(phrase, analysis) {
            self.init(tokens: phrase.tokens, country: nil, entity: nil)
            return
        }
        guard named?.kind ?? .group == .group, Self.kinds.contains(where: head.hasSuffix)
        else { return nil }
        if let country = phrase.attribute?.country ?? named?.country {
            self.init(tokens: start..<phrase.tokens.upperBound, country: country, entity: nil)
        } else if let owner = Self.owner(of: index, analysis) {
            self.init(
                tokens: start..<analysis.phrases[index + 1].tokens.upperBound,
                country: owner.country, entity: nil)
        } else if phrase.tokens.upperBound > phrase.head + 1 {
            self.init(tokens: start..<phrase.tokens.upperBound, country: nil, entity: nil)
        } else {
            return nil
        }
    }

    /// Whether only a place can stand there: a name that no lexicon has behind `in` or `nach`, without
    /// an article.
    private static func isUnknownPlace(_ phrase: NounPhrase, _ analysis: Analysis) -> Bool {
        guard let preposition = phrase.prepositionToken.map(analysis.text.lower),
            ["in", "nach"].contains(preposition), phrase.determiner == nil,
            phrase.tokens.count == 1, phrase.genitiveOf == nil
        else { return false }
        return analysis.isUnknownName(phrase.head) && !analysis.isCapitalized(phrase.head + 1)
    }

    private init(tokens: Range<Int>, country: String?, entity: Entity?) {
        self.tokens = tokens
        self.country = country
        self.entity = entity
    }

    /// The phrase right behind that is the name of the place: `in der Hauptstadt Minsk`.
    private static func apposition(to index: Int, _ analysis: Analysis) -> Int? {
        guard index + 1 < analysis.phrases.count, analysis.phrases[index + 1].apposedTo == index,
            analysis.phrases[index + 1].extent.lowerBound
                == analysis.phrases[index].tokens.upperBound,
            place(analysis.phrases[index + 1], analysis) != nil
        else { return nil }
        return index + 1
    }

    /// The tokens at the end of `tokens` that are the name of `entity`: `Charkiw` of `Stadt Charkiw`.
    private static func name(
        of entity: Entity, in tokens: Range<Int>, _ analysis: Analysis
    ) -> Range<Int>? {
        tokens.map { $0..<tokens.upperBound }.first { analysis.string($0) == entity.name }
    }

    private static func place(_ phrase: NounPhrase, _ analysis: Analysis) -> Entity? {
        let entity = phrase.entity.map { analysis.entities[$0] }
        return entity?.kind == .place || entity?.kind == .country ? entity : nil
    }

    private static func owner(of index: Int, _ analysis: Analysis) -> Entity? {
        guard index + 1 < analysis.phrases.count, analysis.phrases[index + 1].genitiveOf == index
        else { return nil }
        return place(analysis.phrases[index + 1], analysis)
    }
}
