import GermanText

/// Explains clauses: fields, verbs, arguments and whom they name.
struct ClauseExplanation {
    private let analysis: Analysis
    private let paint: ExplanationPaint

    init(_ analysis: Analysis, _ paint: ExplanationPaint) {
        self.analysis = analysis
        self.paint = paint
    }

    /// The lines on clause `index`.
    func lines(on index: Int) -> [String] {
        let clause = analysis.clauses[index]
        var lines = [paint.clause(name(of: clause), rule: clause.rule)]
        if let negation = clause.negation {
            let scope = negation.reach == .clause ? "the clause" : analysis.string(negation.scope)
            lines.append(paint.finding("negated", scope, rule: negation.rule))
        }
        lines += fields(analysis.fields(of: clause))
        for (verb, arguments) in zip(clause.verbs, clause.arguments) {
            lines.append(self.verb(verb))
            lines += self.arguments(arguments)
        }
        return lines
    }

    /// What kind of clause it is, and of what noun it says something.
    private func name(of clause: Clause) -> String {
        let noun = clause.antecedent.map { " to \(analysis.string(analysis.phrases[$0].tokens))" }
        return clause.kind.rawValue + (noun ?? "")
    }

    private func fields(_ fields: ClauseFields) -> [String] {
        [
            ("prefield", fields.prefield), ("left bracket", fields.leftBracket.map { [$0] } ?? []),
            ("middle field", fields.middle),
            ("right bracket", fields.rightBracket.map { [$0] } ?? []),
            ("postfield", fields.postfield),
        ].filter { !$0.1.isEmpty }.map { name, ranges in
            paint.finding(name, ranges.map(analysis.string).joined(separator: " … "))
        }
    }

    private func verb(_ verb: VerbGroup) -> String {
        let guess = verb.verb.isGuessed ? "guessed: " : ""
        let traits = [
            verb.finite == nil ? "not finite" : "\(verb.tense)", "\(verb.mood)",
            verb.voice.rawValue,
            verb.modal,
        ]
        return paint.finding(
            "verb", "\(guess)\(verb.lemma), " + traits.compactMap(\.self).joined(separator: ", "),
            rule: verb.rule)
    }

    private func arguments(_ arguments: Arguments) -> [String] {
        let doubt = arguments.isDoubtful ? ", doubtful" : ""
        var lines: [String?] = [
            line("subject", arguments.subject, arguments.subjectGround.rawValue + doubt),
            line("predicate", arguments.predicate, "copula"),
            line(
                "object", arguments.accusative, "accusative, " + arguments.accusativeGround.rawValue
            ),
            line("object", arguments.dative, "dative"),
            line("object?", arguments.possibleDative, "genitive or dative"),
        ]
        lines += arguments.prepositional.map { line("with \($0.preposition)", $0.phrases, "") }
        return lines.compactMap(\.self)
    }

    private func line(_ name: String, _ phrases: [Int], _ rule: String) -> String? {
        phrases.isEmpty
            ? nil : paint.finding(name, phrases.map(named).joined(separator: ", "), rule: rule)
    }

    /// The words of a phrase and the entity they name.
    private func named(_ index: Int) -> String {
        let phrase = analysis.phrases[index]
        let words = analysis.string(phrase.tokens)
        guard let entity = phrase.entity.map({ analysis.entities[$0] }) else { return words }
        let codes = [entity.country, entity.sector?.rawValue].compactMap(\.self)
        let code = codes.isEmpty ? "" : " (\(codes.joined(separator: " ")))"
        return words == entity.name ? words + code : "\(words) = \(entity.name)\(code)"
    }
}
