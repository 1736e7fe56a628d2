/// Bounds what the events of an article take in memory and in the log.
///
/// A sentence is bounded, but several events may carry it, with names from all over the article.
enum EventSize {
    /// What the names of the members, the numbers and the codes of an event take.
    private static let frame = 1_024
    /// What those of one actor or trigger take.
    private static let part = 160

    /// The first of `events` that together take at most ``Coder/maximumEventBytes``.
    static func fitting(_ events: [Event]) -> [Event] {
        var left = Coder.maximumEventBytes
        return Array(
            events.prefix { event in
                left -= bytes(of: event)
                return left >= 0
            })
    }

    /// How many bytes `event` takes as JSON before characters are escaped, or somewhat more.
    static func bytes(of event: Event) -> Int {
        let actors = (event.actors + event.recipients).reduce(0) { $0 + bytes(of: $1) }
        let triggers = (event.mentions + [event.trigger]).reduce(0) { $0 + bytes(of: $1) }
        let others = [
            event.text, event.rule, event.when?.text, event.place?.text, event.place?.country,
            event.attribution?.speaker, event.attribution?.cue, event.attribution?.country,
        ]
        let contexts = event.contexts.reduce(0) { $0 + $1.utf8.count + 3 }
        return frame + actors + triggers + contexts
            + others.reduce(0) { $0 + ($1?.utf8.count ?? 0) }
    }

    private static func bytes(of actor: Actor) -> Int {
        part + actor.name.utf8.count + actor.text.utf8.count + (actor.title?.utf8.count ?? 0)
            + (actor.country?.utf8.count ?? 0)
    }

    private static func bytes(of trigger: Trigger) -> Int {
        part + trigger.text.utf8.count + trigger.lemma.utf8.count
    }
}
