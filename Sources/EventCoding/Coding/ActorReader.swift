import GermanText

/// Makes actors of noun phrases.
final class ActorReader {
    private let analysis: Analysis
    private let knowledge: Lexicon
    private let lexicon: EventLexicon
    private let heads: HeadCounter

    init(_ analysis: Analysis, _ knowledge: Lexicon, _ lexicon: EventLexicon) {
        heads = HeadCounter(analysis, knowledge)
        self.analysis = analysis
        self.knowledge = knowledge
        self.lexicon = lexicon
    }

    /// All whom `phrase` names as doers, or as those acted upon.
    func actors(_ phrase: Int, as role: EventEntry.Role) -> [Actor] {
        let pair = analysis.phrases[phrase].pair
        if !pair.isEmpty { return pair.map { actor(analysis.entities[$0], phrase) } }
        if let (first, second) = parties(phrase) { return [first, second] }
        let one = role == .recipient ? recipient(phrase) : actor(phrase)
        return one.map { [$0] } ?? []
    }

    /// Whom `phrase` names as a doer: people and bodies, or the owner of what acts.
    func actor(_ phrase: Int) -> Actor? {
        if let entity = entity(phrase), entity.kind != .place { return actor(entity, phrase) }
        return attribute(phrase) ?? genitive(phrase)
    }

    /// Whom `phrase` names as the one acted upon: as for doers, but a place counts too.
    func recipient(_ phrase: Int) -> Actor? {
        if let entity = entity(phrase) { return actor(entity, phrase) }
        return genitive(phrase) ?? attribute(phrase)
    }

    /// The thing or place that `phrase` names, with the country of what it belongs to or lies in.
    func thing(_ phrase: Int) -> Actor? {
        let noun = analysis.phrases[phrase]
        guard noun.kind == .noun, !noun.isTime, noun.entity == nil,
            lexicon.classes.contains(analysis.text.lower(noun.head), in: .target)
        else { return nil }
        let tokens = noun.tokens.lowerBound..<analysis.end(ofName: phrase)
        return Actor(
            name: analysis.name(of: phrase, knowledge),
            country: analysis.owner(of: phrase)?.country ?? front(noun.head),
            sector: nil, title: nil, count: heads.count(phrase), text: analysis.string(tokens),
            span: analysis.span(tokens))
    }

    /// The country of what a compound's first part names: `Talibanstellungen`.
    private func front(_ token: Int) -> String? {
        let word = analysis.text.text(token)
        return knowledge.front(of: word) { lexicon.classes.contains($0.lowercased(), in: .target) }
    }

    /// Whether `place` is where the body named by `body` is: `der Universität von Addis Abeba`.
    func isSeat(_ place: Int, of body: Int) -> Bool {
        guard let seat = entity(place), let whose = entity(body) else { return false }
        return whose.kind == .group && (seat.kind == .place || seat.kind == .country)
    }

    /// Whether `phrase` names nobody but could be expected to.
    func isOther(_ phrase: Int) -> Bool {
        analysis.phrases[phrase].kind == .noun && actors(phrase, as: .actor).isEmpty
    }

    private func entity(_ phrase: Int) -> Entity? {
        analysis.phrases[phrase].entity.map { analysis.entities[$0] }
    }

    private func actor(_ entity: Entity, _ phrase: Int) -> Actor {
        var actor = Actor(entity, analysis.phrases[phrase].tokens, analysis)
        actor.count = count(entity, phrase)
        return actor
    }

    /// How many the phrase tells of; of a group else the mention by which it is named.
    private func count(_ entity: Entity, _ phrase: Int) -> HeadCount? {
        guard entity.kind == .group || entity.kind == .person else { return nil }
        let own = heads.count(phrase)
        guard entity.kind == .group else { return own }
        return own ?? entity.mentions.prefix(8).lazy.compactMap(heads.count).first
    }

    /// Whom the possessive determiner of `phrase` stands for.
    func possessor(_ phrase: Int) -> Actor? {
        analysis.phrases[phrase].possessor.map { actor(analysis.entities[$0], phrase) }
    }

    /// The country that an adjective in the phrase names, when it names one.
    func attribute(_ phrase: Int) -> Actor? {
        guard let attribute = analysis.phrases[phrase].attribute, attribute.other == nil else {
            return nil
        }
        return actor(attribute, phrase)
    }

    /// The two countries between which what the phrase names is: `russisch-ukrainische Gespräche`.
    func parties(_ phrase: Int) -> (Actor, Actor)? {
        guard let attribute = analysis.phrases[phrase].attribute, let other = attribute.other else {
            return nil
        }
        return (actor(attribute, phrase), actor(other, phrase))
    }

    private func actor(_ attribute: PhraseAttribute, _ phrase: Int) -> Actor {
        let tokens = analysis.phrases[phrase].tokens
        let named = analysis.entities.first { entity in
            entity.kind == .country && entity.country == attribute.country
                && entity.mentions.contains { analysis.phrases[$0].resolution == .name }
        }
        return Actor(
            name: named?.name ?? attribute.name, country: attribute.country,
            sector: attribute.sector, title: nil,
            text: analysis.string(tokens), span: analysis.span(tokens))
    }

    /// Whom the thing that `phrase` names belongs to.
    func owner(_ phrase: Int) -> Actor? { genitive(phrase) ?? attribute(phrase) }

    /// Whom a genitive of the phrase names, or `von` behind it.
    private func genitive(_ phrase: Int) -> Actor? {
        for neighbour in [phrase - 1, phrase + 1]
        where analysis.phrases.indices.contains(neighbour)
            && (analysis.phrases[neighbour].genitiveOf == phrase || isOf(neighbour, phrase))
        {
            if let entity = entity(neighbour), entity.kind != .place {
                return actor(entity, neighbour)
            }
        }
        return nil
    }

    /// Whether `next` stands with `von` right behind the noun of `phrase`.
    private func isOf(_ next: Int, _ phrase: Int) -> Bool {
        analysis.phrases[next].preposition == "von"
            && analysis.phrases[next].extent.lowerBound
                == analysis.phrases[phrase].tokens.upperBound
    }
}

extension Actor {
    /// The actor that `entity` is, named by `tokens`.
    init(_ entity: Entity, _ tokens: Range<Int>, _ analysis: Analysis) {
        self.init(
            name: entity.name, country: entity.country, sector: entity.sector,
            title: entity.title, text: analysis.string(tokens), span: analysis.span(tokens))
    }
}
