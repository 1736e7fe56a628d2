/// Puts the pieces of a sentence together to clauses.
///
/// A stack holds the clauses that may still go on: a piece that brings a missing finite verb completes
/// the innermost clause that waits for one; what stands between belongs to clauses of its own.
struct ClauseParser {
    /// A clause that may go on.
    private struct Open {
        let clause: Int
        var needsFinite: Bool
    }

    private let sentence: Int
    private let offset: Int
    private var clauses: [Clause] = []
    private var stack: [Open] = []
    /// The first clause since the last main clause that has no parent yet.
    private var firstOrphan = 0

    private init(sentence: Int, offset: Int) {
        self.sentence = sentence
        self.offset = offset
    }

    /// The clauses that `pieces` of sentence number `sentence` make; parents count from `offset`.
    ///
    /// `isQuestion` says that the sentence ends with a question mark.
    static func clauses(
        _ pieces: [ClausePiece], sentence: Int, offset: Int, isQuestion: Bool
    ) -> [Clause] {
        var parser = ClauseParser(sentence: sentence, offset: offset)
        for piece in pieces { parser.take(piece) }
        return parser.finished(isQuestion: isQuestion)
    }

    private mutating func take(_ piece: ClausePiece) {
        if [.colon, .semicolon, .exclamationMark, .questionMark].contains(piece.mark) {
            stack = []
        }
        if piece.isInserted { return insert(piece) }
        switch piece.opener {
        case .subordinator(let word): open(.subordinate, piece, conjunction: word)
        case .relative(let pronoun): open(.relative, piece, pronoun: pronoun)
        case .infinitive(let word): open(.infinitive, piece, conjunction: word)
        case .none: takeUnopened(piece)
        }
    }

    private mutating func takeUnopened(_ piece: ClausePiece) {
        guard piece.finite != nil else {
            if piece.hasInfinitive {
                open(.infinitive, piece)
            } else {
                addFragment(piece)
            }
            return
        }
        if let waiting = stack.lastIndex(where: \.needsFinite), completes(piece, waiting) {
            complete(waiting, with: piece)
        } else if piece.isVerbFinal, !piece.isVerbFirst, let last = clauses.last,
            last.kind == .subordinate || last.kind == .relative,
            piece.coordinator != nil || isEnumerated(piece),
            clauses.count > firstOrphan || stack.count > 1
        {
            addSibling(of: last, piece)
        } else {
            addMain(piece)
        }
    }

    /// Whether the piece has its verb last, too far from its beginning for a main clause: `die kamen, die
    /// Häuser am Rand zerstörten und gingen`.
    private func isEnumerated(_ piece: ClausePiece) -> Bool {
        guard piece.mark == .comma, let finite = piece.finite else { return false }
        return finite - piece.range.lowerBound > 2
    }

    /// Whether the piece brings the finite verb that the open clause `waiting` lacks.
    private func completes(_ piece: ClausePiece, _ waiting: Int) -> Bool {
        if clauses[stack[waiting].clause].kind != .main {
            return piece.isVerbFinal || piece.isVerbFirst
        }
        if [.dash, .longDash, .hyphen, .openingParenthesis].contains(piece.mark) {
            return piece.isVerbFirst
        }
        return true
    }

    // MARK: Clauses

    private mutating func open(
        _ kind: Clause.Kind, _ piece: ClausePiece, conjunction: String? = nil, pronoun: Int? = nil
    ) {
        if piece.coordinator != nil, let last = stack.last, !last.needsFinite,
            clauses[last.clause].kind == kind
        {
            stack.removeLast()
        }
        var clause = Clause(kind: kind, sentence: sentence, segments: [piece.range])
        clause.conjunction = conjunction
        clause.relativePronoun = pronoun
        clause.finite = piece.finite
        clause.ground = kind == .relative ? .relative : kind == .infinitive ? .infinitive : .opener
        clause.parent = stack.last.map { offset + $0.clause }
        clauses.append(clause)
        stack.append(
            Open(
                clause: clauses.count - 1,
                needsFinite: kind != .infinitive && piece.finite == nil))
    }

    private mutating func addMain(_ piece: ClausePiece) {
        var clause = Clause(kind: .main, sentence: sentence, segments: [piece.range])
        clause.finite = piece.finite
        clause.isVerbFirst = piece.isVerbFirst
        clause.sharesSubject =
            piece.isVerbFirst && [.und, .oder, .sondern].contains(piece.coordinator)
            && clauses.contains { $0.kind == .main }
        let isBehindCondition = isBehindCondition(piece)
        clause.ground = isBehindCondition ? .behindCondition : place(of: piece)
        if isBehindCondition {
            clauses[0].kind = .verbFirst
            clauses[0].parent = offset + clauses.count
            clauses[0].ground = .condition
        }
        clauses.append(clause)
        stack = [Open(clause: clauses.count - 1, needsFinite: false)]
        adopt()
    }

    /// The rule that tells where the verb of a main clause stands.
    private func place(of piece: ClausePiece) -> ClauseRule {
        guard piece.isVerbFirst else { return .verbSecond }
        guard let last = clauses.last else { return .verbFirst }
        if piece.coordinator != nil { return .sharedSubject }
        return last.kind == .main ? .behindSpeech : .behindClause
    }

    /// Whether the piece is the main clause to a condition that begins the sentence with its verb:
    /// `Sollte er kommen, gehe ich`, `Kommt er, so gehe ich`.
    private func isBehindCondition(_ piece: ClausePiece) -> Bool {
        guard piece.mark == .comma, piece.coordinator == nil,
            piece.isVerbFirst || piece.isConsequence,
            let first = clauses.first, first.kind == .main, first.isVerbFirst
        else { return false }
        return !clauses.dropFirst().contains { $0.kind == .main }
    }

    /// Adds a main clause that leaves open what it is put into.
    private mutating func insert(_ piece: ClausePiece) {
        var clause = Clause(kind: .main, sentence: sentence, segments: [piece.range])
        clause.finite = piece.finite
        clause.isVerbFirst = true
        clause.isInserted = true
        clause.ground = .inserted
        clauses.append(clause)
    }

    /// Adds a clause that goes on with the kind and the opener of `last`: `dass er kam und sie ging`.
    private mutating func addSibling(of last: Clause, _ piece: ClausePiece) {
        var clause = Clause(kind: last.kind, sentence: sentence, segments: [piece.range])
        clause.conjunction = last.conjunction
        clause.finite = piece.finite
        clause.parent = last.parent
        clause.sharesSubject = true
        clause.ground = .sibling(piece.coordinator ?? .comma)
        clauses.append(clause)
        if let top = stack.last, !top.needsFinite, clauses[top.clause].kind != .main {
            stack.removeLast()
        }
        stack.append(Open(clause: clauses.count - 1, needsFinite: false))
    }

    /// Gives the clause that waits at `place` of the stack its finite verb.
    private mutating func complete(_ place: Int, with piece: ClausePiece) {
        let index = stack[place].clause
        stack.removeLast(stack.count - place - 1)
        stack[place].needsFinite = false
        clauses[index].segments.append(piece.range)
        clauses[index].finite = piece.finite
        if clauses[index].kind == .main {
            clauses[index].ground = .behindInsertion
            stack = [stack[place]]
            adopt()
        }
    }

    /// Adds a piece without a finite verb to the clause that it goes on with.
    private mutating func addFragment(_ piece: ClausePiece) {
        if let waiting = stack.lastIndex(where: \.needsFinite) {
            stack.removeLast(stack.count - waiting - 1)
            clauses[stack[waiting].clause].segments.append(piece.range)
        } else if let main = stack.first, clauses[main.clause].kind == .main {
            stack = [main]
            clauses[main.clause].segments.append(piece.range)
        } else {
            var clause = Clause(kind: .main, sentence: sentence, segments: [piece.range])
            clause.ground = .noFiniteVerb
            clauses.append(clause)
            stack.insert(Open(clause: clauses.count - 1, needsFinite: true), at: 0)
        }
    }

    /// Makes the main clause that is open the parent of the dependent ones before it.
    private mutating func adopt() {
        guard let main = stack.first?.clause else { return }
        for index in firstOrphan..<clauses.count
        where clauses[index].parent == nil && clauses[index].kind != .main {
            clauses[index].parent = offset + main
        }
        firstOrphan = clauses.count
    }

    private mutating func finished(isQuestion: Bool) -> [Clause] {
        if isQuestion, let first = clauses.first, first.kind == .main, first.isVerbFirst {
            clauses[0].kind = .verbFirst
            clauses[0].ground = .question
        }
        for index in clauses.indices where clauses[index].kind == .main {
            guard clauses[index].finite == nil else { continue }
            clauses[index] = clauses[index].verbless()
        }
        return clauses
    }
}

extension Clause {
    /// The clause as one without a verb.
    fileprivate func verbless() -> Clause {
        var clause = Clause(kind: .verbless, sentence: sentence, segments: segments)
        clause.parent = parent
        clause.ground = ground
        return clause
    }
}
