import GermanText

/// Finds the subject of a verb that has none in its own clause.
final class SubjectReader {
    private let analysis: Analysis
    private let lexicon: EventLexicon

    init(_ analysis: Analysis, _ lexicon: EventLexicon) {
        self.analysis = analysis
        self.lexicon = lexicon
    }

    /// The arguments of the verb, with a subject from the clause above when it has none.
    func arguments(_ verb: VerbGroup, _ index: Int) -> Arguments {
        let clause = analysis.clauses[index]
        var arguments = analysis.arguments(of: verb, in: clause)
        if arguments.subject.isEmpty { arguments.subject = inherited(index) }
        return arguments
    }

    private func inherited(_ index: Int) -> [Int] {
        let clause = analysis.clauses[index]
        let above: Int?
        if clause.kind == .infinitive {
            above = clause.parent
        } else if index > 0, analysis.clauses[index - 1].sentence == clause.sentence {
            above = analysis.clauses[..<index].lastIndex {
                $0.sentence == clause.sentence && $0.kind == clause.kind
            }
        } else {
            above = nil
        }
        guard let above, let verb = analysis.clauses[above].verbs.first else { return [] }
        let arguments = analysis.arguments(of: verb, in: analysis.clauses[above])
        return clause.kind == .infinitive && clause.conjunction == nil
            ? controller(verb, arguments) : arguments.subject
    }

    /// Who does what the infinitive below `verb` tells: whoever is accused, asked or forced, and the
    /// subject of all other verbs, such as promises and threats.
    private func controller(_ verb: VerbGroup, _ arguments: Arguments) -> [Int] {
        guard hasObjectControl(verb.lemma) else { return arguments.subject }
        let candidates =
            verb.isPassive
            ? [arguments.dative, arguments.subject]
            : [arguments.dative, arguments.possibleDative, arguments.accusative]
        return candidates.first { !$0.isEmpty } ?? arguments.subject
    }

    /// Whether the verb by itself accuses, asks or forces somebody.
    private func hasObjectControl(_ lemma: String) -> Bool {
        lexicon.verbs[lemma]?.contains { entry in
            guard entry.requirements.isEmpty, let type = entry.type else { return false }
            return [.accuse, .request, .coerce].contains(type)
        } ?? false
    }
}
