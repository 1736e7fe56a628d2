import GermanText

/// Matches the verbs of clauses with the lexicon's entries.
struct VerbMatcher {
    private let analysis: Analysis
    private let lexicon: EventLexicon
    private let actors: ActorReader

    init(_ analysis: Analysis, _ lexicon: EventLexicon) {
        self.analysis = analysis
        self.lexicon = lexicon
        actors = ActorReader(analysis)
    }

    /// The draft of the event that `verb` in clause `index` reports, and whether an entry blocks it.
    func draft(_ verb: VerbGroup, in index: Int) -> EventDraft? {
        guard let entries = lexicon.verbs[verb.lemma] else { return nil }
        let arguments = self.arguments(verb, index)
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
            + (entry.isReflexive ? 1 : 0)
    }

    /// The arguments of the verb, with a subject from the clause above when it has none.
    func arguments(_ verb: VerbGroup, _ index: Int) -> Arguments {
        let clause = analysis.clauses[index]
        var arguments = analysis.arguments(of: verb, in: clause)
        if arguments.subject.isEmpty { arguments.subject = inherited(index) }
        return arguments
    }

    private func inherited(_ index: Int) -> [Int] {
        let clause = analysis.clauses[index]
        let above: Int?
        if clause.kind == .infinitive {
            above = clause.parent
        } else if index > 0, analysis.clauses[index - 1].sentence == clause.sentence {
            above = analysis.clauses[..<index].lastIndex {
                $0.sentence == clause.sentence && $0.kind == clause.kind
            }
        } else {
            above = nil
        }
        guard let above, let verb = analysis.clauses[above].verbs.first else { return [] }
        return analysis.arguments(of: verb, in: analysis.clauses[above]).subject
    }

    // MARK: What must stand there

    private func fits(
        _ entry: EventEntry, _ verb: VerbGroup, _ arguments: Arguments, _ clause: Clause
    ) -> Bool {
        if entry.isReflexive, !arguments.isReflexive { return false }
        return entry.requirements.allSatisfy { holds($0, verb, arguments, clause) }
    }

    private func holds(
        _ requirement: EventEntry.Requirement, _ verb: VerbGroup, _ arguments: Arguments,
        _ clause: Clause
    ) -> Bool {
        if requirement.slot == .anywhere {
            return clause.segments.contains { segment in
                segment.contains { WordMatcher.matches(analysis.text.text($0), requirement.words) }
            }
        }
        return phrases(requirement.slot, verb, arguments, clause).contains {
            WordMatcher.matches(analysis.text.text(analysis.phrases[$0].head), requirement.words)
        }
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
            return clause.phrases.filter {
                analysis.phrases[$0].preposition == nil && analysis.phrases[$0].genitiveOf == nil
            } + [clause.antecedent].compactMap(\.self)
        default: return filling(slot, verb, arguments)
        }
    }

    // MARK: Who stands there

    private func fill(
        _ entry: EventEntry, _ verb: VerbGroup, _ arguments: Arguments, _ clause: Int
    ) -> EventDraft? {
        var draft = EventDraft(
            entry: entry, clause: clause, trigger: verb.head..<verb.head + 1, head: verb.head)
        draft.verb = verb
        for filler in entry.fillers {
            var phrases = filling(filler.slot, verb, arguments, isPlain: entry.isPlain)
            if filler.role == .recipient, phrases.isEmpty, filler.slot == .dative {
                phrases = arguments.accusative.filter {
                    analysis.phrases[$0].cases.contains(.dative)
                }
            }
            phrases.removeAll { isRequiredWord($0, entry) }
            let found = phrases.flatMap { actors.actors($0, as: filler.role) }
            if found.isEmpty, filler.isRequired { return nil }
            if filler.role != .recipient, found.isEmpty, isForeign(phrases, entry) { return nil }
            take(found, filler.role, &draft)
        }
        if draft.actors.isEmpty, verb.isPassive, entry.type?.quad == 4 {
            draft.actors = analysis.clauses[clause].phrases.filter { isRequiredWord($0, entry) }
                .compactMap(actors.attribute)
        }
        if draft.recipients.isEmpty { draft.recipients = owners(entry, clause, draft.actors) }
        return draft
    }

    /// Whether the doer is stated but is nobody who can act.
    private func isForeign(_ phrases: [Int], _ entry: EventEntry) -> Bool {
        guard let quad = entry.type?.quad, quad != 4 else { return false }
        return phrases.contains(where: actors.isOther)
    }

    private func isRequiredWord(_ phrase: Int, _ entry: EventEntry) -> Bool {
        let head = analysis.text.text(analysis.phrases[phrase].head)
        return entry.requirements.contains {
            $0.slot != .anywhere && WordMatcher.matches(head, $0.words)
        }
    }

    /// Whose the thing is that the entry asks for: `den Rücktritt des Präsidenten`.
    private func owners(_ entry: EventEntry, _ clause: Int, _ actors: [Actor]) -> [Actor] {
        guard let type = entry.type,
            type.quad == 3 || [.sanction, .support, .retreat].contains(type),
            entry.fillers.contains(where: { $0.role == .recipient })
        else { return [] }
        let names = Set(actors.map(\.name))
        return analysis.clauses[clause].phrases.filter { isRequiredWord($0, entry) }
            .compactMap(self.actors.owner).filter { !names.contains($0.name) }
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
    private func filling(
        _ slot: EventEntry.Slot, _ verb: VerbGroup, _ arguments: Arguments, isPlain: Bool = false
    ) -> [Int] {
        let isTurned = verb.isPassive && !isPlain
        switch slot {
        case .nominative: return isTurned ? agent(arguments) : arguments.subject
        case .accusative: return isTurned ? arguments.subject : arguments.accusative
        case .dative:
            return arguments.dative.isEmpty ? arguments.possibleDative : arguments.dative
        case .preposition(let preposition):
            return arguments.prepositional.filter {
                $0.preposition == preposition && !(isTurned && preposition == "von")
            }.flatMap(\.phrases)
        case .genitive, .adjective, .anywhere: return []
        }
    }

    /// Whether the phrase with `von` tells whose or where the thing is that stands before it, itself
    /// in the genitive or behind a preposition: `während des Besuchs von …`, `in der Nähe von …`.
    private func isOwner(_ index: Int) -> Bool {
        guard index > 0, analysis.phrases[index].preposition == "von" else { return false }
        let host = analysis.phrases[index - 1]
        return host.tokens.upperBound == analysis.phrases[index].extent.lowerBound
            && host.kind == .noun && !host.isTime && host.entity == nil
            && (host.preposition != nil || host.genitiveOf != nil)
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
