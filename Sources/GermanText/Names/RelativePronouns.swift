/// Gives relative pronouns the entities of the nouns that their clauses say something of.
enum RelativePronouns {
    /// Fills in the entities of the relative pronouns of `clauses` among `phrases`.
    static func resolve(_ phrases: inout [NounPhrase], _ clauses: [Clause]) {
        for place in clauses.indices {
            guard let antecedent = clauses[place].antecedent else { continue }
            for index in clauses[place].phrases where phrases[index].kind == .relative {
                take(antecedent, index, clauses[place], &phrases)
            }
        }
    }

    private static func take(
        _ antecedent: Int, _ index: Int, _ clause: Clause, _ phrases: inout [NounPhrase]
    ) {
        let joined = clause.verbs.first?.isPlural == true ? joined(antecedent, phrases) : []
        if joined.count > 1 {
            phrases[index].pair = joined
        } else {
            phrases[index].entity = phrases[antecedent].entity
            phrases[index].pair = phrases[antecedent].pair
        }
        guard phrases[index].entity != nil || !phrases[index].pair.isEmpty else { return }
        phrases[index].resolution = .relative
    }

    /// The entities of `first` and of those that `und` joins to it, when every one names somebody.
    private static func joined(_ first: Int, _ phrases: [NounPhrase]) -> [Int] {
        var group = [first]
        var next = first + 1
        while next < phrases.count, let head = phrases[next].joinedTo, group.contains(head) {
            group.append(next)
            next += 1
        }
        let entities = group.compactMap { phrases[$0].entity }
        return entities.count == group.count ? entities : []
    }
}
