/// Tells subjects and objects of a clause apart by case, number and order.
struct ArgumentFinder {
    private let text: TokenSequence
    private let phrases: [NounPhrase]

    init(_ text: TokenSequence, _ phrases: [NounPhrase]) {
        self.text = text
        self.phrases = phrases
    }

    /// The arguments of `verb` in `clause`.
    func arguments(of verb: VerbGroup, in clause: Clause) -> Arguments {
        var arguments = Arguments()
        let heads = clause.phrases.filter { isArgument($0, clause) }
        arguments.isReflexive = heads.contains { text.lower(phrases[$0].head) == "sich" }
        for head in heads {
            if let preposition = phrases[head].preposition {
                arguments.prepositional.append((preposition, joined(head, clause)))
            }
        }
        var bare = heads.filter {
            phrases[$0].preposition == nil && text.lower(phrases[$0].head) != "sich"
        }
        if let subject = subject(bare, verb, clause) {
            arguments.subject = joined(subject, clause)
            bare.removeAll { $0 == subject }
        }
        takeObjects(&arguments, bare, clause)
        return arguments
    }

    private func isArgument(_ index: Int, _ clause: Clause) -> Bool {
        let phrase = phrases[index]
        if phrase.isTime || phrase.genitiveOf != nil { return false }
        guard let head = phrase.joinedTo else { return true }
        return !clause.phrases.contains(head)
    }

    /// `head` and the phrases of the clause that `und` joins to it.
    func joined(_ head: Int, _ clause: Clause) -> [Int] {
        var group = [head]
        for index in clause.phrases where index > head {
            if let target = phrases[index].joinedTo, group.contains(target) { group.append(index) }
        }
        return group
    }

    // MARK: Subject

    private func subject(_ bare: [Int], _ verb: VerbGroup, _ clause: Clause) -> Int? {
        guard clause.kind != .infinitive, !clause.sharesSubject else { return nil }
        let limit = verb.finite.flatMap { finite in
            clause.segments.first { $0.contains(finite) }?.upperBound
        }
        let fitting = bare.filter {
            phrases[$0].head < limit ?? .max && phrases[$0].cases.contains(.nominative)
                && agrees($0, verb, clause)
        }
        return fitting.min { rank($0, fitting) < rank($1, fitting) }
    }

    private func agrees(_ index: Int, _ verb: VerbGroup, _ clause: Clause) -> Bool {
        guard let isPlural = verb.isPlural, let known = phrases[index].isPlural else { return true }
        return isPlural == (known || joined(index, clause).count > 1)
            || phrases[index].kind == .relative
    }

    private func rank(_ index: Int, _ all: [Int]) -> Int {
        let phrase = phrases[index]
        let position = all.firstIndex(of: index) ?? 0
        if phrase.cases == .nominative { return position }
        if phrase.kind == .relative { return 50 + position }
        if !phrase.cases.contains(.accusative) { return 100 + position }
        if phrase.entity != nil || phrase.kind == .pronoun { return 200 + position }
        return 300 + position
    }

    // MARK: Objects

    private func takeObjects(_ arguments: inout Arguments, _ bare: [Int], _ clause: Clause) {
        var rest = bare
        let accusative =
            rest.first { phrases[$0].cases == .accusative }
            ?? rest.first {
                phrases[$0].cases.contains(.accusative) && !phrases[$0].cases.contains(.dative)
            } ?? rest.last { phrases[$0].cases.contains(.accusative) }
        if let accusative {
            arguments.accusative = joined(accusative, clause)
            rest.removeAll { $0 == accusative }
        }
        if let dative = rest.first(where: { phrases[$0].cases.contains(.dative) })
            ?? possibleDative(clause)
        {
            arguments.dative = joined(dative, clause)
        }
    }

    /// A phrase taken for a genitive that may as well be a dative: `warf die Opposition der Regierung
    /// … vor`.
    private func possibleDative(_ clause: Clause) -> Int? {
        clause.phrases.first {
            phrases[$0].genitiveOf != nil && phrases[$0].cases.contains(.dative)
                && phrases[$0].entity != nil
        }
    }
}
