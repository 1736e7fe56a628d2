import GermanText

/// Tells what status a clause has from the verb or noun that it depends on: `bestritt, dass …`,
/// `die Absicht, … zu`, `nach Gerüchten`.
struct ContentStatus {
    private let analysis: Analysis
    private let lexicon: Lexicon
    private let denials: DenialReader

    init(_ analysis: Analysis, _ lexicon: Lexicon, _ classes: WordClasses) {
        self.analysis = analysis
        self.lexicon = lexicon
        denials = DenialReader(analysis, classes)
    }

    /// The status that what stands above clause `index` lends to the act of `verb` in it, or `nil`.
    func status(of index: Int, _ verb: VerbGroup) -> Status? {
        let clause = analysis.clauses[index]
        if denials.denial(of: clause) != nil { return .denied }
        if let status = rumour(index) { return status }
        guard let parent = clause.parent, isContent(clause) else { return nil }
        if let status = nouns(before: clause).lazy.compactMap(mood(of:)).first?.status {
            if status == .planned, analysis.clauses[parent].isNegated { return .denied }
            return lasting(status, verb)
        }
        guard clause.kind == .subordinate, let above = analysis.clauses[parent].verbs.first,
            let status = lexicon.mood(of: above.lemma)?.status,
            status != .denied || !analysis.clauses[parent].isNegated
        else { return nil }
        return lasting(status, verb)
    }

    /// `status`, but not a plan for what has been done.
    private func lasting(_ status: Status, _ verb: VerbGroup) -> Status? {
        status == .planned && verb.tense == .past ? nil : status
    }

    private func isContent(_ clause: Clause) -> Bool {
        clause.kind == .infinitive && clause.conjunction == nil
            || clause.kind == .subordinate && ["dass", "daß"].contains(clause.conjunction ?? "")
    }

    /// Whether clause `index` is told by those who only suspect or fear it.
    private func rumour(_ index: Int) -> Status? {
        for quotation in analysis.quotations where quotation.clauses.contains(index) {
            guard let cue = quotation.cue, !quotation.isBySaying else { continue }
            for word in cue.entry.split(separator: " ") {
                if mood(of: String(word)) == .hypothetical { return .hypothetical }
            }
        }
        return nil
    }

    /// The noun right before the comma of the clause, or else the object of the clause above: `hatte
    /// sein Vorhaben bekannt gemacht, … zu`.
    private func nouns(before clause: Clause) -> [String] {
        guard let start = clause.segments.first?.lowerBound, start >= 2,
            analysis.text.text(start - 1) == ",", let parent = clause.parent
        else { return [] }
        let objects = analysis.clauses[parent].arguments.flatMap(\.accusative)
        return ([start - 2] + objects.map { analysis.phrases[$0].head }).map(analysis.text.text)
    }

    /// The mood of a noun, which may be the end of a compound.
    private func mood(of word: String) -> Mood? {
        guard let first = word.first, first.isUppercase else { return nil }
        return lexicon.mood(of: word)
    }

    /// Whether the clause is somebody's words.
    func isReported(_ clause: Int) -> Bool {
        analysis.quotations.contains { $0.clauses.contains(clause) }
    }
}

extension Mood {
    /// The status that it gives to an act, or `nil` when it leaves that open.
    var status: Status? {
        switch self {
        case .planned: .planned
        case .hypothetical: .hypothetical
        case .denied: .denied
        case .light: nil
        }
    }
}
