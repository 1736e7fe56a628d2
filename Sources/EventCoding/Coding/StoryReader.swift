import GermanText

/// Fills in what an act leaves out because the article told it with an act of the same story.
enum StoryReader {
    /// The modes of protests that are directed at somebody.
    private static let directed: Set<String?> = ["demo", "strike", "obstruct", "hunger", nil]

    /// How many sentences behind a protest `dabei kam es zu Krawallen` tells what its people did.
    private static let reach = 2

    /// `events`, protests without a target directed at that of the nearest protest which has one, forces
    /// without a country that they leave withdrawn from where they are, and clashes beside protests
    /// those of their people.
    static func completed(_ events: [Event]) -> [Event] {
        var events = events
        for index in events.indices {
            if isRiot(events[index]), events[index].actors.isEmpty {
                events[index].actors = protesters(before: index, events, events[index].recipients)
            } else if isDispersal(events[index]), events[index].recipients.isEmpty {
                events[index].recipients = protesters(before: index, events, events[index].actors)
            }
        }
        let told = events
        for index in events.indices where events[index].recipients.isEmpty {
            switch (events[index].type, events[index].mode) {
            case (.protest, let mode) where directed.contains(mode):
                events[index].recipients = target(of: index, told)
            case (.retreat, "withdraw"):
                events[index].recipients = left(by: events[index], told)
            case (.accuse, "investigate"):
                events[index].recipients = suspect(of: index, told)
            case (.request, let mode?):
                events[index].recipients = addressee(of: index, mode, told)
            default: break
            }
        }
        return events
    }

    private static func isRiot(_ event: Event) -> Bool {
        event.type == .protest && event.mode == "riot" && event.status == .occurred
    }

    private static func isDispersal(_ event: Event) -> Bool {
        event.type == .assault && event.mode == "crowd-control"
    }

    /// The people of the protest told right before the event at `index`, who are none of `others`.
    private static func protesters(
        before index: Int, _ events: [Event], _ others: [Actor]
    ) -> [Actor] {
        let protest = events[..<index].last {
            $0.type == .protest && !$0.actors.isEmpty && $0.actors.allSatisfy(\.mayProtest)
                && events[index].sentence - $0.sentence <= reach
        }
        let names = Set(others.map(\.name))
        return protest?.actors.filter { !names.contains($0.name) } ?? []
    }

    /// Whom the nearest protest of the same people is directed at, those before it first.
    private static func target(of index: Int, _ events: [Event]) -> [Actor] {
        let others = Array(events[..<index].reversed()) + events[(index + 1)...]
        let same = others.first {
            $0.type == .protest && !$0.recipients.isEmpty && directed.contains($0.mode)
                && mayBeSame($0.actors, events[index].actors)
        }
        return same?.recipients ?? []
    }

    /// Whom an investigation that names nobody concerns: whoever was arrested or accused last.
    private static func suspect(of index: Int, _ events: [Event]) -> [Actor] {
        let before = events[..<index].last {
            !$0.recipients.isEmpty && events[index].sentence - $0.sentence <= 3
                && isCase($0) && $0.recipients != events[index].actors
        }
        return before?.recipients ?? []
    }

    private static func isCase(_ event: Event) -> Bool {
        switch (event.type, event.mode) {
        case (.accuse, "investigate"), (.accuse, "allege"), (.coerce, "arrest"),
            (.sanction, "convict"):
            true
        default: false
        }
    }

    /// Whom the nearest demand of the same kind by the same country is made to.
    private static func addressee(of index: Int, _ mode: String, _ events: [Event]) -> [Actor] {
        let others = Array(events[..<index].reversed()) + events[(index + 1)...]
        let same = others.first {
            $0.type == .request && $0.mode == mode && !$0.recipients.isEmpty
                && $0.actors.first?.country != nil
                && $0.actors.first?.country == events[index].actors.first?.country
        }
        return same?.recipients ?? []
    }

    private static func mayBeSame(_ one: [Actor], _ other: [Actor]) -> Bool {
        guard let first = one.first, let second = other.first else { return true }
        return first.country == second.country
    }

    /// The country that the forces leave: where the act takes place, or what they left when the
    /// article told of it before.
    private static func left(by event: Event, _ events: [Event]) -> [Actor] {
        if let place = event.place, let country = place.country,
            !event.actors.contains(where: { $0.country == country })
        {
            return [Self.country(of: place, event)]
        }
        let same = events.first {
            $0.type == .retreat && $0.mode == "withdraw" && !$0.recipients.isEmpty
                && mayBeSame($0.actors, event.actors)
        }
        return same?.recipients ?? host(of: event, events)
    }

    /// The country in which the article tells of an act by or against the same forces.
    private static func host(of event: Event, _ events: [Event]) -> [Actor] {
        guard let forces = event.actors.first(where: { $0.sector == .military }),
            let home = forces.country
        else { return [] }
        let told = events.first { other in
            other.place?.country.map { $0 != home } ?? false
                && (other.actors + other.recipients).contains {
                    $0.sector == .military && $0.country == home
                }
        }
        return told?.place.map { [country(of: $0, event)] } ?? []
    }

    private static func country(of place: Place, _ event: Event) -> Actor {
        Actor(
            name: place.text, country: place.country, sector: .government, title: nil,
            text: place.text, span: event.trigger.span)
    }
}
