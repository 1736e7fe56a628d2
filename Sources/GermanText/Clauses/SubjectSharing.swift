/// Gives clauses that are joined to one before, and have no subject of their own, that of the other.
struct SubjectSharing {
    private let cues: CueLexicon

    /// `cues` tells verbs of saying, whose subject stands behind them.
    init(_ cues: CueLexicon) { self.cues = cues }

    /// Notes which clauses that begin with their verb go on with the subject of the one before though
    /// no `und` says so: the second of three in `er kam, sah den Hafen und blieb`.
    func markEnumerations(_ clauses: inout [Clause]) {
        for index in clauses.indices.reversed()
        where index > 0 && clauses[index].kind == .main && clauses[index].isVerbFirst
            && isEnumerated(clauses[index], behind: clauses[index - 1])
        {
            guard clauses[index...].dropFirst().contains(where: { goesOn($0, clauses[index]) })
            else { continue }
            clauses[index].sharesSubject = true
            clauses[index].ground = .sharedSubject
        }
    }

    private func isEnumerated(_ clause: Clause, behind last: Clause) -> Bool {
        guard !clause.sharesSubject, !clause.isInserted,
            last.kind == .main, last.sentence == clause.sentence, let verb = clause.verbs.first
        else { return false }
        return cues.saying(verb.lemma) { _ in true } == nil
    }

    private func goesOn(_ next: Clause, _ clause: Clause) -> Bool {
        next.sentence == clause.sentence && next.kind == .main && next.sharesSubject
    }

    /// Fills in the subjects, clause by clause, so that a third one has that of the first.
    func share(_ clauses: inout [Clause], _ phrases: [NounPhrase]) {
        for index in clauses.indices where clauses[index].sharesSubject {
            yieldSubject(of: &clauses[index], clauses[..<index], phrases)
            guard let arguments = clauses[index].arguments.first, arguments.subject.isEmpty,
                let source = source(of: clauses[index], clauses[..<index])
            else { continue }
            for place in clauses[index].arguments.indices
            where clauses[index].arguments[place].subject.isEmpty {
                clauses[index].arguments[place].subject = source
                clauses[index].arguments[place].subjectGround = .shared
            }
        }
    }

    /// Makes what was taken for the subject of a relative clause the object when the pronoun of the clause
    /// that it goes on with is the subject of both: `die sie töteten und viele Menschen vertrieben`.
    private func yieldSubject(
        of clause: inout Clause, _ before: ArraySlice<Clause>, _ phrases: [NounPhrase]
    ) {
        guard clause.kind == .relative, clause.relativePronoun == nil,
            let own = clause.arguments.first, let subject = own.subject.first,
            own.accusative.isEmpty, phrases[subject].kind == .noun,
            phrases[subject].cases.contains(.accusative),
            let source = source(of: clause, before)?.first, phrases[source].kind == .relative
        else { return }
        clause.arguments[0].subject = []
        clause.arguments[0].accusative = own.subject
        clause.arguments[0].accusativeGround = .shared
    }

    /// The subject of the last clause of the same kind and mood in the sentence: `er sagte, sie gehe
    /// und blieb selbst`; whatever the mood when there is none.
    private func source(of clause: Clause, _ before: ArraySlice<Clause>) -> [Int]? {
        let alike = before.filter { $0.sentence == clause.sentence && $0.kind == clause.kind }
        let mood = clause.verbs.first?.mood
        return (alike.last { $0.verbs.first?.mood == mood } ?? alike.last)?
            .arguments.first.map(\.subject)
    }
}
