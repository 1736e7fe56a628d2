/// Relates the phrases of a sentence to one another: genitives and enumerations.
struct PhraseLinker {
    /// Prepositions that stand behind their phrase.
    private static let postpositions: [KnownWord] = [.zufolge, .zuliebe, .halber]

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
        guard next < text.tokens.count, Self.postpositions.contains(text.known(next)) else {
            return
        }
        let owner = joinTarget(all, index)
        if owner >= first, all[owner].preposition == nil {
            all[owner].preposition = text.lower(next)
        }
    }

    private func linkGenitive(_ all: inout [NounPhrase], _ index: Int, _ first: Int) {
        guard all[index].cases.contains(.genitive) else { return }
        let isOnly = all[index].cases == .genitive
        if isOnly, all[index].kind == .relative, index + 1 < all.count {
            all[index].genitiveOf = index + 1
        } else if all[index].kind == .noun, !all[index].isTime {
            if isOnly, precedesOwned(all, index) {
                all[index].genitiveOf = index + 1
                takePreposition(&all, index)
            } else if index > first, followsOwned(all, index) {
                all[index].genitiveOf = index - 1
            }
        }
    }

    /// Whether a phrase that the genitive can belong to stands right behind it.
    private func precedesOwned(_ all: [NounPhrase], _ index: Int) -> Bool {
        index + 1 < all.count && all[index].determiner == nil
            && all[index + 1].extent.lowerBound == all[index].tokens.upperBound
            && all[index + 1].preposition == nil && all[index + 1].determiner == nil
    }

    /// Whether a phrase that the genitive can belong to stands right before it; to a time only one that
    /// can be nothing else does: `am Morgen des Angriffs`, but not `am Montag der Regierung gedroht`.
    private func followsOwned(_ all: [NounPhrase], _ index: Int) -> Bool {
        all[index].preposition == nil
            && all[index - 1].tokens.upperBound == all[index].tokens.lowerBound
            && (all[index - 1].kind == .noun || isPart(all[index - 1]))
            && (!all[index - 1].isTime || all[index].cases == .genitive)
            && all[index - 1].genitiveOf != index
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

    /// Whether the phrase is a noun without a preposition in the clause of the phrase before it.
    private func goesOn(_ all: [NounPhrase], _ index: Int, _ first: Int) -> Bool {
        index > first && all[index].kind == .noun && all[index].preposition == nil
            && clauses[index - first] == clauses[index - first - 1] && !all[index].isTime
    }

    private func linkJoined(_ all: inout [NounPhrase], _ index: Int, _ first: Int) {
        guard goesOn(all, index, first), let token = joint(all, index),
            joins(token, all, index)
        else { return }
        let previous = joinedHead(all, index, first)
        if !all[previous].isTime { all[index].joinedTo = previous }
    }

    /// The only token between the phrase before and phrase `index`, or `nil`.
    private func link(_ all: [NounPhrase], _ index: Int) -> Int? {
        let end = all[index - 1].tokens.upperBound
        return end + 1 == all[index].extent.lowerBound ? end : nil
    }

    /// The phrase that `und` before phrase `index` joins it to: the one before, or what that belongs to.
    private func joinedHead(_ all: [NounPhrase], _ index: Int, _ first: Int) -> Int {
        var previous = index - 1
        if !text.inParentheses[all[index].head] {
            while previous > first, text.inParentheses[all[previous].head] { previous -= 1 }
        }
        let cases = all[index].cases
        if previous > first, let host = host(of: previous, all), all[index].determiner != nil,
            all[previous].cases.isDisjoint(with: cases), !all[host].cases.isDisjoint(with: cases)
        {
            return host
        }
        guard all[previous].genitiveOf == previous - 1, previous > first,
            all[index].genitiveOf == nil,
            all[previous].cases.isDisjoint(with: cases)
                || !all[previous - 1].cases.isDisjoint(with: cases)
        else { return previous }
        return joinTarget(all, previous)
    }

    /// The phrase right before that the phrase `index` tells the place of: `die Armee im Sudan`.
    private func host(of index: Int, _ all: [NounPhrase]) -> Int? {
        let isBehind =
            all[index].preposition == "in" && all[index - 1].kind == .noun
            && !all[index - 1].isTime && all[index - 1].preposition == nil
            && all[index - 1].tokens.upperBound == all[index].extent.lowerBound
        return isBehind ? index - 1 : nil
    }

    /// The token that may join phrase `index` to those before it: the only one between them outside
    /// parentheses, or `noch` behind a comma.
    private func joint(_ all: [NounPhrase], _ index: Int) -> Int? {
        guard let gap = all[index - 1].gap(to: all[index]),
            let mark = gap.first(where: { !text.inParentheses[$0] })
        else { return nil }
        let isJoint =
            mark + 1 == gap.upperBound || mark + 2 == gap.upperBound && isNeitherNor(mark)
        return isJoint ? gap.upperBound - 1 : nil
    }

    /// Whether a comma stands before `noch`: `weder die Polizei, noch die Armee`.
    private func isNeitherNor(_ mark: Int) -> Bool {
        text.known(mark) == .comma && text.known(mark + 1) == .noch
    }

    /// Links `die Kanzlerin` to `Merkel` in `Merkel, die Kanzlerin,`.
    private func linkApposition(_ all: inout [NounPhrase], _ index: Int, _ first: Int) {
        guard goesOn(all, index, first), all[index].joinedTo == nil,
            all[index].genitiveOf == nil, all[index - 1].kind == .noun, !all[index - 1].isTime,
            all[index - 1].apposedTo == nil,
            link(all, index).map({ text.known($0) == .comma })
                ?? isNameOfPlace(all[index], all[index - 1])
        else { return }
        all[index].apposedTo = index - 1
    }

    /// Whether the phrase is the bare name of the place before it: `in der Hauptstadt Minsk`.
    private func isNameOfPlace(_ phrase: NounPhrase, _ before: NounPhrase) -> Bool {
        phrase.determiner == nil && phrase.name != nil && before.determiner != nil
            && before.tokens.upperBound == phrase.extent.lowerBound
            && ["stadt", "metropole", "republik", "insel", "provinz", "region"]
                .contains(where: text.lower(before.head).hasEnding)
    }

    private func joinTarget(_ all: [NounPhrase], _ index: Int) -> Int {
        var target = index
        while let owner = all[target].genitiveOf, owner < target { target = owner }
        return target
    }

    private func joins(_ token: Int, _ all: [NounPhrase], _ index: Int) -> Bool {
        switch text.known(token) {
        case .und, .oder, .sowie, .beziehungsweise, .noch, .ampersand: true
        case .comma: index + 1 < all.count && isJoinedLater(all, index)
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
            if [.und, .oder, .sowie].contains(text.known(gap.lowerBound)) { return true }
            guard text.known(gap.lowerBound) == .comma else { return false }
            current += 1
        }
        return false
    }
}
