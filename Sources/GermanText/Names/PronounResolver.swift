/// Finds whom pronouns and possessives stand for by gender, number, part in the clause and nearness;
/// where two are equally likely, it chooses neither.
struct PronounResolver {
    private let text: TokenSequence
    private let clauses: [Clause]
    private let sentences: [Sentence]
    private let entities: [Entity]
    private var phrases: [NounPhrase]
    private var discourse = Discourse()
    private let parts: [Discourse.Part]
    private let clauseOf: [Int?]

    private init(
        _ text: TokenSequence, _ sentences: [Sentence], _ clauses: [Clause],
        _ phrases: [NounPhrase], _ entities: [Entity]
    ) {
        self.text = text
        self.clauses = clauses
        self.sentences = sentences
        self.phrases = phrases
        self.entities = entities
        (parts, clauseOf) = Self.parts(clauses, phrases)
    }

    private static func parts(
        _ clauses: [Clause], _ phrases: [NounPhrase]
    ) -> ([Discourse.Part], [Int?]) {
        var parts = [Discourse.Part](repeating: .other, count: phrases.count)
        var owners = [Int?](repeating: nil, count: phrases.count)
        for index in clauses.indices {
            for phrase in clauses[index].phrases {
                owners[phrase] = index
                if phrases[phrase].genitiveOf != nil { parts[phrase] = .genitive }
            }
            for arguments in clauses[index].arguments {
                for phrase in arguments.accusative { parts[phrase] = .object }
                for phrase in arguments.dative { parts[phrase] = .object }
                for phrase in arguments.subject { parts[phrase] = .subject }
            }
        }
        return (parts, owners)
    }

    /// Fills in the entities of the pronouns among `phrases`.
    static func resolve(
        _ phrases: inout [NounPhrase], _ text: TokenSequence, _ sentences: [Sentence],
        _ clauses: [Clause], _ entities: [Entity]
    ) {
        var resolver = PronounResolver(text, sentences, clauses, phrases, entities)
        phrases = []
        resolver.resolve()
        phrases = resolver.phrases
    }

    private mutating func resolve() {
        var index = 0
        for (number, sentence) in sentences.enumerated() {
            discourse.forget(before: number)
            while index < phrases.count, phrases[index].head < sentence.tokens.upperBound {
                read(index, number)
                index += 1
            }
        }
    }

    // MARK: Going through the text

    private mutating func read(_ index: Int, _ sentence: Int) {
        if isPossessive(index) { phrases[index].possessor = possessor(of: index, sentence) }
        if phrases[index].kind == .pronoun, phrases[index].entity == nil,
            phrases[index].pair.isEmpty
        {
            resolve(index, sentence)
        }
        note(index, sentence)
    }

    /// Adds what phrase `index` mentions, and what it mentions together with those joined to it.
    private mutating func note(_ index: Int, _ sentence: Int) {
        let kind = phrases[index].kind
        guard !phrases[index].isTime, kind != .relative || phrases[index].entity != nil else {
            return
        }
        if !phrases[index].pair.isEmpty {
            add(phrases[index].pair, index, sentence, .plural)
        } else if let entity = phrases[index].entity {
            var genders = entities[entity].genders
            if kind == .noun, entities[entity].kind != .person, phrases[index].determiner != nil {
                genders.formUnion(phrases[index].genders)
            }
            add([entity], index, sentence, genders)
            addJoined(index, sentence)
        } else if kind == .noun, parts[index] != .genitive {
            add([], index, sentence, thing(phrases[index].genders))
        }
    }

    /// The gender of a thing whose forms leave `genders`, when that is one.
    private func thing(_ genders: GenderSet) -> GenderSet {
        [.masculine, .feminine, .neuter, .plural].contains(genders) ? genders : []
    }

    private mutating func addJoined(_ index: Int, _ sentence: Int) {
        guard let head = phrases[index].joinedTo, let first = phrases[head].entity,
            let second = phrases[index].entity, first != second,
            let mention = discourse.mentions.last(where: {
                $0.entities.contains(first) && ($0.phrase == head || $0.entities.count > 1)
            })
        else { return }
        discourse.extend(self.mention(mention.entities + [second], head, sentence, .plural))
    }

    private mutating func add(
        _ several: [Int], _ index: Int, _ sentence: Int, _ genders: GenderSet
    ) {
        discourse.add(mention(several, index, sentence, genders))
    }

    private func mention(
        _ several: [Int], _ index: Int, _ sentence: Int, _ genders: GenderSet
    ) -> Discourse.Mention {
        Discourse.Mention(
            entities: several, phrase: index, clause: clauseOf[index], sentence: sentence,
            part: parts[index], genders: genders,
            isPersonal: !several.isEmpty
                && several.allSatisfy {
                    entities[$0].kind == .person || entities[$0].kind == .group
                },
            isCertain: several.contains { isCertain($0) },
            isMain: clauseOf[index].map { clauses[$0].kind == .main } ?? false)
    }

    /// Whether a title, a first name or the lexicon shows that the name is a person's.
    private func isCertain(_ entity: Int) -> Bool {
        entities[entity].kind == .person && entities[entity].isNamed
            && (entities[entity].title != nil || entities[entity].genders != .person
                || entities[entity].sector != nil)
    }

    // MARK: Pronouns

    private mutating func resolve(_ index: Int, _ sentence: Int) {
        let word = text.lower(phrases[index].head)
        if word.hasBeginning("beide") {
            resolveBoth(index, sentence)
            return
        }
        guard let kind = Self.kinds[word], !isAddress(index) else { return }
        let genders = genders(of: index, word)
        guard !genders.isEmpty, word != "es" || parts[index] == .subject else { return }
        let choice = PronounChoice(
            pronoun: index, clause: clauseOf[index], sentence: sentence, part: parts[index],
            genders: genders, isNeuter: word == "es", prefersNearest: kind == .demonstrative)
        take(choice.best(discourse.mentions, clauses), index, kind)
    }

    private mutating func take(
        _ found: PronounChoice.Found?, _ index: Int, _ resolution: Resolution
    ) {
        switch found {
        case .one(let several)?:
            phrases[index].resolution = resolution
            if several.count == 1 {
                phrases[index].entity = several[0]
            } else {
                phrases[index].pair = several
            }
        case .doubtful(let rivals)?: phrases[index].rivals = rivals
        case nil: break
        }
    }

    private static let kinds: [String: Resolution] = [
        "er": .pronoun, "ihn": .pronoun, "ihm": .pronoun, "sie": .pronoun, "ihr": .pronoun,
        "ihnen": .pronoun, "es": .pronoun, "dieser": .demonstrative, "diese": .demonstrative,
        "diesem": .demonstrative, "diesen": .demonstrative,
    ]

    /// Whether `Sie` and `Ihnen` speak to somebody.
    private func isAddress(_ index: Int) -> Bool {
        let head = phrases[index].head
        return text.traits[head].isCapitalized && !text.begins[head]
    }

    /// What form and, of a subject, verb leave open.
    private func genders(of index: Int, _ word: String) -> GenderSet {
        if word == "ihr" { return .feminine }
        var genders = phrases[index].agreement.genders
        if parts[index] == .subject, let clause = clauseOf[index],
            let isPlural = clauses[clause].verbs.first?.isPlural
        {
            genders.formIntersection(isPlural ? .plural : .singular)
        }
        return genders
    }

    /// `Beide`: the two persons, or else the two countries, that a sentence shortly before mentions.
    private mutating func resolveBoth(_ index: Int, _ sentence: Int) {
        for distance in 0...Discourse.reach {
            let near = discourse.mentions.filter { $0.sentence == sentence - distance }
            for kind in [Entity.Kind.person, .country] {
                var found: [Int] = []
                for entity in near.flatMap(\.entities) where entities[entity].kind == kind {
                    if !found.contains(entity) { found.append(entity) }
                }
                guard found.count > 1 else { continue }
                if found.count == 2 {
                    phrases[index].pair = found
                    phrases[index].resolution = .both
                } else {
                    phrases[index].rivals = found
                }
                return
            }
        }
    }

    // MARK: Possessives

    private func isPossessive(_ index: Int) -> Bool {
        guard let determiner = phrases[index].determiner, text.has(determiner, .possessive) else {
            return false
        }
        let word = text.lower(determiner)
        return word.hasBeginning("sein") || word.hasBeginning("ihr")
    }

    /// Whom `sein` or `ihr` stands for: the subject of its clause, if it agrees and is not the phrase
    /// itself, else whom a pronoun there would mean.
    private func possessor(of index: Int, _ sentence: Int) -> Int? {
        guard let determiner = phrases[index].determiner else { return nil }
        let isMasculine = text.lower(determiner).hasBeginning("sein")
        let genders: GenderSet = isMasculine ? [.masculine, .neuter] : [.feminine, .plural]
        if let own = ownSubject(index, genders) { return own }
        let choice = PronounChoice(
            pronoun: index, clause: clauseOf[index], sentence: sentence, part: parts[index],
            genders: genders, isPossessive: true)
        guard case .one(let several)? = choice.best(discourse.mentions, clauses) else { return nil }
        return several.first
    }

    private func ownSubject(_ index: Int, _ genders: GenderSet) -> Int? {
        guard let clause = clauseOf[index], parts[index] != .subject else { return nil }
        for subject in clauses[clause].arguments.first?.subject ?? [] where subject != index {
            guard let entity = phrases[subject].entity else { continue }
            if !entities[entity].genders.isDisjoint(with: genders) { return entity }
        }
        return nil
    }
}
