/// One act between public actors that an article reports.
///
/// Its fields are those of the `data` of an `io.chronicled.event` line. What the text does not say
/// is `nil` or empty, never guessed.
public struct Event: Sendable, Equatable {
    /// The most actors that one side of an event has; further ones are left out.
    ///
    /// No event of 10,000 newspaper articles has more than 6.
    public static let maximumActors = 32

    /// What kind of act it is.
    public var type: EventType
    /// The act's mode, one of ``EventType/modes``, or `nil`.
    public var mode: String?
    /// The policy fields the act touches, in PLOVER's words and order.
    public var contexts: [String]
    /// Whether it happened, is planned, is only thought of, or is denied.
    public var status: Status
    /// Those who did it, at most ``maximumActors``.
    public var actors: [Actor]
    /// Those it was done to, at most ``maximumActors``.
    public var recipients: [Actor]
    /// When it happened or is to happen.
    public var when: Occasion?
    /// Where it happened or is to happen.
    public var place: Place?
    /// Who says so, when the article does not say it itself.
    public var attribution: Attribution?
    /// The word or words that report the act.
    public var trigger: Trigger
    /// The noun that makes a verb report the act (`Sanktionen` beside `verhängen`), and the further
    /// triggers that tell of the same act in this article.
    public var mentions: [Trigger]
    /// The lexicon entry that made the event, such as `besuchen-1`.
    public var rule: String
    /// The number of the sentence that holds the trigger, from 0.
    public var sentence: Int
    /// That sentence, as the article has it.
    public var text: String

    /// Makes an event of its parts.
    public init(
        type: EventType, mode: String?, contexts: [String] = [], status: Status,
        actors: [Actor], recipients: [Actor], when: Occasion? = nil, place: Place? = nil,
        attribution: Attribution? = nil, trigger: Trigger, mentions: [Trigger] = [],
        rule: String, sentence: Int, text: String
    ) {
        self.type = type
        self.mode = mode
        self.contexts = contexts
        self.status = status
        self.actors = actors
        self.recipients = recipients
        self.when = when
        self.place = place
        self.attribution = attribution
        self.trigger = trigger
        self.mentions = mentions
        self.rule = rule
        self.sentence = sentence
        self.text = text
    }
}

/// Whether a reported act took place.
public enum Status: String, Sendable, CaseIterable {
    /// Reported as done or under way.
    case occurred
    /// Announced, scheduled or intended, still ahead when the article was published.
    case planned
    /// Possible, conditional, suspected or failed.
    case hypothetical
    /// Said not to have happened.
    case denied
}
