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
        "dies", "dieses",
    ]

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
        case .reject: return refers(draft) ? [.accuse, .request, .threaten] : named(by: draft)
        case .support, .accuse: return named(by: draft)
        default: return []
        }
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
            guard phrase.kind == .noun, phrase.entity == nil, !phrase.isTime,
                analysis.text.isDefinite(phrase), phrase.attribute == nil
            else { continue }
            let entries = lexicon.entries(ofNoun: analysis.text.text(phrase.head))
            types.formUnion(entries.compactMap(\.type))
        }
        return types
    }

    // MARK: Filling in

    /// `events`, each without a recipient given those whose act it answers; `answered` has the types
    /// of such acts by the start of the answer's trigger.
    static func completed(_ events: [Event], answered: [Int: Set<EventType>]) -> [Event] {
        var events = events
        for index in events.indices where events[index].recipients.isEmpty {
            guard let types = answered[events[index].trigger.span.lowerBound], !types.isEmpty
            else { continue }
            let act = events[..<index].last {
                types.contains($0.type) && provokes($0, events[index])
            }
            events[index].recipients = act?.actors ?? []
        }
        return events
    }

    private static func provokes(_ first: Event, _ answer: Event) -> Bool {
        guard answer.sentence - first.sentence <= reach, !first.actors.isEmpty,
            !first.actors.contains(where: { one in answer.actors.contains { isSame($0, one) } })
        else { return false }
        guard answer.type == .reject else { return true }
        return first.recipients.contains { target in
            answer.actors.contains { isSame($0, target) }
        }
    }

    private static func isSame(_ one: Actor, _ other: Actor) -> Bool {
        if one.name == other.name { return true }
        guard one.country != nil, one.country == other.country else { return false }
        return one.sector == .government && other.sector == .government
    }
}
