import GermanText

/// An event in the making: the entry that matched and who fills its slots.
struct EventDraft {
    /// The entry.
    let entry: EventEntry
    /// The index of the clause.
    let clause: Int
    /// The tokens of the trigger.
    let trigger: Range<Int>
    /// The token that carries the meaning.
    let head: Int
    /// Those who act.
    var actors: [Actor] = []
    /// Those acted upon.
    var recipients: [Actor] = []
    /// The verb, when it is one.
    var verb: VerbGroup?
    /// The phrase of the noun, when it is one.
    var phrase: Int?
    /// The verb that governs the noun, or `nil`.
    var governor: VerbGroup?
    /// Whether the noun is an object of its governor, or its subject in the passive.
    var isObject = false
    /// Whether its governor says no more than that it takes place.
    var isCarried = false

    /// Whether it names neither doer nor recipient.
    var isAnonymous: Bool { actors.isEmpty && recipients.isEmpty }
}
