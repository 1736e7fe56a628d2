import GermanText

/// The nouns that entries ask for beside a verb, `Sanktionen` in `Sanktionen verhängen`, and those they
/// belong to.
final class RequiredNouns {
    private let analysis: Analysis
    private let lexicon: EventLexicon
    private let actors: ActorReader
    private let words: WordMatcher

    init(
        _ analysis: Analysis, _ lexicon: EventLexicon, _ actors: ActorReader, _ words: WordMatcher
    ) {
        self.words = words
        self.analysis = analysis
        self.lexicon = lexicon
        self.actors = actors
    }

    /// The phrases of the clause that the entry asks for.
    func phrases(of entry: EventEntry, in clause: Int) -> [Int] {
        analysis.clauses[clause].phrases.filter { asks(entry, for: $0) }
    }

    /// Those of `phrases` that may fill the slot of `filler`: not what the entry asks for, unless it asks
    /// for it in this very slot and nothing else stands there, as in `den Palast stürmen`, or whoever
    /// fills it acts.
    func others(_ phrases: [Int], _ entry: EventEntry, _ filler: EventEntry.Filler) -> [Int] {
        if filler.role == .actor, filler.slot != .nominative { return phrases }
        let others = phrases.filter { !asks(entry, for: $0) }
        let isAsked = entry.requirements.contains { $0.slot == filler.slot }
        return others.isEmpty && isAsked ? phrases : others
    }

    /// Whether the entry asks for the head of `phrase`.
    func asks(_ entry: EventEntry, for phrase: Int) -> Bool {
        let head = analysis.phrases[phrase].head
        return entry.requirements.contains {
            $0.slot != .anywhere && words.matches(head, $0)
        }
    }

    // MARK: Whose they are

    /// Whose the nouns are: `die Konten des Präsidenten`, `auf das Konto der Rebellen`.
    func owners(_ entry: EventEntry, _ clause: Int) -> [Actor] {
        phrases(of: entry, in: clause).compactMap { actors.possessor($0) ?? actors.owner($0) }
    }

    /// Those whose noun is withdrawn, refused or praised: `den Rücktritt des Präsidenten`.
    func affected(_ entry: EventEntry, _ clause: Int, _ doers: [Actor]) -> [Actor] {
        guard let type = entry.type,
            type.quad == 3 || [.sanction, .support, .retreat].contains(type),
            entry.fillers.contains(where: { $0.role == .recipient })
        else { return [] }
        let names = Set(doers.map(\.name))
        return phrases(of: entry, in: clause).filter { !isObjective($0) }
            .compactMap(actors.owner).filter { !names.contains($0.name) }
    }

    /// Whether what the noun's genitive names is what is done to, as in `die Freilassung der Geisel`.
    private func isObjective(_ phrase: Int) -> Bool {
        let noun = analysis.text.lower(analysis.phrases[phrase].head)
        return lexicon.classes.contains(noun, in: .objective)
    }

    /// Whose deed or weapon `nouns` name by an adjective: `ein russischer Angriff wurde verübt`, `russische
    /// Raketen schlugen ein`.
    func doers(
        _ nouns: [Int], _ entry: EventEntry, _ verb: VerbGroup, _ arguments: Arguments
    ) -> [Actor] {
        guard !entry.fillers.contains(where: { $0.slot == .genitive && $0.role == .recipient })
        else { return [] }
        return nouns.filter { verb.isPassive || arguments.subject.contains($0) }
            .compactMap(actors.attribute)
    }
}
