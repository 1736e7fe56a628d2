import GermanText

/// Finds whose act another act answers: `wies die Vorwürfe zurück`, `begrüßte den Vorschlag` mean
/// whoever made them, told in a sentence before.
struct AnswerReader {
    /// How many sentences before the answer the act that it answers may stand.
    private static let reach = 5

    /// Nouns and pronouns for what was said before, by which a refusal refers back to it.
    private static let references: Set<String> = [
        "vorwurf", "vorwürfe", "vorwürfen", "anschuldigung", "anschuldigungen", "kritik",
        "forderung", "forderungen", "drohung", "drohungen", "ultimatum", "behauptung", "das",
        "dies", "dieses", "unschuld", "unschuldig", "bitte", "ersuchen", "ansinnen", "vorwürfe",
    ]

    /// Pronouns for what was told before.
    private static let pronouns: Set<String> = ["das", "dies", "diese", "dieses"]

    private let analysis: Analysis
    private let lexicon: EventLexicon

    init(_ analysis: Analysis, _ lexicon: EventLexicon) {
        self.analysis = analysis
        self.lexicon = lexicon
    }

    /// The types of the acts one of which `draft` may answer; none when it names whom it is done to.
    func answered(by draft: EventDraft) -> Set<EventType> {
        guard draft.recipients.isEmpty, !draft.actors.isEmpty else { return [] }
        switch draft.type {
        case .reject:
            return refers(draft) || isBare(draft) || isDenial(draft)
                ? [.accuse, .request, .threaten]
                : named(by: draft)
        case .support: return named(by: draft)
        case .accuse: return draft.mode == "investigate" ? [] : named(by: draft)
        default: return []
        }
    }

    /// Whether a refusal says nothing of what is refused: `Österreich lehnte ab`.
    private func isBare(_ draft: EventDraft) -> Bool {
        guard let verb = draft.verb, ["ablehnen", "weigern", "dementieren"].contains(verb.lemma),
            !verb.isPassive
        else { return false }
        let clause = analysis.clauses[draft.clause]
        let arguments = analysis.arguments(of: verb, in: clause)
        return arguments.accusative.isEmpty && clause.kind != .infinitive
            && !analysis.clauses.contains { $0.parent == draft.clause && $0.isContent }
    }

    /// Whether the refusal denies a deed without saying who speaks of it: `bestritten die Steinwürfe`.
    private func isDenial(_ draft: EventDraft) -> Bool {
        draft.verb.map {
            ["bestreiten", "dementieren", "leugnen", "abstreiten"].contains($0.lemma)
        }
            ?? false
    }

    private func refers(_ draft: EventDraft) -> Bool {
        analysis.clauses[draft.clause].segments.joined().contains {
            Self.references.contains(analysis.text.lower($0))
        }
    }

    /// The types of the acts that definite nouns of the clause without an owner mean.
    private func named(by draft: EventDraft) -> Set<EventType> {
        guard draft.verb != nil else { return [] }
        var types: Set<EventType> = []
        for index in analysis.clauses[draft.clause].phrases {
            let phrase = analysis.phrases[index]
            let noun = analysis.text.lower(phrase.head)
            if phrase.kind == .pronoun, isObject(index, draft), Self.pronouns.contains(noun) {
                return Set(EventType.allCases)
            }
            guard phrase.kind == .noun, phrase.entity == nil, !phrase.isTime,
                analysis.text.isDefinite(phrase), phrase.attribute == nil
            else { continue }
            if isObject(index, draft), lexicon.classes.contains(noun, in: .anaphor) {
                return Set(EventType.allCases)
            }
            let entries = lexicon.entries(ofNoun: analysis.text.text(phrase.head))
            types.formUnion(entries.compactMap(\.type))
        }
        return types
    }

    /// Whether the phrase is what the draft's verb is done to.
    private func isObject(_ phrase: Int, _ draft: EventDraft) -> Bool {
        guard let verb = draft.verb else { return false }
        let arguments = analysis.arguments(of: verb, in: analysis.clauses[draft.clause])
        return arguments.accusative.contains(phrase) || arguments.dative.contains(phrase)
            || verb.isPassive && arguments.subject.contains(phrase)
    }

    // MARK: Filling in

    /// `events`, each without a recipient given those whose act it answers; `answered` has the types
    /// of such acts by the start of the answer's trigger.
    static func completed(_ events: [Event], answered: [Int: Set<EventType>]) -> [Event] {
        var events = events
        for index in events.indices where events[index].recipients.isEmpty {
            guard let types = answered[events[index].trigger.span.lowerBound], !types.isEmpty
            else { continue }
            guard
                let act = events[..<index].lastIndex(where: {
                    types.contains($0.type) && provokes($0, events[index])
                })
            else {
                if events[index].type == .reject {
                    events[index].recipients = claimants(before: index, events)
                }
                continue
            }
            events[index].recipients = events[act].actors
            if events[act].recipients.isEmpty, isAsked(events[act], events[index]) {
                events[act].recipients = events[index].actors
            }
        }
        return events
    }

    /// Whether the answer shows that a demand which names nobody was made to whoever refuses it.
    private static func isAsked(_ demand: Event, _ answer: Event) -> Bool {
        demand.type == .request && answer.type == .reject
            && answer.sentence - demand.sentence <= 1
    }

    /// Whoever, as the article told before, says that the one who denies it did harm.
    private static func claimants(before index: Int, _ events: [Event]) -> [Actor] {
        let claim = events[..<index].last {
            events[index].sentence - $0.sentence <= reach && $0.type.quad == 4
                && $0.attribution != nil
        }
        guard let claim, let speaker = claim.attribution,
            !events[index].actors.contains(where: { $0.name == speaker.speaker })
        else { return [] }
        let name = speaker.speaker.split(separator: " ").drop {
            ["der", "die", "das"].contains($0)
        }
        return [
            Actor(
                name: name.joined(separator: " "), country: speaker.country, sector: nil,
                title: nil,
                text: speaker.speaker, span: claim.trigger.span)
        ]
    }

    private static func provokes(_ first: Event, _ answer: Event) -> Bool {
        guard answer.sentence - first.sentence <= reach, !first.actors.isEmpty,
            !first.actors.contains(where: { one in answer.actors.contains { isSame($0, one) } })
        else { return false }
        guard answer.type == .reject else { return true }
        return isAsked(first, answer) && first.recipients.isEmpty
            || first.recipients.contains { target in
                answer.actors.contains { isSame($0, target) }
            }
    }

    private static func isSame(_ one: Actor, _ other: Actor) -> Bool {
        if one.name == other.name { return true }
        guard one.country != nil, one.country == other.country else { return false }
        return one.sector == .government && other.sector == .government
    }
}
