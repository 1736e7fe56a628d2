/// Relates the phrases of a sentence to one another: genitives and enumerations.
struct PhraseLinker {
    /// Prepositions that stand behind their phrase.
    private static let postpositions: Set<String> = ["zufolge", "zuliebe", "halber"]

    private let text: TokenSequence
    /// The clause of each phrase of the sentence.
    private let clauses: [Int]

    init(_ text: TokenSequence, clauses: [Int]) {
        self.text = text
        self.clauses = clauses
    }

    /// Links the phrases of a sentence, which stand at the end of `all` from index `first` on.
    func link(_ all: inout [NounPhrase], from first: Int) {
        guard first < all.count else { return }
        for index in first..<all.count {
            linkGenitive(&all, index, first)
            linkJoined(&all, index, first)
            linkApposition(&all, index, first)
            linkPostposition(&all, index, first)
        }
    }

    /// Gives a phrase the preposition that stands behind it and its genitives: `einer Sprecherin der
    /// Polizei zufolge`.
    private func linkPostposition(_ all: inout [NounPhrase], _ index: Int, _ first: Int) {
        let next = all[index].tokens.upperBound
        guard next < text.tokens.count, Self.postpositions.contains(text.lower(next)) else {
            return
        }
        let owner = joinTarget(all, index)
        if owner >= first, all[owner].preposition == nil {
            all[owner].preposition = text.lower(next)
        }
    }

    private func linkGenitive(_ all: inout [NounPhrase], _ index: Int, _ first: Int) {
        let phrase = all[index]
        if phrase.kind == .relative, phrase.cases == .genitive, index + 1 < all.count {
            all[index].genitiveOf = index + 1
            return
        }
        guard phrase.kind == .noun, phrase.cases.contains(.genitive), !phrase.isTime else { return }
        let isAdjacent =
            index > first && phrase.preposition == nil
            && all[index - 1].tokens.upperBound == phrase.tokens.lowerBound
            && (all[index - 1].kind == .noun || isPart(all[index - 1])) && !all[index - 1].isTime
            && all[index - 1].genitiveOf != index
        let precedes =
            index + 1 < all.count && phrase.determiner == nil && phrase.cases == .genitive
            && all[index + 1].extent.lowerBound == phrase.tokens.upperBound
            && all[index + 1].preposition == nil && all[index + 1].determiner == nil
        if precedes {
            all[index].genitiveOf = index + 1
            takePreposition(&all, index)
        } else if isAdjacent {
            all[index].genitiveOf = index - 1
            all[index].cases = phrase.cases
        }
    }

    /// Whether the phrase is a number of those that a genitive behind it names: `einer der Minister`.
    private func isPart(_ phrase: NounPhrase) -> Bool {
        guard phrase.kind == .pronoun else { return false }
        return ["ein", "kein", "viel", "einig", "mehrer", "jed", "all", "beid", "wenig"]
            .contains(where: text.lower(phrase.head).hasBeginning)
    }

    /// Gives the preposition before a genitive to the phrase that the genitive belongs to.
    private func takePreposition(_ all: inout [NounPhrase], _ index: Int) {
        guard let preposition = all[index].preposition, let token = all[index].prepositionToken
        else { return }
        all[index + 1].preposition = preposition
        all[index + 1].prepositionToken = token
    }

    private func linkJoined(_ all: inout [NounPhrase], _ index: Int, _ first: Int) {
        let phrase = all[index]
        guard index > first, phrase.kind == .noun, phrase.preposition == nil,
            clauses[index - first] == clauses[index - first - 1]
        else { return }
        var previous = index - 1
        while previous > first, text.inParentheses[all[previous].head],
            !text.inParentheses[phrase.head]
        {
            previous -= 1
        }
        if all[previous].genitiveOf == previous - 1, previous > first, phrase.genitiveOf == nil,
            all[previous].cases.intersection(phrase.cases).isEmpty
                || all[previous - 1].cases.intersection(phrase.cases) != []
        {
            previous = joinTarget(all, previous)
        }
        guard let gap = all[index - 1].gap(to: phrase),
            let mark = gap.first(where: { !text.inParentheses[$0] }),
            mark + 1 == gap.upperBound || mark + 2 == gap.upperBound && isNeitherNor(mark),
            joins(gap.upperBound - 1, all, index), !all[previous].isTime,
            !phrase.isTime
        else { return }
        all[index].joinedTo = previous
    }

    /// Whether a comma stands before `noch`: `weder die Polizei, noch die Armee`.
    private func isNeitherNor(_ mark: Int) -> Bool {
        text.lower(mark) == "," && text.lower(mark + 1) == "noch"
    }

    /// Links `die Kanzlerin` to `Merkel` in `Merkel, die Kanzlerin,`.
    private func linkApposition(_ all: inout [NounPhrase], _ index: Int, _ first: Int) {
        let phrase = all[index]
        guard index > first, phrase.kind == .noun, phrase.preposition == nil, !phrase.isTime,
            clauses[index - first] == clauses[index - first - 1], phrase.joinedTo == nil,
            phrase.genitiveOf == nil,
            let gap = all[index - 1].gap(to: phrase),
            gap.isEmpty
                ? isNameOfPlace(phrase, all[index - 1])
                : gap.count == 1 && text.text(gap.lowerBound) == ",",
            all[index - 1].kind == .noun, !all[index - 1].isTime,
            all[index - 1].apposedTo == nil
        else { return }
        all[index].apposedTo = index - 1
    }

    /// Whether the phrase is the bare name of the place before it: `in der Hauptstadt Minsk`.
    private func isNameOfPlace(_ phrase: NounPhrase, _ before: NounPhrase) -> Bool {
        phrase.determiner == nil && phrase.name != nil && before.determiner != nil
            && ["stadt", "metropole", "republik", "insel", "provinz", "region"]
                .contains(where: text.lower(before.head).hasEnding)
    }

    private func joinTarget(_ all: [NounPhrase], _ index: Int) -> Int {
        var target = index
        while let owner = all[target].genitiveOf, owner < target { target = owner }
        return target
    }

    private func joins(_ token: Int, _ all: [NounPhrase], _ index: Int) -> Bool {
        switch text.lower(token) {
        case "und", "oder", "sowie", "beziehungsweise", "noch", "&": true
        case ",": index + 1 < all.count && isJoinedLater(all, index)
        default: false
        }
    }

    /// Whether the enumeration that a comma may begin goes on to an `und`.
    private func isJoinedLater(_ all: [NounPhrase], _ index: Int) -> Bool {
        var current = index
        while current + 1 < all.count, current < index + 8 {
            guard let gap = all[current].gap(to: all[current + 1]) else { return false }
            if gap.isEmpty, all[current + 1].cases.contains(.genitive) {
                current += 1
                continue
            }
            guard gap.count == 1 else { return false }
            if ["und", "oder", "sowie"].contains(text.lower(gap.lowerBound)) { return true }
            guard text.lower(gap.lowerBound) == "," else { return false }
            current += 1
        }
        return false
    }
}
