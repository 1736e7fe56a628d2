/// Weighs who was mentioned before against a pronoun.
struct PronounChoice {
    /// Whom a pronoun means.
    enum Found: Equatable {
        /// One entity, or several together.
        case one([Int])
        /// Any of these, equally well.
        case doubtful([Int])
    }

    /// The pronoun's phrase.
    let pronoun: Int
    /// Its clause.
    let clause: Int?
    /// Its sentence.
    let sentence: Int
    /// Its part in the clause.
    let part: Discourse.Part
    /// What its form leaves open.
    let genders: GenderSet
    /// Whether it is `es`, which means nothing more often than something.
    var isNeuter = false
    /// Whether it means what was mentioned last, as `dieser` does.
    var prefersNearest = false
    /// Whether it only tells whose something is, so that it may mean the subject beside it.
    var isPossessive = false

    /// The best of `mentions`; `nil` when none fits, or a thing fits better than anybody.
    func best(_ mentions: [Discourse.Mention], _ clauses: [Clause]) -> Found? {
        var scores: [(entities: [Int], score: Int)] = []
        for mention in mentions.reversed() where sentence - mention.sentence <= Discourse.reach {
            guard fits(mention, clauses) else { continue }
            let score = score(mention, clauses)
            if let place = scores.firstIndex(where: { $0.entities == mention.entities }) {
                scores[place].score = max(scores[place].score, score)
            } else {
                scores.append((mention.entities, score))
            }
        }
        guard let top = scores.map(\.score).max() else { return nil }
        let best = scores.filter { $0.score == top && !$0.entities.isEmpty }
        guard !best.isEmpty else { return nil }
        return best.count == 1 ? .one(best[0].entities) : .doubtful(Self.together(best))
    }

    private static func together(_ choices: [(entities: [Int], score: Int)]) -> [Int] {
        Set(choices.flatMap(\.entities)).sorted()
    }

    // MARK: What is possible

    private func fits(_ mention: Discourse.Mention, _ clauses: [Clause]) -> Bool {
        guard !mention.genders.isDisjoint(with: genders) else { return false }
        if isNeuter {
            return mention.part == .subject && mention.sentence == sentence
                && mention.clause != clause && !mention.isPersonal
        }
        if prefersNearest, sentence - mention.sentence > 1 { return false }
        if isPossessive { return mention.phrase != pronoun }
        return clause == nil || mention.clause != clause
    }

    // MARK: What is likely

    private func score(_ mention: Discourse.Mention, _ clauses: [Clause]) -> Int {
        let distance = sentence - mention.sentence
        if prefersNearest {
            return mention.phrase - (mention.part == .subject ? 2 : 0)
        }
        var score = -4 * distance
        switch mention.part {
        case .subject: score += 3
        case .object: score += 1
        case .other: break
        case .genitive: score -= 1
        }
        if mention.part == part, part != .other, part != .genitive { score += 1 }
        if mention.isPersonal { score += 3 }
        if mention.entities.isEmpty { score -= 3 }
        if mention.isCertain { score += 1 }
        if mention.isMain, mention.part == .subject { score += 1 }
        if let parent = clause.flatMap({ clauses[$0].parent }), mention.clause == parent,
            mention.part == .subject
        {
            score += 3
        }
        return score
    }
}
