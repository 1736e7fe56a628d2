import GermanText

/// Matches the nouns of phrases with the lexicon's entries.
final class NounMatcher {
    /// Verbs by which somebody denies a deed or turns it away, whoever was to do it.
    private static let denials: Set<String> = ["bestreiten", "dementieren", "leugnen", "abwenden"]

    /// The prepositions that an object of a verb may have, rather than an adverbial.
    private static let objectPrepositions: Set<String> = [
        "auf", "zu", "um", "über", "mit", "von", "für",
    ]

    let analysis: Analysis
    private let knowledge: Lexicon
    let lexicon: EventLexicon
    private let actors: ActorReader
    private let subjects: SubjectReader
    private let carriers: CarrierReader
    private let respondents: RespondentReader
    private let accessions: AccessionReader
    private let words: WordMatcher

    init(
        _ analysis: Analysis, _ knowledge: Lexicon, _ lexicon: EventLexicon, _ words: WordMatcher
    ) {
        self.words = words
        self.analysis = analysis
        self.knowledge = knowledge
        self.lexicon = lexicon
        actors = ActorReader(analysis, knowledge, lexicon)
        subjects = SubjectReader(analysis, lexicon)
        carriers = CarrierReader(analysis, knowledge, actors)
        respondents = RespondentReader(analysis, actors)
        accessions = AccessionReader(analysis)
    }

    /// The draft of the event that the noun of phrase `phrase` in clause `clause` reports.
    func draft(_ phrase: Int, in clause: Int) -> EventDraft? {
        let noun = analysis.phrases[phrase]
        guard noun.kind == .noun, !noun.isTime, noun.entity == nil else { return nil }
        let entries = lexicon.entries(ofNoun: analysis.text.text(noun.head))
        guard !entries.isEmpty else { return nil }
        let neighbours = Neighbours(phrase, analysis)
        let fitting = entries.filter { fits($0, neighbours, clause) }
        guard !fitting.contains(where: { $0.type == nil }) else { return nil }
        let ordered = fitting.sorted { $0.requirements.count > $1.requirements.count }
        for entry in ordered {
            if let draft = fill(entry, phrase, neighbours, clause) { return draft }
        }
        return nil
    }

    private func fits(_ entry: EventEntry, _ neighbours: Neighbours, _ clause: Int) -> Bool {
        entry.requirements.allSatisfy { holds($0, neighbours, clause) }
    }

    func holds(
        _ requirement: EventEntry.Requirement, _ neighbours: Neighbours, _ clause: Int
    ) -> Bool {
        if requirement.slot == .anywhere {
            return analysis.clauses[clause].segments.contains { segment in
                segment.contains { words.matches($0, requirement) }
            }
        }
        return phrases(requirement.slot, neighbours).contains {
            words.matches(analysis.phrases[$0].head, requirement)
        }
    }

    /// The phrases in which a required word may stand; `von` stands for a genitive.
    private func phrases(_ slot: EventEntry.Slot, _ neighbours: Neighbours) -> [Int] {
        let own = neighbours.phrases(in: slot)
        return slot == .genitive ? own + neighbours.phrases(in: .preposition("von")) : own
    }

    func fill(
        _ entry: EventEntry, _ phrase: Int, _ neighbours: Neighbours, _ clause: Int
    ) -> EventDraft? {
        let head = analysis.phrases[phrase].head
        guard
            var draft = EventDraft(entry, clause: clause, trigger: head..<head + 1, head: head)
        else { return nil }
        draft.phrase = phrase
        for filler in entry.fillers {
            let found = fillers(filler, entry, phrase, neighbours)
            if found.isEmpty, filler.role == .recipient, draft.target == nil, draft.isForcible {
                draft.target =
                    neighbours.phrases(in: filler.slot).lazy.compactMap(actors.thing)
                    .first
            }
            if !take(found, filler.role, &draft), filler.isRequired, draft.target == nil {
                return nil
            }
        }
        if draft.recipients.isEmpty, let (first, second) = actors.parties(phrase) {
            draft.actors = [first]
            draft.recipients = [second]
        }
        if draft.recipients.isEmpty { draft.recipients = destination(phrase, entry) }
        if draft.actors.isEmpty { draft.actors = plotters(phrase, entry, draft) }
        if draft.actors.isEmpty, entry.type == .consult {
            draft.actors = accessions.union(negotiatingIn: phrase)
        }
        govern(&draft, phrase, clause)
        draft.telling = analysis.clause(tellingOf: phrase, in: clause)
        carriers.complete(&draft, phrase)
        return draft
    }

    func fillers(
        _ filler: EventEntry.Filler, _ entry: EventEntry, _ phrase: Int,
        _ neighbours: Neighbours
    ) -> [Actor] {
        if let possessor = actors.possessor(phrase), isPossessor(filler, entry) {
            return [possessor]
        }
        if filler.slot == .adjective {
            return isCompound(phrase, entry) ? [] : actors.attribute(phrase).map { [$0] } ?? []
        }
        let own = neighbours.phrases(in: filler.slot)
        let found = (own.isEmpty ? shared(phrase, filler.slot) : own).flatMap {
            actors.actors($0, as: filler.role)
        }
        let isHeld = entry.type == .protest && filler.slot == .preposition("von")
        return isHeld ? found.filter(\.mayProtest) : found
    }

    /// What stands behind the last of several nouns and belongs to all: `die Festnahme und Folter von
    /// Gefangenen`.
    private func shared(_ phrase: Int, _ slot: EventEntry.Slot) -> [Int] {
        let next = phrase + 1
        guard next < analysis.phrases.count, analysis.phrases[next].joinedTo == phrase,
            analysis.phrases[next].determiner == nil, analysis.phrases[next].entity == nil
        else { return [] }
        return Neighbours(next, analysis).phrases(in: slot)
    }

    /// Whether a possessive determiner stands for who fills the slot: `sein Besuch`, but a trial is
    /// that of the accused.
    private func isPossessor(_ filler: EventEntry.Filler, _ entry: EventEntry) -> Bool {
        if entry.type == .accuse, entry.mode == "investigate" { return filler.role == .recipient }
        return filler.slot == .genitive || filler.slot == .preposition("zwischen")
    }

    /// Whether the noun is a compound whose front tells where the journey goes: `Polen-Besuch`.
    private func isCompound(_ phrase: Int, _ entry: EventEntry) -> Bool {
        entry.mode == "visit" && !front(of: phrase, entry).isEmpty
    }

    /// What stands before the entry's noun in a compound.
    private func front(of phrase: Int, _ entry: EventEntry) -> Substring {
        let word = analysis.text.text(analysis.phrases[phrase].head)
        for noun in [entry.lemma, entry.lemma.lowercased()] {
            for ending in ["", "s", "es", "e", "en"] where word.hasSuffix(noun + ending) {
                let front = word.dropLast(noun.count + ending.count)
                return front.hasSuffix("-") ? front.dropLast() : front
            }
        }
        return ""
    }

    /// The army, by whom a seizure of power is done that is called so: `Militärputsch in Niger`.
    private func plotters(_ phrase: Int, _ entry: EventEntry, _ draft: EventDraft) -> [Actor] {
        guard entry.type == .coerce, entry.mode == "seize",
            let country = draft.recipients.first?.country, front(of: phrase, entry) == "Militär"
        else { return [] }
        let tokens = analysis.phrases[phrase].tokens
        return [
            Actor(
                name: "Militär", country: country, sector: .military, title: nil,
                text: analysis.string(tokens), span: analysis.span(tokens))
        ]
    }

    /// The country or place in front of a compound that tells of a journey.
    private func destination(_ phrase: Int, _ entry: EventEntry) -> [Actor] {
        guard entry.mode == "visit" else { return [] }
        let front = String(front(of: phrase, entry))
        guard !front.isEmpty, let place = knowledge.location(named: front) else { return [] }
        let tokens = analysis.phrases[phrase].tokens
        return [
            Actor(
                name: place.name, country: place.country, sector: nil, title: nil,
                text: analysis.string(tokens), span: analysis.span(tokens))
        ]
    }

    /// Gives `found` their role; false when there is nobody.
    private func take(
        _ found: [Actor], _ role: EventEntry.Role, _ draft: inout EventDraft
    ) -> Bool {
        guard !found.isEmpty else { return false }
        switch role {
        case .actor: if draft.actors.isEmpty { draft.actors = found }
        case .recipient: if draft.recipients.isEmpty { draft.recipients = found }
        case .both:
            if draft.actors.isEmpty { draft.actors = Array(found.prefix(1)) }
            draft.recipients += found.dropFirst()
        }
        return true
    }

    /// Whether the clause's subject takes part in the meeting that the phrase names in passing:
    /// `sagte er bei einem Besuch in Rom`.
    private func isControlled(_ draft: EventDraft, _ phrase: Int) -> Bool {
        let noun = analysis.phrases[phrase]
        return draft.type == .consult && draft.actors.isEmpty
            && ["bei", "nach", "während", "zu", "vor", "auf", "in"].contains(noun.preposition ?? "")
            && !draft.recipients.isEmpty
    }

    /// Whether the clause's subject is the one invited: `auf Einladung von`, `folgte der Einladung`.
    private func isAccepted(_ draft: EventDraft, _ verb: VerbGroup) -> Bool {
        guard draft.entry.lemma == "Einladung", draft.recipients.isEmpty, !verb.isPassive,
            let phrase = draft.phrase
        else { return false }
        return analysis.phrases[phrase].preposition == "auf"
            || ["folgen", "annehmen", "ablehnen", "erhalten", "ausschlagen"].contains(verb.lemma)
    }

    // MARK: The verb above

    /// Notes the verb that governs the noun; a verb that only carries the act lends its subject.
    private func govern(_ draft: inout EventDraft, _ phrase: Int, _ clause: Int) {
        guard let verb = analysis.clauses[clause].verbs.first else { return }
        let arguments = subjects.arguments(verb, clause)
        if isControlled(draft, phrase) {
            draft.actors = arguments.subject.compactMap(actors.actor)
        }
        if draft.recipients.isEmpty {
            draft.recipients = respondents.respondents(to: draft, phrase, verb, arguments)
        }
        if isAccepted(draft, verb) {
            draft.recipients = arguments.subject.compactMap(actors.actor)
        }
        let isSubject = arguments.subject.contains(phrase)
        let isPrepositional = arguments.prepositional.contains {
            $0.phrases.contains(phrase) && Self.objectPrepositions.contains($0.preposition)
        }
        draft.isObject =
            arguments.accusative.contains(phrase) || arguments.dative.contains(phrase)
            || isSubject && verb.isPassive || isPrepositional
        guard draft.isObject || isSubject else { return }
        draft.governor = verb
        let mood = knowledge.mood(of: verb.lemma)
        draft.isCarried = mood == .light || Analysis.carriers.contains(verb.lemma)
        let isAct = [nil, "zu", "mit", "auf", "von"].contains(analysis.phrases[phrase].preposition)
        guard let mood, lends(mood, verb, draft), isAct, draft.actors.isEmpty else { return }
        let doers = isSubject ? agents(verb, mood, arguments) : carrying(verb, arguments)
        guard draft.entry.fillers.contains(where: { $0.role != .recipient }) else { return }
        draft.actors = doers
    }

    /// Who does what the object of `verb` names.
    private func carrying(_ verb: VerbGroup, _ arguments: Arguments) -> [Actor] {
        verb.isPassive ? [] : arguments.subject.compactMap(actors.actor)
    }

    /// By whom, behind `von`, the passive of a verb that only carries its noun says that it was done.
    private func agents(_ verb: VerbGroup, _ mood: Mood, _ arguments: Arguments) -> [Actor] {
        guard verb.isPassive, mood == .light else { return [] }
        return arguments.prepositional.filter {
            $0.preposition == "von" && !$0.phrases.prefix(1).contains(where: isOwner)
        }.flatMap(\.phrases).compactMap(actors.actor)
    }

    /// Whether the phrase with `von` belongs to the noun right before it.
    private func isOwner(_ phrase: Int) -> Bool {
        guard let place = analysis.phrase(before: phrase) else { return false }
        let host = analysis.phrases[place]
        return host.kind == .noun && !host.isTime
            && host.tokens.upperBound == analysis.phrases[phrase].extent.lowerBound
    }

    /// Whether the verb's subject does what its object names: not who foils, fears or denies a deed.
    private func lends(_ mood: Mood, _ verb: VerbGroup, _ draft: EventDraft) -> Bool {
        guard draft.type.quad == 4 else { return true }
        if mood == .denied { return !Self.denials.contains(verb.lemma) }
        guard mood == .hypothetical else { return true }
        return lexicon.classes.contains(verb.lemma, in: .phase)
            || lexicon.classes.contains(verb.lemma, in: .plot)
    }
}
