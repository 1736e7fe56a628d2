import GermanText

/// Finds the time of an act outside its clause: in the clause that its own is joined to, or in a
/// sentence before that its own goes on with.
struct TimeFrames {
    /// Words at the start of a sentence that refer to the time told before.
    private static let links: Set<String> = [
        "dabei", "damals", "daraufhin", "hierbei", "anschließend", "dort", "seinerzeit",
    ]
    /// Conjunctions whose clause tells what follows at once or goes along with the clause before.
    private static let conjunctions: Set<String> = ["woraufhin", "worauf", "wobei"]
    /// Words that move a clause to a time before or behind the one told.
    private static let shifts: Set<String> = [
        "zuvor", "vorher", "zuletzt", "bisher", "seither", "seitdem", "inzwischen", "unterdessen",
        "mittlerweile", "bereits", "schon", "nun", "jetzt", "derzeit", "später", "danach", "längst",
        "noch", "wieder", "dann", "immer",
    ]
    /// How many sentences behind it a time in front of a sentence reaches.
    private static let reach = 4

    private let analysis: Analysis
    private let classes: WordClasses
    private let times: ClauseTimes

    init(_ analysis: Analysis, _ classes: WordClasses, _ times: ClauseTimes) {
        self.analysis = analysis
        self.classes = classes
        self.times = times
    }

    /// The time expression that `draft` takes over from before, or `nil`.
    func time(of draft: EventDraft) -> TimeExpression? {
        guard let verb = draft.verb ?? (draft.isCarried ? draft.governor : nil) else { return nil }
        if let time = joined(draft.clause) ?? antecedent(of: draft.clause) { return time }
        let sentence = analysis.clauses[draft.clause].sentence
        if linked(sentence, draft.clause) { return only(ownTimes(of: sentence - 1)) }
        return framed(draft, verb)
    }

    private func only(_ times: [TimeExpression]) -> TimeExpression? {
        Set(times.map(\.days)).count == 1 ? times.first : nil
    }

    // MARK: In the same sentence

    /// The time of the clause above an infinitive that only tells how far the act gets, or of the
    /// clause before that this one goes on.
    private func joined(_ index: Int) -> TimeExpression? {
        let clause = analysis.clauses[index]
        if clause.kind == .infinitive {
            guard let parent = clause.parent, let verb = analysis.clauses[parent].verbs.first,
                classes.contains(verb.lemma, in: .phase)
            else { return nil }
            return only(times.times(in: parent))
        }
        let follows = clause.conjunction.map(Self.conjunctions.contains) ?? false
        guard clause.sharesSubject || follows || pointsBack(clause),
            let before = analysis.clauses[..<index].lastIndex(where: {
                $0.sentence == clause.sentence && ($0.kind == clause.kind || follows)
            })
        else { return nil }
        return only(times.times(in: before))
    }

    /// Whether the clause begins with a word that refers to the time of the one before it.
    private func pointsBack(_ clause: Clause) -> Bool {
        guard clause.kind == .main, let start = clause.segments.first?.lowerBound else {
            return false
        }
        return Self.links.contains(analysis.text.lower(start))
            && analysis.sentences[clause.sentence].tokens.lowerBound < start
    }

    /// The time of the occasion that a relative clause tells more of: `die Kundgebung am Montag, bei der`.
    private func antecedent(of index: Int) -> TimeExpression? {
        let clause = analysis.clauses[index]
        guard clause.kind == .relative, let phrase = clause.antecedent,
            let first = clause.phrases.first, analysis.phrases[first].kind == .relative,
            ["bei", "während", "auf", "in"].contains(analysis.phrases[first].preposition ?? ""),
            let host = analysis.clauses.firstIndex(where: { $0.phrases.contains(phrase) })
        else { return nil }
        let noun = Neighbours(phrase, analysis)
        let own = analysis.phrases[phrase].extent.lowerBound..<noun.chainEnd + 1
        let told = times.times(in: host)
        return told.first { own.contains($0.phrase.lowerBound) } ?? only(told)
    }

    // MARK: In a sentence before

    /// Whether `sentence`, or its clause `index`, begins with a word that refers back to the time of
    /// the one before in its paragraph.
    private func linked(_ sentence: Int, _ index: Int? = nil) -> Bool {
        guard sentence > 0, isTogether(sentence - 1, sentence) else { return false }
        let start = analysis.sentences[sentence].tokens.lowerBound
        let clause = index.map { analysis.clauses[$0] }
        guard clause?.kind ?? .main == .main else { return false }
        if Self.links.contains(analysis.text.lower(start)) {
            return clause?.contains(start) ?? true
        }
        return clause?.segments.joined().contains { analysis.text.lower($0) == "dabei" } ?? false
    }

    /// The times that sentence `index` itself tells, not those of its relative clauses or direct quotes.
    private func ownTimes(of index: Int) -> [TimeExpression] {
        times.times(inSentence: index).filter { time in
            let place = time.phrase.lowerBound
            return !analysis.clauses.contains { $0.kind == .relative && $0.contains(place) }
                && !analysis.quotations.contains { $0.kind == .direct && $0.tokens.contains(place) }
        }
    }

    private func isTogether(_ one: Int, _ other: Int) -> Bool {
        analysis.sentences[one].paragraph == analysis.sentences[other].paragraph
    }

    /// The time that opens the stretch of the story in which a deed of the past is told: one in front
    /// of a sentence before, none told since.
    private func framed(_ draft: EventDraft, _ verb: VerbGroup) -> TimeExpression? {
        let clause = analysis.clauses[draft.clause]
        guard [2, 4].contains(draft.type.quad), clause.kind == .main || clause.kind == .subordinate,
            verb.tense == .past, verb.mood == .indicative, !isShifted(clause),
            !times.tellsAny(draft.clause)
        else { return nil }
        let sentence = clause.sentence
        for before in (max(0, sentence - Self.reach)..<sentence).reversed() {
            guard isTogether(before, sentence) else { return nil }
            let told = times.times(inSentence: before)
            if !told.isEmpty { return told.count == 1 ? opening(before, told[0]) : nil }
            if linked(before) { return only(ownTimes(of: before - 1)) }
            if times.isVague(before) { return nil }
        }
        return nil
    }

    private func isShifted(_ clause: Clause) -> Bool {
        clause.segments.contains { segment in
            segment.contains { Self.shifts.contains(analysis.text.lower($0)) }
        }
    }

    /// `time` when it stands, by itself or behind a preposition, before the finite verb of the past
    /// that opens `sentence`.
    private func opening(_ sentence: Int, _ time: TimeExpression) -> TimeExpression? {
        let start = analysis.sentences[sentence].tokens.lowerBound
        let opens = analysis.clauses.contains { clause in
            guard clause.sentence == sentence, clause.kind == .main, clause.contains(start),
                let verb = clause.verbs.first, let finite = verb.finite
            else { return false }
            return verb.tense == .past && time.phrase.lowerBound < finite
        }
        let isAdverbial =
            time.phrase.lowerBound == start
            || analysis.phrases.contains { $0.prepositionToken == start }
        return opens && isAdverbial ? time : nil
    }
}
