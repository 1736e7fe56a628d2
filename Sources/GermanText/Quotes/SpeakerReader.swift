/// Reads who a phrase names as the speaker, with all that belongs to the name.
struct SpeakerReader {
    /// Pronouns that stand for things.
    private static let things: Set<String> = ["das", "dies", "dieses", "es", "was"]

    private let parsed: ParsedText
    private var text: TokenSequence { parsed.text }
    private var phrases: [NounPhrase] { parsed.phrases }

    init(_ parsed: ParsedText) { self.parsed = parsed }

    /// The speaker that phrase `index` names.
    func speaker(_ index: Int) -> Speaker {
        Speaker(tokens: span(index), name: name(index), entity: phrases[index].entity)
    }

    /// The speaker that the source `index`, such as `Angaben der Polizei`, is from.
    func speaker(ofSource index: Int) -> Speaker {
        guard let owner = owner(of: index) else { return speaker(index) }
        return Speaker(tokens: span(index), name: name(owner), entity: phrases[owner].entity)
    }

    /// The speaker of `verb` in clause `clause`: its subject, in the passive its agent, who does not
    /// stand among the `words` said.
    func speaker(
        of verb: VerbGroup, in clause: Int, outside words: Range<Int> = 0..<0
    ) -> Speaker? {
        guard let chosen = phrase(of: verb, in: clause) else { return nil }
        let isOutside = { (index: Int) in !words.contains(phrases[index].head) }
        if isOutside(chosen) { return speaker(chosen) }
        return candidates(parsed.clauses[clause]).first { isOutside($0) && mayBeSubject($0) }
            .map { speaker($0) }
    }

    /// The phrase of the speaker of `verb` in clause `clause`.
    func phrase(of verb: VerbGroup, in clause: Int) -> Int? {
        let owner = parsed.clauses[clause]
        guard let place = owner.verbs.firstIndex(where: { $0.head == verb.head }) else {
            return nil
        }
        let arguments = owner.arguments[place]
        switch parsed.saying(clause)?.cue {
        case .quoting:
            if verb.isPassive { return subject(arguments, owner) }
            return arguments.accusative.first
                ?? arguments.prepositional.first { $0.preposition == "aus" }?.phrases.first
                ?? arguments.subject.first
        case .from:
            return arguments.subject.first(where: canSpeak) ?? source(arguments)
                ?? (verb.lemma == "sein" ? nil : subject(arguments, owner))
        case .impersonal: return agent(arguments) ?? source(arguments, or: "bei")
        default: break
        }
        let isInState = verb.voice == .statal && parsed.saying(clause) == nil
        if verb.isPassive, !isInState { return agent(arguments) ?? document(arguments) }
        return subject(arguments, owner) ?? named(owner, verb) ?? shared(clause, verb)
    }

    /// The subject, or what was taken for the object where only that can speak: the words said are the
    /// object of a verb of saying.
    private func subject(_ arguments: Arguments, _ clause: Clause) -> Int? {
        let object = arguments.accusative.first { mayBeSubject($0) }
        guard let subject = arguments.subject.first else { return object }
        if isMarkedName(subject), let other = unmarked(clause) { return other }
        switch text.lower(phrases[subject].head) {
        case "es": return object ?? (clause.kind == .main ? document(arguments) : nil) ?? subject
        case "das", "dies":
            return object ?? candidates(clause).first { $0 != subject && mayBeSubject($0) }
                ?? subject
        default: break
        }
        guard let object, !canSpeak(subject), !isCountry(subject), canSpeak(object) else {
            return subject
        }
        let isRelative = phrases[subject].kind == .relative
        return isRelative && phrases[object].determiner != nil ? subject : object
    }

    /// Whether the phrase names a country, which stands for its government.
    private func isCountry(_ index: Int) -> Bool {
        phrases[index].entity.map { parsed.entities[$0].kind == .country } ?? false
    }

    /// Whether the phrase is a name in quotation marks behind a noun, such as that of a paper.
    private func isMarkedName(_ index: Int) -> Bool {
        var token = phrases[index].tokens.lowerBound
        guard parsed.quoted[token] else { return false }
        while token > 0, parsed.quoted[token] { token -= 1 }
        return !text.isMark(token) && text.word(token).isCapitalized
    }

    /// The phrase that can be the subject instead of a name in quotation marks.
    private func unmarked(_ clause: Clause) -> Int? {
        candidates(clause).first {
            !parsed.quoted[phrases[$0].head] && mayBeSubject($0) && canSpeak($0)
        }
    }

    /// Whether the phrase names somebody who can speak.
    func canSpeak(_ index: Int) -> Bool {
        guard let entity = phrases[index].entity else {
            switch phrases[index].kind {
            case .noun: return text.word(phrases[index].head).role != nil
            case .pronoun: return !Self.things.contains(text.lower(phrases[index].head))
            case .relative: return false
            }
        }
        switch parsed.entities[entity].kind {
        case .person, .group, .organisation: return true
        case .country, .place: return false
        }
    }

    /// Whether the phrase is in the nominative, or a bare name, whose form tells little.
    func mayBeSubject(_ index: Int) -> Bool {
        let phrase = phrases[index]
        let isBareName =
            phrase.kind == .noun && phrase.determiner == nil && phrase.entity != nil
        return (phrase.cases.contains(.nominative) || isBareName)
            && !["es", "folgendes"].contains(text.lower(phrase.head))
    }

    /// The first phrase of a clause without a subject that can be one; behind the verb of a frame any
    /// that has no preposition.
    private func named(_ clause: Clause, _ verb: VerbGroup) -> Int? {
        guard !clause.sharesSubject, verb.finite != nil else { return nil }
        let candidates = candidates(clause)
        return candidates.first(where: mayBeSubject)
            ?? candidates.first { phrases[$0].kind == .noun }
    }

    /// The phrases of a clause that stand by themselves, without a preposition.
    private func candidates(_ clause: Clause) -> [Int] { clause.phrases.filter(standsFree) }

    /// Whether the phrase stands by itself, without a preposition.
    func standsFree(_ index: Int) -> Bool {
        let phrase = phrases[index]
        return phrase.kind != .relative && !phrase.isTime && phrase.genitiveOf == nil
            && phrase.apposedTo == nil && !["sich", "es"].contains(text.lower(phrase.head))
            && (phrase.preposition == nil || phrase.preposition == "wie")
    }

    /// The subject of the clause before, which is joined by `und` or governs the infinitive.
    private func shared(_ clause: Int, _ verb: VerbGroup) -> Int? {
        let own = parsed.clauses[clause]
        if verb.finite == nil || own.kind == .infinitive {
            return own.parent.flatMap { parent in
                parsed.clauses[parent].arguments.first?.subject.first
            }
        }
        guard own.sharesSubject else { return nil }
        return parsed.ranges[own.sentence].last { before in
            let other = parsed.clauses[before]
            return before < clause && other.kind == own.kind
                && other.verbs.first?.mood == own.verbs.first?.mood
                && !(other.arguments.first?.subject.isEmpty ?? true)
        }.flatMap { parsed.clauses[$0].arguments.first?.subject.first }
    }

    private func agent(_ arguments: Arguments) -> Int? {
        arguments.prepositional.first { ["von", "durch", "seitens"].contains($0.preposition) }?
            .phrases.first { !phrases[$0].isTime }
    }

    /// What stands behind `aus`, `in` or `auf` as the place of the words.
    func source(_ arguments: Arguments, or other: String = "aus") -> Int? {
        arguments.prepositional.first { ["in", "aus", "auf", other].contains($0.preposition) }?
            .phrases.first { !phrases[$0].isTime }
    }

    /// The statement or paper in which something is said: `wurde in einem Bericht vermutet`.
    private func document(_ arguments: Arguments) -> Int? {
        source(arguments).flatMap { index in
            text.word(phrases[index].head).cue.isDisjoint(with: [.source, .noun]) ? nil : index
        }
    }

    // MARK: Names

    private func name(_ index: Int) -> String {
        let phrase = phrases[index]
        if phrase.kind != .noun, let entity = phrase.entity {
            return parsed.entities[entity].name
        }
        return SpeakerName(text, phrases).nominative(index)
    }

    /// The phrase that says whose `Angaben` or `Worten` phrase `index` are.
    func owner(of index: Int) -> Int? {
        if index > 0, phrases[index - 1].genitiveOf == index { return index - 1 }
        guard index + 1 < phrases.count else { return nil }
        let next = phrases[index + 1]
        let isAdjacent = next.extent.lowerBound == phrases[index].tokens.upperBound
        return next.genitiveOf == index || isAdjacent && next.preposition == "von"
            ? index + 1 : nil
    }

    /// The tokens of phrase `index` with all that belongs to it.
    func span(_ index: Int) -> Range<Int> { SpeakerExtent(parsed).tokens(of: index) }
}
