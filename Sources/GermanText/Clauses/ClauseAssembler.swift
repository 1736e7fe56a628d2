/// Puts the segments of a sentence together to clauses.
struct ClauseAssembler {
    private let sentence: Int
    private let offset: Int
    private var clauses: [Clause] = []
    /// Segments without a verb that wait for the clause they begin.
    private var pending: [Range<Int>] = []
    /// The conjunction that the first of them begins with.
    private var pendingConjunction: String?
    /// The clause that later segments may still go on with.
    private var open: Int?

    init(sentence: Int, offset: Int) {
        self.sentence = sentence
        self.offset = offset
    }

    mutating func addMain(_ range: Range<Int>, isVerbFinal: Bool = false) {
        if isVerbFinal, let conjunction = pendingConjunction {
            var clause = Clause(
                kind: .subordinate, sentence: sentence, segments: pending + [range])
            clause.conjunction = conjunction
            pending = []
            pendingConjunction = nil
            add(clause)
            return
        }
        pendingConjunction = nil
        clauses.append(Clause(kind: .main, sentence: sentence, segments: pending + [range]))
        pending = []
        open = clauses.count - 1
        adopt()
    }

    /// Ends the clause that was open, as a colon does.
    mutating func close() { open = nil }

    mutating func addSubordinate(_ range: Range<Int>, conjunction: String?) {
        var clause = Clause(kind: .subordinate, sentence: sentence, segments: [range])
        clause.conjunction = conjunction
        add(clause)
    }

    mutating func addRelative(_ range: Range<Int>, pronoun: Int) {
        var clause = Clause(kind: .relative, sentence: sentence, segments: [range])
        clause.relativePronoun = pronoun
        add(clause)
    }

    mutating func addInfinitive(_ range: Range<Int>, conjunction: String?) {
        var clause = Clause(kind: .infinitive, sentence: sentence, segments: [range])
        clause.conjunction = conjunction
        add(clause)
    }

    /// Adds a segment without a finite verb: the rest of an earlier clause, or the start of the next.
    mutating func addFragment(_ range: Range<Int>, conjunction: String?) {
        if let open {
            clauses[open].segments.append(range)
        } else {
            if pending.isEmpty { pendingConjunction = conjunction }
            pending.append(range)
        }
    }

    private mutating func add(_ clause: Clause) {
        clauses.append(clause)
        if let open { clauses[clauses.count - 1].parent = offset + open }
    }

    /// Makes the main clause just added the parent of the dependent ones before it.
    private mutating func adopt() {
        guard let open else { return }
        for index in clauses.indices
        where clauses[index].parent == nil && clauses[index].kind != .main && index != open {
            clauses[index].parent = offset + open
        }
    }

    /// The clauses in the order they were found.
    mutating func finish() -> [Clause] {
        if !pending.isEmpty {
            if clauses.isEmpty {
                clauses.append(Clause(kind: .verbless, sentence: sentence, segments: pending))
            } else {
                clauses[clauses.count - 1].segments =
                    pending + clauses[clauses.count - 1].segments
            }
        }
        return clauses
    }
}
