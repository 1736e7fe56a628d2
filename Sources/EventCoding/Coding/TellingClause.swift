import GermanText

extension Analysis {
    /// Verbs that say no more of a noun than that it takes place.
    static let carriers: Set<String> = [
        "sein", "haben", "kommen", "geben", "stattfinden", "finden", "ausbrechen", "beginnen",
        "enden", "erfolgen", "ereignen", "andauern", "anhalten", "weitergehen", "fortdauern",
        "anstehen", "bevorstehen",
    ]

    /// The relative clause that says of noun `phrase`, which stands in clause `index`, that it takes
    /// place: `das Treffen, das im Mai stattfinden soll`.
    func clause(tellingOf phrase: Int, in index: Int) -> Int? {
        let near = max(0, index - 2)..<min(clauses.count, index + 6)
        return near.first { other in
            clauses[other].kind == .relative && clauses[other].antecedent == phrase
                && clauses[other].verbs.contains { Self.carriers.contains($0.lemma) }
        }
    }
}
