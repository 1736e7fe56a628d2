/// What the clause that a time expression stands in tells about it.
struct TimeClue {
    /// Which way the clause looks; `nil` when it has no verb.
    let direction: TimeDirection?
    /// Whether it tells of what is not so.
    let isUnreal: Bool
    /// The infinitive of its verb.
    let verb: String?
    /// Whether its sentence has no finite verb, as an entry of a list of dates.
    let isTelegraphic: Bool
}
