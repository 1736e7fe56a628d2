import GermanText

/// Finds whom a refusal answers: `wies die Vorwürfe zurück` means whoever made them.
enum AnswerReader {
    /// How many sentences before the answer the accusation or demand may stand.
    private static let reach = 3

    /// Nouns and pronouns for what was said before, by which a refusal refers back to it.
    private static let references: Set<String> = [
        "vorwurf", "vorwürfe", "vorwürfen", "anschuldigung", "anschuldigungen", "kritik",
        "forderung", "forderungen", "drohung", "drohungen", "ultimatum", "behauptung", "das",
        "dies", "dieses",
    ]

    /// Whether what `draft` refuses is only referred to.
    static func refers(_ draft: EventDraft, in analysis: Analysis) -> Bool {
        analysis.clauses[draft.clause].segments.joined().contains {
            references.contains(analysis.text.lower($0))
        }
    }

    /// `events`, each refusal without a recipient whose trigger starts at one of `references` given
    /// those who accused or asked the refuser.
    static func completed(_ events: [Event], references: Set<Int>) -> [Event] {
        var events = events
        for index in events.indices
        where isOpen(events[index]) && references.contains(events[index].trigger.span.lowerBound) {
            let answered = events[..<index].last { provokes($0, events[index]) }
            events[index].recipients = answered?.actors ?? []
        }
        return events
    }

    private static func isOpen(_ event: Event) -> Bool {
        event.type == .reject && event.recipients.isEmpty && !event.actors.isEmpty
    }

    private static func provokes(_ first: Event, _ answer: Event) -> Bool {
        guard [.accuse, .request, .threaten].contains(first.type),
            answer.sentence - first.sentence <= reach
        else { return false }
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
