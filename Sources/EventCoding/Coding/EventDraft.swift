import GermanText

/// An event in the making: the entry that matched and who fills its slots.
struct EventDraft {
    /// The entry.
    let entry: EventEntry
    /// The type: the entry's, unless what is promised makes it a concession.
    var type: EventType
    /// The mode: the entry's, or what is demanded, refused or threatened.
    var mode: String?
    /// The index of the clause.
    let clause: Int
    /// The tokens of the trigger.
    let trigger: Range<Int>
    /// The token that carries the meaning.
    let head: Int
    /// The nouns beside a verb that make it report the act: `Sanktionen` in `Sanktionen verhängen`.
    var parts: [Int] = []
    /// Further words of the article that tell of the same act.
    var mentions: [(head: Int, lemma: String)] = []
    /// Those who act.
    var actors: [Actor] = []
    /// Those acted upon.
    var recipients: [Actor] = []
    /// The thing or place that is hit or closed, when nobody is acted upon.
    var target: Actor?
    /// The verb, when it is one.
    var verb: VerbGroup?
    /// The phrase of the noun, when it is one.
    var phrase: Int?
    /// The verb that governs the noun, or `nil`.
    var governor: VerbGroup?
    /// Whether the noun is an object of its governor, or its subject in the passive.
    var isObject = false
    /// Whether it is said, so that its own time and mood are those of what is said.
    var isSaid = false
    /// Whether its governor says no more than that it takes place.
    var isCarried = false
    /// The relative clause to the noun that says that it takes place, or `nil`.
    var telling: Int?

    /// A draft of what `entry` says; `nil` when it stops others.
    init?(_ entry: EventEntry, clause: Int, trigger: Range<Int>, head: Int) {
        guard let type = entry.type else { return nil }
        self.entry = entry
        self.type = type
        mode = entry.mode
        self.clause = clause
        self.trigger = trigger
        self.head = head
    }

    /// Whether somebody suffers violence by nobody's hand: `zehn Menschen wurden getötet`.
    var isOutcome: Bool {
        type == .assault && verb != nil && actors.isEmpty && !recipients.isEmpty
            && [nil, "firearms", "explosives"].contains(mode)
    }

    /// Whether it tells both sides of what two do to one another.
    var isBetweenTwo: Bool {
        !recipients.isEmpty && entry.fillers.contains { $0.role == .both }
    }

    /// Fills in what `other`, which tells of the same act, says and this draft does not.
    mutating func take(_ other: EventDraft) {
        mode = mode ?? other.mode
        if actors.isEmpty { actors = other.actors.filter { !names(recipients, $0) } }
        if recipients.isEmpty { recipients = other.recipients.filter { !names(actors, $0) } }
        target = target ?? other.target
        mentions += [(other.head, other.entry.lemma)] + other.mentions
    }

    /// Leaves out the doer's own country where one phrase names two: `lobte die polnisch-tschechische
    /// Freundschaft`.
    mutating func leaveOutOwnCountry() {
        guard recipients.count == 2, recipients[0].span == recipients[1].span,
            actors.count == 1, let home = actors[0].country
        else { return }
        recipients.removeAll { $0.country == home }
    }

    /// Makes `partners`, who were taken for those that the first doer acted with, doers when others are
    /// named behind them: `A und B sprachen mit C`.
    mutating func joinDoers(_ partners: [Actor]) {
        guard recipients.count > partners.count, recipients.starts(with: partners) else { return }
        actors += partners
        recipients.removeFirst(partners.count)
    }

    private func names(_ actors: [Actor], _ actor: Actor) -> Bool {
        actors.contains { $0.name == actor.name }
    }

    /// Whether it names neither doer nor recipient nor what is hit.
    var isAnonymous: Bool { actors.isEmpty && recipients.isEmpty && target == nil }

    /// Whether a thing or a place may be what it is done to (codebook, section 8).
    var isForcible: Bool { type == .assault || type == .coerce }
}
