import GermanText

/// What a lexicon author should look at in a lexicon that has no faults: entries that can never fire.
public struct LexiconReview: Sendable {
    /// What was found, each with its file and line, in the order of files and lines.
    public let remarks: [LexiconError.Fault]

    /// Reviews the lexicon of `files`; throws its faults, all at once, when it has any.
    public init(files: [LexiconFile]) throws(LexiconError) {
        var faults = LexiconFaults()
        let files = LexiconFiles(files, faults: &faults)
        let lexicon = Lexicon(files, faults: &faults)
        let events = EventLexicon(files, faults: &faults)
        try faults.check()
        let found =
            events.entries.flatMap { Self.unreachable($0) }
            + events.entries.flatMap(\.self).compactMap { Self.unlisted($0, lexicon) }
        remarks = found.sorted { ($0.path, $0.line) < ($1.path, $1.line) }
    }

    // MARK: Entries that never fire

    /// What two entries must have in common for one of them never to be reached.
    private struct Condition: Hashable {
        let isReflexive: Bool
        let requirements: Set<EventEntry.Requirement>
        let fillers: Set<EventEntry.Slot>

        init(_ entry: EventEntry) {
            isReflexive = entry.isReflexive
            requirements = Set(entry.requirements)
            fillers = Set(entry.fillers.lazy.filter(\.isRequired).map(\.slot))
        }
    }

    /// The entries of one word that another always comes before.
    private static func unreachable(_ entries: [EventEntry]) -> [LexiconError.Fault] {
        let stop = entries.first { $0.type == nil && $0.requirements.isEmpty && !$0.isReflexive }
        var first: [Condition: EventEntry] = [:]
        return entries.compactMap { entry in
            guard entry.type != nil else { return nil }
            if let stop { return remark(entry, "is always stopped by", stop) }
            if let other = first.updateValue(entry, forKey: Condition(entry)) {
                first[Condition(entry)] = other
                let isSame = other.type == entry.type && other.mode == entry.mode
                return remark(entry, isSame ? "says no more than" : "conflicts with", other)
            }
            return nil
        }
    }

    private static func remark(
        _ entry: EventEntry, _ relation: String, _ other: EventEntry
    ) -> LexiconError.Fault {
        let place = other.path == entry.path ? "line \(other.line)" : "\(other.path):\(other.line)"
        return LexiconError.Fault(
            path: entry.path, line: entry.line,
            message: "\(entry.rule) never fires: it \(relation) \(other.rule) in \(place)")
    }

    // MARK: Verbs whose forms are not known

    private static func unlisted(
        _ entry: EventEntry, _ lexicon: Lexicon
    ) -> LexiconError.Fault? {
        guard entry.isVerb, !lexicon.lists(verb: entry.lemma) else { return nil }
        return LexiconError.Fault(
            path: entry.path, line: entry.line,
            message: "“\(entry.lemma)” does not stand in verbs.txt, so it is taken as weak")
    }
}
