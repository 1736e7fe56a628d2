import GermanText

extension VerbMatcher {
    /// What keeps `entry` from telling of `verb` in clause `index`, in words; `nil` when nothing does.
    func obstacle(_ entry: EventEntry, _ verb: VerbGroup, _ index: Int) -> String? {
        let arguments = subjects.arguments(verb, index)
        let clause = analysis.clauses[index]
        if entry.isReflexive, !arguments.isReflexive { return "the verb is not reflexive here" }
        if let lacking = entry.requirements.first(where: {
            !holds($0, verb, arguments, clause)
        }) {
            return lacking.lack
        }
        guard entry.type != nil, fill(entry, verb, arguments, index) == nil else { return nil }
        let empty = entry.fillers.first { filler in
            filler.isRequired
                && filling(filler.slot, verb, arguments, isPlain: entry.isPlain)
                    .allSatisfy { actors.actors($0, as: filler.role).isEmpty }
        }
        if empty == nil, entry.isAbroad { return "it tells no more, or else, than a dated visit" }
        return empty.map { "nobody stands in \($0.slot.name), where it needs the \($0.role)" }
            ?? "what would do it is nobody who can act"
    }

    /// The phrases in `slot` beside the verb of `draft`.
    func phrases(in slot: EventEntry.Slot, of draft: EventDraft) -> [Int] {
        guard let verb = draft.verb else { return [] }
        let arguments = subjects.arguments(verb, draft.clause)
        return filling(slot, verb, arguments, isPlain: draft.entry.isPlain)
    }
}

extension NounMatcher {
    /// What keeps `entry` from telling of the noun of `phrase`, in words; `nil` when nothing does.
    func obstacle(_ entry: EventEntry, _ phrase: Int, _ clause: Int) -> String? {
        let neighbours = Neighbours(phrase, analysis)
        if let lacking = entry.requirements.first(where: { !holds($0, neighbours, clause) }) {
            return lacking.lack
        }
        guard entry.type != nil, fill(entry, phrase, neighbours, clause) == nil else { return nil }
        let empty = entry.fillers.first { filler in
            filler.isRequired && fillers(filler, entry, phrase, neighbours).isEmpty
        }
        return empty.map { "nobody stands in \($0.slot.name), where it needs the \($0.role)" }
            ?? "nobody fills its places"
    }

    /// The entries of the noun of `phrase`.
    func entries(of phrase: Int) -> [EventEntry] {
        let noun = analysis.phrases[phrase]
        guard noun.kind == .noun, !noun.isTime, noun.entity == nil else { return [] }
        return lexicon.entries(ofNoun: analysis.text.text(noun.head))
    }
}

extension EventEntry.Requirement {
    /// The most words of a class that are named.
    private static let shown = 4

    /// What is missing where none of its words stands.
    fileprivate var lack: String {
        let first = words.prefix(Self.shown).joined(separator: ", ")
        let more = words.count > Self.shown ? " …" : ""
        return "no \(first)\(more) stands in \(slot.name)"
    }
}

extension EventEntry.Slot {
    /// The slot as an entry writes it.
    var name: String {
        switch self {
        case .nominative: "nom"
        case .accusative: "acc"
        case .dative: "dat"
        case .genitive: "gen"
        case .adjective: "adj"
        case .speaker: "speaker"
        case .anywhere: "word"
        case .preposition(let preposition): preposition
        }
    }
}

extension EventEntry {
    /// Its type and mode, such as `CONSULT/visit`.
    var kind: String {
        guard let type else { return "BLOCK" }
        return mode.map { "\(type.rawValue)/\($0)" } ?? type.rawValue
    }
}
