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
        var shared = Arguments()
        var bare: [Int] = []
        for head in clause.phrases where isArgument(head, clause) {
            if let preposition = phrases[head].preposition {
                shared.prepositional.append((preposition, joined(head, clause)))
            } else if !isBuried(head, clause), !isMeasured(head) {
                bare.append(head)
            }
        }
        var all: [Arguments] = []
        all.reserveCapacity(clause.verbs.count)
        for place in clause.verbs.indices {
            var arguments = shared
            let own =
                clause.verbs.count == 1
                ? bare
                : bare.filter {
                    owner(of: $0, clause) == place || place == 0 && isFirst($0, clause)
                }
            let choice = ArgumentChoice(
                text, phrases, clause.verbs[place], clause, hasContent: hasContent)
            choose(&arguments, choice, own, clause, isFirst: place == 0)
            if clause.kind == .attribute, let noun = clause.antecedent {
                arguments.subject = [noun]
                arguments.subjectGround = .modified
            }
            if place > 0, arguments.subject.isEmpty {
                arguments.subject = all[0].subject
                arguments.subjectGround = .shared
            }
            if place > 0, mayShareObject(arguments, place, clause) {
                arguments.sharedObject = all[place - 1].directObject
            }
            all.append(arguments)
        }
        return all
    }

    /// Whether the verb at `place`, which has no object, may go on with that of the one before: `hat den
    /// Boten verhaftet und ausgewiesen`, but not `hat den Boten verhaftet und mit Oslo telefoniert`.
    private func mayShareObject(_ own: Arguments, _ place: Int, _ clause: Clause) -> Bool {
        let (verb, before) = (clause.verbs[place], clause.verbs[place - 1])
        guard own.accusative.isEmpty, own.dative.isEmpty, !own.isReflexive, !verb.isPassive,
            before.head != clause.finite, before.head < verb.head
        else { return false }
        return !(before.head..<verb.head).contains { text.known($0) == .mit }
    }

    private func isArgument(_ index: Int, _ clause: Clause) -> Bool {
        if phrases[index].isTime || phrases[index].genitiveOf != nil
            || phrases[index].apposedTo != nil
        {
            return false
        }
        if isExample(index) { return false }
        if let negation = clause.negation, negation.reach == .corrected,
            negation.scope.contains(phrases[index].head)
        {
            return false
        }
        guard let head = phrases[index].joinedTo else { return true }
        return !clause.phrases.contains(head)
    }

    /// Whether the phrase only names some of those before it: `die Opposition, darunter die Grünen,`.
    private func isExample(_ index: Int) -> Bool {
        let start = phrases[index].extent.lowerBound
        return index > 0 && start > 0 && phrases[index - 1].entity != nil
            && text.lower(start - 1) == "darunter"
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
        guard index > 0, phrases[index].kind == .noun, phrases[index].determiner == nil,
            phrases[index].name == nil
        else { return false }
        let measure = phrases[index - 1]
        return measure.tokens.upperBound == phrases[index].tokens.lowerBound
            && (text.traits[measure.head].isMeasure || isUnit(measure)) && !measure.isTime
            && (measure.tokens.lowerBound..<measure.head).contains {
                text.traits[$0].isNumeral || text.isNumber($0)
            }
    }

    private func isUnit(_ phrase: NounPhrase) -> Bool {
        ["jahr", "monat", "woche", "tag", "stunde"].contains {
            text.lower(phrase.head).hasBeginning($0)
        }
    }

    /// Where the run of tokens ends that holds the last verb; a phrase behind is no argument.
    private func end(of clause: Clause) -> Int? {
        var last = 0
        for place in clause.verbs.indices { last = max(last, clause.verbs[place].last) }
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
        var rest = bare
        if let reflexive = bare.first(where: { text.known(phrases[$0].head) == .sich }) {
            arguments.reflexive = reflexive
            rest.removeAll { $0 == reflexive }
        }
        let existential = rest.first { choice.isExistential($0) }
        if let existential { rest.removeAll { $0 == existential } }
        let takesSubject = clause.kind != .infinitive && choice.isFinite && isFirst
        if takesSubject, existential == nil,
            let chosen = choice.subject(
                rest, mayMiss: clause.sharesSubject)
        {
            arguments.subject = joined(chosen.phrase, clause)
            arguments.subjectGround = chosen.ground
            arguments.isDoubtful = chosen.isDoubtful
            rest.removeAll { $0 == chosen.phrase }
        }
        if arguments.subject.isEmpty, takesSubject {
            rest.removeAll { text.text(phrases[$0].head) == "Es" }
        }
        if let end = end(of: clause), rest.contains(where: { phrases[$0].head >= end }) {
            rest.removeAll { phrases[$0].head >= end }
        }
        if clause.verbs.count > 1, isFirst, clause.verbs[0].head == clause.finite {
            rest.removeAll { owner(of: $0, clause) != 0 }
        }
        if choice.isCopula {
            arguments.predicate =
                rest.first { phrases[$0].cases.contains(.nominative) }
                .map { joined($0, clause) } ?? []
            rest.removeAll { arguments.predicate.contains($0) }
        } else if let object = choice.object(rest) {
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
