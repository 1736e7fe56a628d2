/// Tells subjects and objects of a clause apart by case, agreement, animacy and order.
struct ArgumentFinder {
    private let text: TokenSequence
    private let phrases: [NounPhrase]

    init(_ text: TokenSequence, _ phrases: [NounPhrase]) {
        self.text = text
        self.phrases = phrases
    }

    /// The arguments of every verb of `clause`.
    ///
    /// `hasContent` says that a clause depends on it that may be what `es` stands for.
    func arguments(in clause: Clause, hasContent: Bool = false) -> [Arguments] {
        guard !clause.verbs.isEmpty else { return [] }
        let heads = clause.phrases.filter { isArgument($0, clause) }
        let bare = heads.filter {
            phrases[$0].preposition == nil && !isBuried($0, clause) && !isMeasured($0)
        }
        var all: [Arguments] = []
        for (place, verb) in clause.verbs.enumerated() {
            var arguments = Arguments()
            for head in heads {
                if let preposition = phrases[head].preposition {
                    arguments.prepositional.append((preposition, joined(head, clause)))
                }
            }
            let own = bare.filter {
                owner(of: $0, clause) == place || place == 0 && isFirst($0, clause)
            }
            let choice = ArgumentChoice(text, phrases, verb, clause, hasContent: hasContent)
            choose(&arguments, choice, own, clause, isFirst: place == 0)
            if clause.kind == .attribute, let noun = clause.antecedent {
                arguments.subject = [noun]
                arguments.subjectGround = .modified
            }
            if place > 0, let first = all.first, arguments.subject.isEmpty {
                arguments.subject = first.subject
                arguments.subjectGround = .shared
            }
            all.append(arguments)
        }
        return all
    }

    private func isArgument(_ index: Int, _ clause: Clause) -> Bool {
        let phrase = phrases[index]
        if phrase.isTime || phrase.genitiveOf != nil || phrase.apposedTo != nil { return false }
        if let negation = clause.negation, negation.reach == .corrected,
            negation.scope.contains(phrase.head)
        {
            return false
        }
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

    // MARK: Fields

    /// Whether another phrase holds the only place before the finite verb of a main clause.
    private func isBuried(_ index: Int, _ clause: Clause) -> Bool {
        guard clause.kind == .main, !clause.isVerbFirst, let finite = clause.finite,
            phrases[index].head < finite,
            let segment = clause.segments.first(where: { $0.contains(phrases[index].head) })
        else { return false }
        return clause.phrases.contains { other in
            other < index && segment.contains(phrases[other].head) && !phrases[other].isTime
                && phrases[index].joinedTo == nil && phrases[other].genitiveOf != index
                && phrases[other].tokens.upperBound <= phrases[index].extent.lowerBound
        }
    }

    /// Whether the phrase is a bare noun of which a number of measures is told right before it: `neun
    /// Jahre Haft`, `drei Tonnen Getreide`.
    private func isMeasured(_ index: Int) -> Bool {
        guard index > 0, phrases[index].kind == .noun, phrases[index].determiner == nil else {
            return false
        }
        let measure = phrases[index - 1]
        return measure.tokens.upperBound == phrases[index].tokens.lowerBound
            && (text.word(measure.head).isMeasure || measure.isTime || isUnit(measure))
            && (measure.tokens.lowerBound..<measure.head).contains {
                text.word($0).number != nil || text.isNumber($0)
            }
    }

    private func isUnit(_ phrase: NounPhrase) -> Bool {
        ["jahr", "monat", "woche", "tag", "stunde"].contains {
            text.lower(phrase.head).hasBeginning($0)
        }
    }

    /// Where the run of tokens ends that holds the last verb; a phrase behind is no argument.
    private func end(of clause: Clause) -> Int? {
        guard let last = clause.verbs.lazy.map(\.last).max() else { return nil }
        return clause.segments.first { $0.contains(last) }?.upperBound
    }

    /// The verb, of several that share a finite one, before which the phrase stands.
    private func owner(of index: Int, _ clause: Clause) -> Int {
        guard clause.verbs.count > 1 else { return 0 }
        let head = phrases[index].head
        if clause.verbs[0].head == clause.finite {
            let isLast = clause.isVerbLast
            return clause.verbs.indices.dropFirst().first {
                head < clause.verbs[$0].head && (isLast || head > clause.verbs[0].head)
            } ?? 0
        }
        return clause.verbs.indices.first { head < clause.verbs[$0].head } ?? clause.verbs.count - 1
    }

    /// Whether the phrase can only be what the first of several verbs has: its subject.
    private func isFirst(_ index: Int, _ clause: Clause) -> Bool {
        clause.verbs.count > 1 && clause.verbs[0].head == clause.finite
            && phrases[index].cases.contains(.nominative)
    }

    // MARK: Choosing

    private func choose(
        _ arguments: inout Arguments, _ choice: ArgumentChoice, _ bare: [Int], _ clause: Clause,
        isFirst: Bool
    ) {
        arguments.reflexive = bare.first { text.lower(phrases[$0].head) == "sich" }
        var rest = bare.filter { $0 != arguments.reflexive }
        let existential = rest.first { choice.isExistential($0) }
        if let existential { rest.removeAll { $0 == existential } }
        let takesSubject = clause.kind != .infinitive && choice.isFinite && isFirst
        let others = { (head: Int) in joined(head, clause) }
        if takesSubject, existential == nil,
            let chosen = choice.subject(
                rest, mayMiss: clause.sharesSubject, isReflexive: arguments.isReflexive,
                joined: others)
        {
            arguments.subject = joined(chosen.phrase, clause)
            arguments.subjectGround = chosen.ground
            arguments.isDoubtful = chosen.isDoubtful
            rest.removeAll { $0 == chosen.phrase }
        }
        if arguments.subject.isEmpty, takesSubject {
            rest.removeAll { text.text(phrases[$0].head) == "Es" }
        }
        if let end = end(of: clause) { rest.removeAll { phrases[$0].head >= end } }
        if clause.verbs.count > 1, isFirst, clause.verbs[0].head == clause.finite {
            rest.removeAll { owner(of: $0, clause) != 0 }
        }
        if choice.isCopula {
            arguments.predicate =
                rest.first { phrases[$0].cases.contains(.nominative) }
                .map { joined($0, clause) } ?? []
            rest.removeAll { arguments.predicate.contains($0) }
        } else if let object = choice.object(rest, isReflexive: arguments.isReflexive) {
            arguments.accusative = joined(object.phrase, clause)
            arguments.accusativeGround = object.ground
            rest.removeAll { $0 == object.phrase }
        }
        if let dative = choice.dative(rest) {
            arguments.dative = joined(dative, clause)
        } else if let dative = possibleDative(clause) {
            arguments.possibleDative = joined(dative, clause)
        }
    }

    /// A phrase taken for a genitive that may as well be a dative.
    private func possibleDative(_ clause: Clause) -> Int? {
        clause.phrases.first { index in
            guard let owned = phrases[index].genitiveOf, owned < index else { return false }
            return phrases[index].cases.contains(.dative) && phrases[index].entity != nil
                && phrases[owned].preposition == nil
        }
    }
}
