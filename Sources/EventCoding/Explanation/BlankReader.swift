import GermanText

/// Tells why fields of an event stay blank.
struct BlankReader {
    private let analysis: Analysis
    private let verbs: VerbMatcher
    private let times: ClauseTimes

    init(_ analysis: Analysis, _ lexicon: EventLexicon, _ verbs: VerbMatcher) {
        self.analysis = analysis
        self.verbs = verbs
        times = ClauseTimes(analysis, lexicon)
    }

    /// The blank fields of `event`, which `draft` made.
    func blanks(of event: Event, _ draft: EventDraft) -> [BlankField] {
        var blanks: [BlankField] = []
        let note = { (name: String, isBlank: Bool, reason: () -> String) in
            if isBlank { blanks.append(BlankField(name: name, reason: reason())) }
        }
        note("actors", event.actors.isEmpty) { side(.actor, draft) }
        note("recipients", event.recipients.isEmpty) { side(.recipient, draft) }
        note("when", event.when == nil) { time(draft) }
        note("where", event.place == nil) { place(draft) }
        note("attribution", event.attribution == nil) { attribution(draft) }
        return blanks
    }

    // MARK: Who

    private func side(_ role: EventEntry.Role, _ draft: EventDraft) -> String {
        let slots = draft.entry.fillers.filter { $0.role == role || $0.role == .both }.map(\.slot)
        guard !slots.isEmpty else { return "\(draft.entry.rule) has no place for them" }
        let places = slots.map(\.name).joined(separator: ", ")
        let phrases = slots.flatMap { verbs.phrases(in: $0, of: draft) }
        if let phrase = phrases.first {
            let words = analysis.string(analysis.phrases[phrase].extent)
            return "“\(words)” names nobody whom the text identifies"
        }
        if role == .actor, draft.verb?.isPassive ?? false {
            return "a passive without an agent behind von or durch"
        }
        return "nobody stands in \(places)"
    }

    // MARK: When and where

    private func time(_ draft: EventDraft) -> String {
        let told = times.times(in: draft.clause)
        if !told.isEmpty {
            let words = told.map { "“\(analysis.string($0.phrase))”" }.joined(separator: ", ")
            return "\(words) belongs to other words of the clause"
        }
        let clause = analysis.clauses[draft.clause]
        if let vague = analysis.times.first(where: { clause.contains($0.phrase.lowerBound) }) {
            return "“\(analysis.string(vague.phrase))” tells no days of the act"
        }
        return "the clause tells none and does not go on with one told before"
    }

    private func place(_ draft: EventDraft) -> String {
        let local = analysis.clauses[draft.clause].phrases.filter { index in
            analysis.phrases[index].preposition != nil && LocalPhrase(index, analysis) != nil
        }
        guard !local.isEmpty else { return "the clause names no place" }
        let words = local.map { "“\(analysis.string(analysis.phrases[$0].extent))”" }
        return words.joined(separator: ", ") + " modifies another word, or says whither or on whom"
    }

    // MARK: Who says so

    private func attribution(_ draft: EventDraft) -> String {
        let told = analysis.quotations.filter { $0.clauses.contains(draft.clause) }
        guard let quotation = told.last else { return "the article says so itself" }
        guard let speaker = quotation.speaker else {
            return "somebody says so whom the text does not name"
        }
        return
            "\(speaker.name) says so of what they do themselves, or the act is told again as a fact"
    }
}
