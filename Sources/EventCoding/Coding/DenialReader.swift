import GermanText

/// Tells what somebody says is not so: `bestritt, dass …`, `wies Berichte zurück, wonach …`, `Berichte,
/// nach denen …, seien falsch`.
struct DenialReader {
    private let analysis: Analysis
    private let classes: WordClasses

    init(_ analysis: Analysis, _ classes: WordClasses) {
        self.analysis = analysis
        self.classes = classes
    }

    /// Whether `verb` says that what depends on it is not so.
    func isDenial(_ verb: VerbGroup) -> Bool { classes.contains(verb.lemma, in: .denial) }

    /// The clause that says that what `clause` tells is not so, or `nil`.
    func denial(of clause: Clause) -> Int? {
        guard let parent = clause.parent else { return nil }
        if isObject(clause) { return analysis.clauses[parent].isNegated ? nil : parent }
        guard let account = account(toldBy: clause, parent) else { return nil }
        return refutes(parent, account) ? parent : nil
    }

    /// Whether `clause` itself, rather than somebody's words, is what the verb above says is not so; that
    /// may be negated.
    func isObject(_ clause: Clause) -> Bool {
        guard isContent(clause), let parent = clause.parent,
            let verb = analysis.clauses[parent].verbs.first, isDenial(verb)
        else { return false }
        let arguments = analysis.arguments(of: verb, in: analysis.clauses[parent])
        return arguments.accusative.allSatisfy { analysis.phrases[$0].kind == .pronoun }
    }

    /// The phrase of whoever denies something in clause `index` by a verb of denial, or `nil`.
    func denier(in index: Int) -> Int? {
        let clause = analysis.clauses[index]
        guard let verb = clause.verbs.first(where: isDenial), !verb.isPassive else { return nil }
        return analysis.arguments(of: verb, in: clause).subject.first
    }

    /// Whether the clause tells what is or was so: an infinitive of what has not been done is what somebody
    /// refuses.
    private func isContent(_ clause: Clause) -> Bool {
        clause.kind == .infinitive && clause.conjunction == nil
            && clause.verbs.first?.tense == .past
            || clause.kind == .subordinate && isThat(clause)
    }

    private func isThat(_ clause: Clause) -> Bool {
        ["dass", "daß"].contains(clause.conjunction ?? "")
    }

    // MARK: Accounts

    /// The noun for what is told without anybody to stand for it, such as `Berichte`, whose content
    /// `clause` below clause `parent` is.
    private func account(toldBy clause: Clause, _ parent: Int) -> Int? {
        switch clause.kind {
        case .relative:
            guard let noun = clause.antecedent, isAccount(noun), let first = clause.phrases.first,
                ["nach", "zufolge"].contains(analysis.phrases[first].preposition ?? "")
            else { return nil }
            return noun
        case .subordinate where isThat(clause) || clause.conjunction == "wonach":
            guard let start = clause.segments.first?.lowerBound else { return nil }
            return analysis.clauses[parent].phrases.last {
                isAccount($0) && analysis.phrases[$0].head < start
            }
        default: return nil
        }
    }

    private func isAccount(_ phrase: Int) -> Bool {
        analysis.phrases[phrase].kind == .noun
            && classes.contains(analysis.text.lower(analysis.phrases[phrase].head), in: .account)
    }

    /// Whether clause `index` says that what `account` tells is not so.
    private func refutes(_ index: Int, _ account: Int) -> Bool {
        let clause = analysis.clauses[index]
        return clause.verbs.contains { verb in
            let arguments = analysis.arguments(of: verb, in: clause)
            let isObject =
                arguments.accusative.contains(account)
                || verb.isPassive && arguments.subject.contains(account)
            if isObject, isDenial(verb) { return !clause.isNegated }
            guard isObject || arguments.subject.contains(account) else { return false }
            return tells(clause, verb, clause.isNegated ? .truth : .untruth)
        }
    }

    /// Whether the clause, whose verb is `verb`, says of something that it is so, or not so.
    private func tells(_ clause: Clause, _ verb: VerbGroup, _ kind: WordClasses.Known) -> Bool {
        classes.contains(verb.lemma, in: kind)
            || clause.segments.contains { segment in
                segment.contains { classes.contains(analysis.text.lower($0), in: kind) }
            }
    }
}
