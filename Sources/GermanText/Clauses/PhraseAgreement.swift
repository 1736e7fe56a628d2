/// Works out what the words of a noun phrase, which agree, leave open of case, gender and number.
struct PhraseAgreement {
    private let text: TokenSequence
    private let determiner: Int?
    private let preposition: Int?
    private let adjectives: Range<Int>

    init(_ text: TokenSequence, determiner: Int?, preposition: Int?, adjectives: Range<Int>) {
        self.text = text
        self.determiner = determiner
        self.preposition = preposition
        self.adjectives = adjectives
    }

    /// Whether a number before the noun makes it plural; `nil` when there is none.
    var counted: Bool? {
        for index in adjectives {
            if let number = text.word(index).number { return number > 1 }
            if text.isNumber(index) || text.has(index, .quantifier) { return true }
        }
        return nil
    }

    /// What is left when all words that show something agree; those that contradict are dropped,
    /// the noun first.
    ///
    /// A bare name in the genitive stays one behind a preposition, which governs what the name owns: `bei
    /// Merkels Besuch`.
    func shown(by run: NounRun, limit: Int) -> Agreement {
        if run.isGenitive, determiner == nil, preposition != nil { return .genitive }
        let before = determined.intersection(adjectival(limit))
        let governed = preposition.flatMap { text.word($0).preposition?.governs } ?? .any
        let noun = noun(run)
        let number: Agreement = counted == true ? .anyPlural : .any
        let tries = [
            before.intersection(noun).intersection(number), before.intersection(noun), before,
            determined, .any,
        ]
        for shown in tries {
            let limited = shown.limited(to: governed)
            if !limited.isEmpty { return limited }
        }
        return .any
    }

    private var determined: Agreement {
        if let determiner { return text.word(determiner).determines ?? .any }
        return preposition.flatMap { text.word($0).preposition?.article } ?? .any
    }

    private func adjectival(_ limit: Int) -> Agreement {
        let isFused = preposition.flatMap { text.word($0).preposition?.article } != nil
        let isPlural = determined.isDisjoint(with: .anySingular)
        let isStrong = determiner == nil && !isFused
        var shown = Agreement.any
        for index in adjectives where text.isAdjective(index, limit) {
            guard text.word(index).placeInhabitant == nil, !isBareNumber(index) else { continue }
            let one = DeterminerForms.adjective(
                text.traits[index].ending, isBehindDeterminer: !isStrong, isPlural: isPlural)
            let both = shown.intersection(one)
            if !both.isEmpty { shown = both }
        }
        return shown
    }

    /// Whether the word is a number without an ending: `vier`, but not `dreier`.
    private func isBareNumber(_ index: Int) -> Bool {
        text.word(index).number != nil && !["zweier", "dreier"].contains(text.lower(index))
    }

    private func noun(_ run: NounRun) -> Agreement {
        if run.isGenitive { return .genitive }
        let core = text.word(run.core)
        if let name = run.name, name.tokens.contains(run.core) { return self.name(run, name) }
        let isBare =
            determiner == nil
            && !adjectives.contains {
                text.isAdjective($0, run.end) && !isBareNumber($0)
            }
        let isOpen = core.role != nil && core.role?.isPlural == nil
        if let noun = core.noun, noun.source != .ending || !isOpen && (core.role != nil || !isBare)
        {
            guard isBare, preposition == nil else { return noun.shows }
            let shown = isTitle(run) ? noun.shows.inEveryCase : noun.shows
            let withoutGenitive = shown.subtracting(.genitive)
            return withoutGenitive.isEmpty ? .genitive : withoutGenitive
        }
        if let inhabitant = core.inhabitant {
            switch inhabitant.isPlural {
            case true?: return .anyPlural
            case false?: return .anySingular
            case nil: return .any
            }
        }
        if let role = core.role {
            if role.isGenitive { return .genitive }
            let shown: Agreement = role.isPlural.map { $0 ? .anyPlural : .anySingular } ?? .any
            return isBare && preposition == nil ? shown.subtracting(.genitive) : shown
        }
        return isBare ? Agreement.any.subtracting(.genitive) : .any
    }

    /// Whether the core is the title before a name, which without an article has the form of the
    /// nominative in every case: `traf Präsident Selenskyj`.
    private func isTitle(_ run: NounRun) -> Bool {
        run.hasRole && run.end > run.core + 1
            && text.word(run.core).noun?.shows.cases == .nominative
    }

    /// Whether a preposition stands in the name, whose first word then tells no number: `Ärzte ohne
    /// Grenzen warnt`.
    private func hasPreposition(_ name: NameMatch) -> Bool {
        name.tokens.contains { text.has($0, .preposition) && !text.isCapitalized($0) }
    }

    private func name(_ run: NounRun, _ name: NameMatch) -> Agreement {
        if run.isPlural == true { return Agreement.anyPlural }
        var shown = Agreement.any
        if case .organisation = name.reading, !hasPreposition(name),
            let noun = text.word(run.core).noun, noun.source == .listed
        {
            shown = noun.shows
        }
        if case .organisation = name.reading, run.head != run.core, !hasPreposition(name),
            let noun = text.word(name.tokens.lowerBound).noun, noun.source != .ending
        {
            shown = noun.shows
        }
        if run.isPlural == false {
            let singular = shown.intersection(.anySingular)
            shown = singular.isEmpty ? .anySingular : singular
        }
        return determiner == nil ? shown.subtracting(.genitive) : shown
    }
}
