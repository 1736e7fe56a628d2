import Articles
import GermanText

/// Joins what an article tells twice into one event with several mentions.
enum EventMerger {
    /// The most events before the one at hand that are compared with it.
    private static let reach = 60

    /// How many sentences behind an act a mention that names nobody still tells of it.
    private static let nearness = 4

    /// How many days before publication an act must lie to be background, not the news.
    private static let background = 14

    /// `events` in their order, each repetition a mention of the first that told it; an act told as news,
    /// without a time, is none that the article of day `published` dates as background.
    static func merged(_ events: [Event], published: CalendarDate? = nil) -> [Event] {
        var result: [Event] = []
        for event in events {
            let range = max(0, result.count - reach)..<result.count
            let index = range.first {
                isSame(result[$0], event)
                    && !isBackground(event.when, to: result[$0].when, published)
            }
            if let index {
                join(event, into: &result[index])
            } else {
                result.append(event)
            }
        }
        return result
    }

    private static func isBackground(
        _ when: Occasion?, to news: Occasion?, _ published: CalendarDate?
    ) -> Bool {
        guard news == nil, let when, let published else { return false }
        return when.end < published.adding(days: -background)
    }

    private static func isSame(_ first: Event, _ second: Event) -> Bool {
        guard first.type == second.type, first.status == second.status,
            modesAgree(first, second), timesAgree(first.when, second.when),
            placesAgree(first.place, second.place), !isNext(first, second)
        else { return false }
        let isSymmetric = [.consult, .agree, .cooperate].contains(first.type)
        if isSymmetric, !first.recipients.isEmpty,
            sidesAgree(first.actors, second.recipients),
            sidesAgree(first.recipients, second.actors)
        {
            return shares(first, second)
        }
        return sidesAgree(first.actors, second.actors)
            && sidesAgree(first.recipients, second.recipients) && shares(first, second)
    }

    /// Whether two different verbs of one sentence tell of two acts, one of which has a mode of its own:
    /// `verhängte Sanktionen und setzte die Mitgliedschaft aus`.
    private static func isNext(_ first: Event, _ second: Event) -> Bool {
        first.sentence == second.sentence && first.mode != second.mode
            && first.trigger.lemma != second.trigger.lemma
            && !first.actors.isEmpty && !second.actors.isEmpty
            && isVerb(first.trigger) && isVerb(second.trigger)
    }

    private static func isVerb(_ trigger: Trigger) -> Bool {
        trigger.lemma.first?.isLowercase ?? false
    }

    /// Modes of violence that are not a closer account of a killing but an act of another kind.
    private static let apart: Set<String> = ["abduct", "beat", "torture", "sexual", "destroy"]

    private static func modesAgree(_ first: Event, _ second: Event) -> Bool {
        if first.mode == second.mode { return true }
        guard first.type != .consult, first.mode == nil || second.mode == nil else { return false }
        return [first.mode, second.mode].allSatisfy { !($0.map(apart.contains) ?? false) }
    }

    /// Whether the two have somebody in common, or one names nobody.
    private static func shares(_ first: Event, _ second: Event) -> Bool {
        if second.actors.isEmpty, second.recipients.isEmpty {
            return second.sentence - first.sentence <= nearness || isNamed(first, as: second)
        }
        if first.actors.isEmpty, first.recipients.isEmpty {
            return first.sentence == second.sentence
        }
        if completes(first, second) { return true }
        let names = Set((first.actors + first.recipients).map(\.name))
        return (second.actors + second.recipients).contains { names.contains($0.name) }
    }

    /// Whether the article calls both by the same word.
    private static func isNamed(_ first: Event, as second: Event) -> Bool {
        words(of: first).contains { words(of: second).contains($0) }
    }

    private static func words(of event: Event) -> [String] {
        ([event.trigger] + event.mentions).map(\.lemma).filter { $0.first?.isUppercase ?? false }
    }

    /// Whether one tells who did, right behind the other, what the other tells whom it was done to, in the
    /// same word: `ein Angriff auf die Wache`, `sie sollen den Angriff geplant haben`.
    private static func completes(_ first: Event, _ second: Event) -> Bool {
        let isSplit =
            first.actors.isEmpty && second.recipients.isEmpty
            || first.recipients.isEmpty && second.actors.isEmpty
        return isSplit && second.sentence - first.sentence <= 2
            && first.sentence != second.sentence && isNamed(first, as: second)
    }

    private static func sidesAgree(_ first: [Actor], _ second: [Actor]) -> Bool {
        if first.isEmpty || second.isEmpty { return true }
        return first.contains { one in
            second.contains { $0.name == one.name || isOffice(one, $0) }
        }
    }

    /// Whether a country and an official of it, or two like groups of it, may be the same.
    private static func isOffice(_ one: Actor, _ other: Actor) -> Bool {
        guard one.country != nil, one.country == other.country, one.sector == other.sector else {
            return false
        }
        return one.sector == .government || lastWord(one) == lastWord(other)
    }

    private static func lastWord(_ actor: Actor) -> Substring? {
        actor.name.split(separator: " ").last
    }

    private static func timesAgree(_ first: Occasion?, _ second: Occasion?) -> Bool {
        guard let first, let second else { return true }
        return first.begin <= second.end && second.begin <= first.end
    }

    /// Whether nothing says that the two lie in different countries.
    private static func placesAgree(_ first: Place?, _ second: Place?) -> Bool {
        guard let one = first?.country, let other = second?.country else { return true }
        return one == other
    }

    /// The time that tells more exactly when, the first of two that are alike.
    private static func closer(_ first: Occasion?, _ second: Occasion?) -> Occasion? {
        guard let first, let second else { return first ?? second }
        let isInside = second.begin >= first.begin && second.end <= first.end
        return isInside ? second : first
    }

    private static func join(_ event: Event, into first: inout Event) {
        first.mentions.append(event.trigger)
        first.mentions += event.mentions
        first.when = closer(first.when, event.when)
        first.place = first.place ?? event.place
        if event.attribution == nil { first.attribution = nil }
        first.mode = first.mode ?? event.mode
        if first.actors.isEmpty { first.actors = event.actors }
        if first.recipients.isEmpty { first.recipients = event.recipients }
    }
}
