/// Reads the first words of an article, which tell in the present, without a time, what the sentences behind
/// them tell in full as still ahead: `Macron reist nach Rom. Der Präsident besucht am Montag …`.
enum TeaserReader {
    /// The first sentences, which may only announce what the article is about.
    private static let teaser = 0...1
    /// How many sentences behind it the full account begins at the latest.
    private static let reach = 4

    /// `events`, each that the teaser told in the present planned, and said by whom, as the sentences behind it
    /// tell; `present` has the places of the triggers in the present.
    static func completed(_ events: [Event], present: Set<Int>) -> [Event] {
        var events = events
        for index in events.indices where isOpen(events[index], present) {
            guard let plan = events[(index + 1)...].first(where: { tells(events[index], $0) })
            else { continue }
            events[index].status = .planned
            events[index].when = plan.when
            events[index].attribution = plan.attribution
        }
        return events
    }

    private static func isOpen(_ event: Event, _ present: Set<Int>) -> Bool {
        teaser.contains(event.sentence) && event.status == .occurred && event.when == nil
            && event.attribution == nil && present.contains(event.trigger.span.lowerBound)
    }

    private static func tells(_ teaser: Event, _ plan: Event) -> Bool {
        plan.status == .planned && plan.type == teaser.type && plan.mode == teaser.mode
            && plan.sentence > teaser.sentence && plan.sentence - teaser.sentence <= reach
            && isSame(plan.actors, teaser.actors) && isSame(plan.recipients, teaser.recipients)
    }

    private static func isSame(_ one: [Actor], _ other: [Actor]) -> Bool {
        one.contains { first in other.contains { $0.name == first.name } }
    }
}
