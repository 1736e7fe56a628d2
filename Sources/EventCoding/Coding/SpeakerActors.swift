import GermanText

/// Makes actors of those whose words a clause is.
struct SpeakerActors {
    private let analysis: Analysis

    init(_ analysis: Analysis) { self.analysis = analysis }

    /// Whoever says that `verb` of clause `index` should be done; nobody when it is one of `others` or
    /// speaks for the same body, since what one ought to do oneself is no demand, and nobody when what
    /// has been done is only told (`soll … getötet haben`).
    func speaker(of index: Int, _ verb: VerbGroup, to others: [Actor]) -> [Actor] {
        let told = analysis.quotations.last { $0.clauses.contains(index) && $0.speaker != nil }
        guard let told, told.cue == nil || told.isBySaying, isDeed(verb),
            let speaker = told.speaker, let entity = speaker.entity.map({ analysis.entities[$0] }),
            !others.contains(where: { isSame($0, entity) })
        else { return [] }
        return [Actor(entity, speaker.tokens, analysis)]
    }

    /// Whether the verb tells what somebody is still to do, rather than what is or has been.
    private func isDeed(_ verb: VerbGroup) -> Bool {
        let next = verb.head + 1
        let isDone =
            next < analysis.tokens.count && ["haben", "sein"].contains(analysis.text.lower(next))
        return verb.tense != .past && !verb.isPassive && !isDone
            && !["sein", "werden", "haben"].contains(verb.lemma)
    }

    private func isSame(_ other: Actor, _ entity: Entity) -> Bool {
        other.name == entity.name
            || other.country == entity.country && other.sector == entity.sector
    }
}
