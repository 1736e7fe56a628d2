import GermanText

/// Matches the verbs of clauses with the lexicon's entries.
final class VerbMatcher {
    let analysis: Analysis
    private let lexicon: EventLexicon
    let actors: ActorReader
    private let speakers: SpeakerActors
    let subjects: SubjectReader
    private let required: RequiredNouns
    private let words: WordMatcher
    private let stays: StayReader
    private let pronouns: DemonstrativeReader
    private let likened: LikenedActors

    init(
        _ analysis: Analysis, _ knowledge: Lexicon, _ lexicon: EventLexicon, _ words: WordMatcher
    ) {
        self.analysis = analysis
        self.lexicon = lexicon
        actors = ActorReader(analysis, knowledge, lexicon)
        speakers = SpeakerActors(analysis)
        subjects = SubjectReader(analysis, lexicon)
        self.words = words
        stays = StayReader(analysis)
        pronouns = DemonstrativeReader(analysis, actors)
        likened = LikenedActors(analysis, actors)
        required = RequiredNouns(analysis, lexicon, actors, words)
    }

    /// The draft of the event that `verb` in clause `index` reports; `nil` when none does, or an entry
    /// stops it.
    ///
    /// What somebody says that another should do is a demand: there the modal verb reports the act.
    func draft(_ verb: VerbGroup, in index: Int) -> EventDraft? {
        verb.modal.flatMap { draft(verb, as: $0, in: index) } ?? act(verb, in: index)
    }

    /// The draft of what the verb itself reports, whatever its modal verb says.
    func act(_ verb: VerbGroup, in index: Int) -> EventDraft? {
        draft(verb, as: verb.lemma, in: index)
    }

    private func draft(_ verb: VerbGroup, as lemma: String, in index: Int) -> EventDraft? {
        guard let entries = lexicon.verbs[lemma] else { return nil }
        let arguments = subjects.arguments(verb, index)
        let clause = analysis.clauses[index]
        let fitting = entries.filter { fits($0, verb, arguments, clause) }
        guard !fitting.contains(where: { $0.type == nil }) else { return nil }
        let ordered = fitting.sorted { weight($0) > weight($1) }
        for entry in ordered {
            if let draft = fill(entry, verb, arguments, index) { return draft }
        }
        return nil
    }

    /// Entries that ask for more are better.
    private func weight(_ entry: EventEntry) -> Int {
        entry.requirements.count * 2 + entry.fillers.filter(\.isRequired).count
            + (entry.isReflexive ? 3 : 0)
    }

    // MARK: What must stand there

    private func fits(
        _ entry: EventEntry, _ verb: VerbGroup, _ arguments: Arguments, _ clause: Clause
    ) -> Bool {
        if entry.isReflexive, !arguments.isReflexive { return false }
        // Troops that are stationed somewhere stand there; nobody moves them (codebook, section 8). Those
        // that were have been moved there and away.
        if entry.type == .mobilize, entry.mode != "police", verb.voice == .statal,
            verb.tense != .past
        {
            return false
        }
        return entry.requirements.allSatisfy { holds($0, verb, arguments, clause) }
    }

    func holds(
        _ requirement: EventEntry.Requirement, _ verb: VerbGroup, _ arguments: Arguments,
        _ clause: Clause
    ) -> Bool {
        if requirement.slot == .anywhere {
            return clause.segments.contains { segment in
                segment.contains { words.matches($0, requirement) }
            } || isCalled(clause, requirement)
        }
        return phrases(requirement.slot, verb, arguments, clause).contains {
            words.matches(analysis.phrases[$0].head, requirement)
        }
    }

    /// Whether the noun that a relative clause says something of is one of the words: `der Anschlag, bei
    /// dem …`.
    private func isCalled(_ clause: Clause, _ requirement: EventEntry.Requirement) -> Bool {
        guard clause.kind == .relative, let antecedent = clause.antecedent else { return false }
        return words.matches(analysis.phrases[antecedent].head, requirement)
    }

    /// The phrases in which a required word may stand; cases are taken loosely.
    private func phrases(
        _ slot: EventEntry.Slot, _ verb: VerbGroup, _ arguments: Arguments, _ clause: Clause
    ) -> [Int] {
        switch slot {
        case .preposition(let preposition):
            return arguments.prepositional.filter { $0.preposition == preposition }
                .flatMap(\.phrases)
        case .accusative, .nominative:
            let isSure = slot == .accusative && !verb.isPassive && !arguments.isDoubtful
            return clause.phrases.filter {
                analysis.phrases[$0].preposition == nil && analysis.phrases[$0].genitiveOf == nil
                    && !(isSure && arguments.subject.contains($0))
            } + [clause.antecedent].compactMap(\.self)
        default: return filling(slot, verb, arguments)
        }
    }

    // MARK: Who stands there

    func fill(
        _ entry: EventEntry, _ verb: VerbGroup, _ arguments: Arguments, _ clause: Int
    ) -> EventDraft? {
        guard
            var draft = EventDraft(
                entry, clause: clause, trigger: verb.head..<verb.head + 1, head: verb.head)
        else { return nil }
        draft.verb = verb
        var partners: [Actor] = []
        for filler in entry.fillers {
            var phrases = filling(filler.slot, verb, arguments, isPlain: entry.isPlain)
            if filler.role == .recipient, phrases.isEmpty, filler.slot == .dative {
                phrases = arguments.accusative.filter {
                    analysis.phrases[$0].cases.contains(.dative)
                }
            }
            if filler.slot == .nominative, entry.isSpoken { phrases.removeAll(where: isUnnamed) }
            let isGiven = phrases.contains { required.asks(entry, for: $0) }
            phrases = required.others(phrases, entry, filler)
            var found =
                switch filler.slot {
                case .speaker: speakers.speaker(of: draft, to: draft.recipients)
                case .genitive: required.owners(entry, clause)
                default: phrases.flatMap { actors.actors($0, as: filler.role) }
                }
            if found.isEmpty, filler.slot == .nominative {
                found = speakers.own(phrases, clause)
            }
            if found.isEmpty, filler.role == .recipient, entry.type?.quad == 3 {
                found = phrases.flatMap(pronouns.owners)
            }
            if found.isEmpty, filler.role == .recipient, draft.target == nil, draft.isForcible {
                draft.target = phrases.lazy.compactMap(actors.thing).first
            }
            if found.isEmpty, filler.isRequired, draft.target == nil { return nil }
            if filler.role != .recipient, found.isEmpty, !isGiven, isForeign(phrases, entry, clause)
            {
                return nil
            }
            if filler.slot == .nominative, filler.role == .actor, !found.isEmpty {
                found += likened.actors(beside: verb, arguments.subject, in: clause)
            }
            if filler.role == .both { partners = Array(found.dropFirst()) }
            take(found, filler.role, &draft)
        }
        draft.joinDoers(partners)
        if entry.isAbroad, !stays.isVisit(draft, arguments) { return nil }
        let nouns = required.phrases(of: entry, in: clause)
        draft.parts = nouns.map { analysis.phrases[$0].head }
        if draft.actors.isEmpty, entry.type?.quad == 4 {
            draft.actors = required.doers(nouns, entry, verb, arguments)
        }
        if draft.actors.isEmpty { draft.actors = speakers.authority(over: draft) }
        draft.recipients.removeAll { draft.actors.map(\.name).contains($0.name) }
        draft.leaveOutOwnCountry()
        if draft.recipients.isEmpty {
            draft.recipients = required.affected(entry, clause, draft.actors)
        }
        if draft.recipients.isEmpty, draft.target == nil, draft.isForcible {
            draft.target = nouns.lazy.filter { !self.isMeans($0) }.compactMap(actors.thing).first
        }
        return draft
    }

    /// Whether the phrase tells by what means: `mit Raketen`.
    private func isMeans(_ phrase: Int) -> Bool { analysis.phrases[phrase].preposition == "mit" }

    /// Whether the phrase names nobody itself, whatever belongs to it.
    private func isUnnamed(_ phrase: Int) -> Bool {
        analysis.phrases[phrase].entity == nil && analysis.phrases[phrase].pair.isEmpty
    }

    /// The phrases that stand where those acted upon may, and those that the entry asks for.
    func things(of draft: EventDraft) -> [Int] {
        guard let verb = draft.verb else { return [] }
        let arguments = subjects.arguments(verb, draft.clause)
        let slots = draft.entry.fillers.filter { $0.role == .recipient }.map(\.slot)
        let own = slots.flatMap { filling($0, verb, arguments, isPlain: draft.entry.isPlain) }
        var things: [Int] = []
        for phrase in required.phrases(of: draft.entry, in: draft.clause) + own
        where !things.contains(phrase) {
            things.append(phrase)
        }
        return things
    }

    /// Whether the relative pronoun stands for a thing.
    private func isRelative(_ phrase: Int, _ clause: Int) -> Bool {
        guard analysis.phrases[phrase].kind == .relative, analysis.phrases[phrase].entity == nil,
            let antecedent = analysis.clauses[clause].antecedent
        else { return false }
        return actors.isOther(antecedent) && analysis.phrases[antecedent].determiner != nil
    }

    /// Whether the doer is stated but is nobody who can act.
    private func isForeign(_ phrases: [Int], _ entry: EventEntry, _ clause: Int) -> Bool {
        guard let quad = entry.type?.quad, quad != 4 else { return false }
        return phrases.contains { phrase in
            actors.isOther(phrase) || isRelative(phrase, clause)
        }
    }

    private func take(_ found: [Actor], _ role: EventEntry.Role, _ draft: inout EventDraft) {
        switch role {
        case .actor: draft.actors += found
        case .recipient: draft.recipients += found
        case .both:
            draft.actors += found.prefix(1)
            draft.recipients += found.dropFirst()
        }
    }

    /// The phrases that fill `slot`, the passive understood.
    func filling(
        _ slot: EventEntry.Slot, _ verb: VerbGroup, _ arguments: Arguments, isPlain: Bool = false
    ) -> [Int] {
        let isTurned = verb.isPassive && !isPlain
        switch slot {
        case .nominative: return isTurned ? agent(arguments) : arguments.subject
        case .accusative: return isTurned ? arguments.subject : arguments.directObject
        case .dative:
            return arguments.dative.isEmpty ? arguments.possibleDative : arguments.dative
        case .preposition(let preposition):
            return arguments.prepositional.filter {
                $0.preposition == preposition && !(isTurned && preposition == "von")
            }.flatMap(\.phrases)
        case .genitive, .adjective, .speaker, .anywhere: return []
        }
    }

    /// Whether the phrase with `von` tells whose or where the thing is that stands before it, itself
    /// in the genitive or behind a preposition: `während des Besuchs von …`, `in der Nähe von …`.
    private func isOwner(_ index: Int) -> Bool {
        guard analysis.phrases[index].preposition == "von",
            let place = analysis.phrase(before: index)
        else { return false }
        let host = analysis.phrases[place]
        if holdsProtest(index, host) { return true }
        return host.tokens.upperBound == analysis.phrases[index].extent.lowerBound
            && host.kind == .noun && !host.isTime
            && (host.entity == nil || actors.isSeat(index, of: place))
            && (host.preposition != nil || host.genitiveOf != nil)
    }

    /// Whether the people behind `von` hold the protest that `host` right before names, since they have no
    /// force with which to do something to it: `eine Kundgebung von Studenten wurde aufgelöst`.
    private func holdsProtest(_ index: Int, _ host: NounPhrase) -> Bool {
        guard host.tokens.upperBound == analysis.phrases[index].extent.lowerBound,
            let holder = actors.actor(index), holder.sector != nil, holder.mayProtest
        else { return false }
        return lexicon.entries(ofNoun: analysis.text.text(host.head)).contains {
            $0.type == .protest
        }
    }

    private func agent(_ arguments: Arguments) -> [Int] {
        for preposition in ["von", "durch"] {
            let found = arguments.prepositional.filter {
                $0.preposition == preposition && !$0.phrases.prefix(1).contains(where: isOwner)
            }
            .flatMap(\.phrases).filter { actors.actor($0) != nil }
            if !found.isEmpty { return found }
        }
        return []
    }
}
